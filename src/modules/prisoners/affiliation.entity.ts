import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { PartialDateColumn, PartialDateColumns, RecordEntity } from '../../platform/database/index.js';

/** What a prisoner belonged to or worked for. */
@Entity()
@Index(['prisonerId', 'position'])
export class AffiliationEntity extends RecordEntity {
  @ForeignKey('PrisonerEntity')
  @Column({ type: 'uuid' })
  prisonerId!: string;

  @Column({ type: 'text' })
  organisation!: string;

  @Column({ type: 'text', nullable: true })
  role!: string | null;

  @PartialDateColumn('from_on')
  fromOn!: PartialDateColumns;

  @PartialDateColumn('to_on')
  toOn!: PartialDateColumns;

  @Column({ type: 'integer', default: 0 })
  position!: number;
}
