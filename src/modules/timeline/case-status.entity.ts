import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CaseStatus, Visibility } from '../../domain/vocabulary/index.js';

/** The status of a case over a span of days; spans of one audience never overlap. */
@Entity()
@Check('NOT isempty(during)')
@Exclusion('ex_case_status_during', 'USING gist (case_id WITH =, audience WITH =, during WITH &&)')
@Index('ix_case_status_during', { synchronize: false })
export class CaseStatusEntity {
  @ForeignKey('CaseFileEntity', { onDelete: 'CASCADE' })
  @PrimaryColumn({ type: 'uuid' })
  caseId!: string;

  @PrimaryColumn({ type: 'enum', enum: Visibility, enumName: 'visibility' })
  audience!: Visibility;

  @Column({ type: 'enum', enum: CaseStatus, enumName: 'custody_status' })
  status!: CaseStatus;

  /** As PostgreSQL writes a range: `[2011-08-04,2011-11-24)`, open ends empty. */
  @PrimaryColumn({ type: 'daterange' })
  during!: string;
}
