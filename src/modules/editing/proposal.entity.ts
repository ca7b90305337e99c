import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Visibility } from '../../domain/vocabulary/index.js';

/** What waits, or waited, for a second person. */
@Entity()
@Check(`kind IN ('PUBLICATION', 'CORRECTION', 'WITHDRAWAL')`)
@Check(`state IN ('PENDING', 'APPROVED', 'DECLINED', 'SUPERSEDED')`)
@Check(`(decided_at IS NULL) = (state = 'PENDING')`)
@Index(['state', 'proposedAt', 'id'])
export class ProposalEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text', default: 'PENDING' })
  state!: string;

  @Index()
  @Column({ type: 'uuid' })
  factId!: string;

  /** Name of the schema's type: CustodyPeriod. */
  @Column({ type: 'text' })
  factType!: string;

  @Column({ type: 'text' })
  recordTable!: string;

  @Column({ type: 'uuid', nullable: true })
  prisonerId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  caseId!: string | null;

  /** Of what came with another fact and is published with it: that fact. */
  @Index()
  @Column({ type: 'uuid', nullable: true })
  partOfId!: string | null;

  @Column({ type: 'integer' })
  baseVersion!: number;

  /** Of a publication: who is to see it. */
  @Column({ type: 'enum', enum: Visibility, enumName: 'visibility', nullable: true })
  visibility!: Visibility | null;

  /** Of a correction: what the columns would hold. */
  @Column({ type: 'jsonb', default: {} })
  columns!: Readonly<Record<string, unknown>>;

  /** What it would change, for people: field, base, proposed. */
  @Column({ type: 'jsonb', default: [] })
  changes!: readonly unknown[];

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Index()
  @ForeignKey('AccountEntity')
  @Column({ type: 'uuid' })
  proposedById!: string;

  @Column({ type: 'text' })
  proposedBy!: string;

  @Column({ type: 'timestamptz' })
  proposedAt!: Date;

  @Index()
  @ForeignKey('AccountEntity')
  @Column({ type: 'uuid', nullable: true })
  decidedById!: string | null;

  @Column({ type: 'text', nullable: true })
  decidedBy!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  decidedAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  decisionReason!: string | null;
}
