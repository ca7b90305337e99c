import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A table of facts that somebody brought: what a dry run found of it, and what became of it. */
@Entity()
@Unique(['tokenHash'])
@Check(`state IN ('PREVIEWED', 'COMMITTED', 'UNDONE', 'EXPIRED')`)
@Check(`(content IS NULL) = (state <> 'PREVIEWED')`)
@Index(['createdAt', 'id'])
@Index(['state', 'expiresAt'])
export class ImportBatchEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Index()
  @ForeignKey('AccountEntity')
  @Column({ type: 'uuid' })
  accountId!: string;

  /** Name of the account then. */
  @Column({ type: 'text' })
  actor!: string;

  @Column({ type: 'text', default: 'PREVIEWED' })
  state!: string;

  @Column({ type: 'text' })
  type!: string;

  @Column({ type: 'text' })
  format!: string;

  /** SHA-256 of the content. */
  @Column({ type: 'bytea' })
  contentHash!: Buffer;

  /** The table itself, which may name what is not public: until it is written or expires. */
  @Column({ type: 'bytea', nullable: true })
  content!: Buffer | null;

  /** Mapping, constants, language, audience and source. */
  @Column({ type: 'jsonb' })
  settings!: Readonly<Record<string, unknown>>;

  /** Columns that fill no field. */
  @Column({ type: 'jsonb' })
  unmapped!: readonly string[];

  /** Outcome → rows. */
  @Column({ type: 'jsonb' })
  counts!: Readonly<Record<string, number>>;

  /** Rows that the commit has gone through. */
  @Column({ type: 'integer', default: 0 })
  done!: number;

  @Column({ type: 'integer' })
  total!: number;

  /** SHA-256 of the token that commits it. */
  @Column({ type: 'bytea' })
  tokenHash!: Buffer;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'timestamptz' })
  expiresAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  committedAt!: Date | null;

  @Index()
  @ForeignKey('RevisionEntity')
  @Column({ type: 'uuid', nullable: true })
  revisionId!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  undoneAt!: Date | null;

  @Index()
  @ForeignKey('AccountEntity')
  @Column({ type: 'uuid', nullable: true })
  undoneById!: string | null;

  @Column({ type: 'text', nullable: true })
  undoneBy!: string | null;

  @Index()
  @ForeignKey('RevisionEntity')
  @Column({ type: 'uuid', nullable: true })
  undoRevisionId!: string | null;
}
