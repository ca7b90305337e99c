import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { ChargeOutcome } from '../../domain/vocabulary/index.js';
import { PartialDateColumn, PartialDateColumns, RecordEntity } from '../../platform/database/index.js';

/** An accusation under an article of a code. */
@Entity()
@Index(['caseId', 'broughtOn.earliest'])
@Index(['article'])
export class ChargeEntity extends RecordEntity {
  @ForeignKey('CaseFileEntity')
  @Column({ type: 'uuid' })
  caseId!: string;

  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  article!: string;

  @Column({ type: 'text', nullable: true })
  part!: string | null;

  @Column({ type: 'text', nullable: true })
  title!: string | null;

  @PartialDateColumn('brought_on')
  broughtOn!: PartialDateColumns;

  @Column({ type: 'enum', enum: ChargeOutcome, enumName: 'charge_outcome', default: ChargeOutcome.PENDING })
  outcome!: ChargeOutcome;
}
