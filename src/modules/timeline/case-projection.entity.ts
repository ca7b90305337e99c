import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Visibility } from '../../domain/vocabulary/index.js';

/** What is computed from the facts of a case that `audience` may see, for filters, orders and the served clock. */
@Entity()
@Index(['audience', 'arrestedOn', 'caseId'])
@Index(['audience', 'verdictOn', 'caseId'])
@Index(['audience', 'expectedEndEarliest', 'caseId'])
@Index(['audience', 'latestNewsAt', 'caseId'])
@Index('ix_case_projection_search_trgm', { synchronize: false })
@Index('ix_case_projection_held', { synchronize: false })
export class CaseProjectionEntity {
  @ForeignKey('CaseFileEntity', { onDelete: 'CASCADE' })
  @PrimaryColumn({ type: 'uuid' })
  caseId!: string;

  @PrimaryColumn({ type: 'enum', enum: Visibility, enumName: 'visibility' })
  audience!: Visibility;

  @Column({ type: 'jsonb' })
  facts!: object;

  @Column({ type: 'date', nullable: true })
  arrestedOn!: string | null;

  @Column({ type: 'date', nullable: true })
  verdictOn!: string | null;

  @Column({ type: 'date', nullable: true })
  effectiveStart!: string | null;

  @Column({ type: 'date', nullable: true })
  expectedEndEarliest!: string | null;

  @Column({ type: 'date', nullable: true })
  expectedEndLatest!: string | null;

  /** Days in custody, as PostgreSQL writes a multirange: `{[2011-08-04,2014-06-22)}`. */
  @Column({ type: 'datemultirange', default: () => "'{}'" })
  held!: string;

  @Column({ type: 'text', default: '' })
  searchText!: string;

  @Column({ type: 'timestamptz', nullable: true })
  latestNewsAt!: Date | null;

  /** Number of the revision since which this row holds; the database sets it. */
  @Column({ type: 'bigint' })
  seqFrom!: string;
}
