import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Instance, VerdictOutcome } from '../../domain/vocabulary/index.js';
import { PartialDateColumn, PartialDateColumns, RecordEntity } from '../../platform/database/index.js';

/** What a court decided at one instance. */
@Entity()
@Index(['caseId', 'decidedOn.earliest'])
export class VerdictEntity extends RecordEntity {
  @ForeignKey('CaseFileEntity')
  @Column({ type: 'uuid' })
  caseId!: string;

  @Column({ type: 'enum', enum: Instance, enumName: 'instance' })
  instance!: Instance;

  @Index()
  @ForeignKey('CourtEntity')
  @Column({ type: 'uuid', nullable: true })
  courtId!: string | null;

  @Column({ type: 'text', array: true, default: () => "'{}'" })
  judges!: string[];

  @PartialDateColumn('decided_on')
  decidedOn!: PartialDateColumns;

  @PartialDateColumn('in_force_on')
  inForceOn!: PartialDateColumns;

  @Column({ type: 'enum', enum: VerdictOutcome, enumName: 'verdict_outcome' })
  outcome!: VerdictOutcome;
}
