import { Check, Column, Entity, Index, Unique } from 'typeorm';
import { Gender } from '../../domain/vocabulary/index.js';
import { PartialDateColumn, PartialDateColumns, RecordEntity } from '../../platform/database/index.js';

/** A person deprived of liberty for what they said or stood for. */
@Entity()
@Check(`slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`)
@Check(`sort_name <> ''`)
@Unique(['slug'])
@Index(['sortName', 'id'])
@Index(['recordedAt', 'id'])
@Index(['birth.earliest', 'id'])
export class PrisonerEntity extends RecordEntity {
  @Column({ type: 'text' })
  slug!: string;

  @Column({ type: 'text' })
  sortName!: string;

  @Column({ type: 'enum', enum: Gender, enumName: 'gender', default: Gender.UNKNOWN })
  gender!: Gender;

  @PartialDateColumn('birth')
  birth!: PartialDateColumns;

  @PartialDateColumn('death')
  death!: PartialDateColumns;

  @Column({ type: 'text', array: true, default: () => "'{}'" })
  citizenships!: string[];

  @Column({ type: 'text', array: true, default: () => "'{}'" })
  occupations!: string[];
}
