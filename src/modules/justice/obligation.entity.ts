import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { ObligationKind } from '../../domain/vocabulary/index.js';
import { PartialDateColumn, PartialDateColumns, RecordEntity } from '../../platform/database/index.js';

/** Money a prisoner has to pay or lose. */
@Entity()
@Index(['caseId', 'imposedOn.earliest'])
export class ObligationEntity extends RecordEntity {
  @ForeignKey('CaseFileEntity')
  @Column({ type: 'uuid' })
  caseId!: string;

  @Column({ type: 'enum', enum: ObligationKind, enumName: 'obligation_kind' })
  kind!: ObligationKind;

  @Column({ type: 'numeric', nullable: true })
  amount!: string | null;

  @Column({ type: 'text', nullable: true })
  currency!: string | null;

  @PartialDateColumn('imposed_on')
  imposedOn!: PartialDateColumns;

  @PartialDateColumn('paid_on')
  paidOn!: PartialDateColumns;

  @Column({ type: 'text', nullable: true })
  paidBy!: string | null;

  @Column({ type: 'text', nullable: true })
  note!: string | null;
}
