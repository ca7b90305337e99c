import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { RecognitionStatus } from '../../domain/vocabulary/index.js';
import { PartialDateColumn, PartialDateColumns, RecordEntity } from '../../platform/database/index.js';

/** A status an organisation gave to the case. */
@Entity()
@Index(['caseId', 'recognisedOn.earliest'])
export class RecognitionEntity extends RecordEntity {
  @ForeignKey('CaseFileEntity')
  @Column({ type: 'uuid' })
  caseId!: string;

  @Column({ type: 'text' })
  organisation!: string;

  @Column({ type: 'enum', enum: RecognitionStatus, enumName: 'recognition_status' })
  status!: RecognitionStatus;

  @PartialDateColumn('recognised_on')
  recognisedOn!: PartialDateColumns;

  @Column({ type: 'text', array: true, default: () => "'{}'" })
  criteria!: string[];

  @Column({ type: 'text', nullable: true })
  document!: string | null;
}
