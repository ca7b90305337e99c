import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** An address that is told what happens to the record. */
@Entity()
@Check(`audience IN ('PUBLIC', 'STAFF')`)
@Check(`state IN ('ACTIVE', 'PAUSED', 'REMOVED')`)
@Check("(secret IS NULL) = (state = 'REMOVED')")
export class WebhookEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'integer', default: 1 })
  version!: number;

  @Column({ type: 'text' })
  url!: string;

  /** Sealed. */
  @Column({ type: 'bytea', nullable: true })
  secret!: Buffer | null;

  /** The one before, which signs beside the new one for a while. */
  @Column({ type: 'bytea', nullable: true })
  earlierSecret!: Buffer | null;

  @Column({ type: 'timestamptz', nullable: true })
  earlierUntil!: Date | null;

  @Column({ type: 'text', array: true })
  events!: string[];

  /** Null: all. */
  @Column({ type: 'uuid', array: true, nullable: true })
  caseIds!: string[] | null;

  @Column({ type: 'text' })
  audience!: string;

  @Column({ type: 'text', default: 'ACTIVE' })
  state!: string;

  /** Why it rests, where it was not staff who said so. */
  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @Index()
  @ForeignKey('AccountEntity')
  @Column({ type: 'uuid' })
  accountId!: string;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  /** Feed → the place of the last event that was told. */
  @Column({ type: 'jsonb' })
  places!: Readonly<Record<string, object>>;

  /** Tries of the next event that failed. */
  @Column({ type: 'integer', default: 0 })
  failures!: number;

  @Column({ type: 'timestamptz', nullable: true })
  retryAt!: Date | null;
}
