import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { ConditionKind } from '../../domain/vocabulary/index.js';
import { PartialDateColumn, PartialDateColumns, RecordEntity } from '../../platform/database/index.js';

/** How a prisoner is treated or held. */
@Entity()
@Index(['caseId', 'observedOn.earliest'])
export class ConditionReportEntity extends RecordEntity {
  @ForeignKey('CaseFileEntity')
  @Column({ type: 'uuid' })
  caseId!: string;

  @Column({ type: 'enum', enum: ConditionKind, enumName: 'condition_kind' })
  kind!: ConditionKind;

  @PartialDateColumn('observed_on')
  observedOn!: PartialDateColumns;

  @Column({ type: 'text' })
  description!: string;

  @Column({ type: 'numeric', nullable: true })
  amount!: string | null;

  @Column({ type: 'text', nullable: true })
  currency!: string | null;

  @Column({ type: 'text', nullable: true })
  per!: string | null;
}
