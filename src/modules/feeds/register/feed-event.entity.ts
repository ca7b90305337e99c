import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Who did what to a feed; added to, never changed. */
@Entity()
@Check(`kind IN ('ADDED', 'CORRECTED', 'PAUSED', 'RESUMED', 'REMOVED', 'POLL_ASKED')`)
@Index(['feedId', 'at'])
export class FeedEventEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey('FeedEntity')
  @Column({ type: 'uuid' })
  feedId!: string;

  @Column({ type: 'timestamptz' })
  at!: Date;

  @Column({ type: 'text' })
  kind!: string;

  @Index()
  @ForeignKey('AccountEntity')
  @Column({ type: 'uuid' })
  accountId!: string;

  /** Name of the account then. */
  @Column({ type: 'text' })
  actor!: string;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  /** Field, value before, value after; as text. */
  @Column({ type: 'jsonb', default: () => "'[]'" })
  changes!: readonly object[];
}
