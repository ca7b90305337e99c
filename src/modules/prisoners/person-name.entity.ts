import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { NameKind } from '../../domain/vocabulary/index.js';
import { RecordEntity } from '../../platform/database/index.js';

/** A name in one spelling and script. */
@Entity()
@Check(`value <> ''`)
@Check(`script ~ '^[A-Z][a-z]{3}$'`)
@Index(['prisonerId', 'position'])
export class PersonNameEntity extends RecordEntity {
  @ForeignKey('PrisonerEntity')
  @Column({ type: 'uuid' })
  prisonerId!: string;

  @Column({ type: 'text' })
  value!: string;

  @Column({ type: 'enum', enum: NameKind, enumName: 'name_kind', default: NameKind.COMMON })
  kind!: NameKind;

  @Column({ type: 'text' })
  script!: string;

  @Column({ type: 'text', nullable: true })
  locale!: string | null;

  @Column({ type: 'boolean', default: false })
  preferred!: boolean;

  @Column({ type: 'integer', default: 0 })
  position!: number;
}
