import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A feed that staff want to be read, how it went last, and when it is asked again. */
@Entity()
@Check(`interval_minutes BETWEEN 5 AND 10080`)
@Check(`version >= 1`)
@Check(`(error_code IS NULL) = (error_text IS NULL)`)
@Index('uq_feed_url', ['url'], { unique: true, where: '(removed_at IS NULL)' })
export class FeedEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  url!: string;

  @Column({ type: 'text' })
  title!: string;

  /** Publisher of its articles; null: the title is. */
  @Column({ type: 'text', nullable: true })
  publisher!: string | null;

  /** What staff say of its language. */
  @Column({ type: 'text', nullable: true })
  language!: string | null;

  @Column({ type: 'integer' })
  intervalMinutes!: number;

  /** Whether the matcher may confirm strong links of its articles by itself. */
  @Column({ type: 'boolean', default: false })
  autoConfirm!: boolean;

  @Column({ type: 'boolean', default: false })
  paused!: boolean;

  @Column({ type: 'integer', default: 1 })
  version!: number;

  @Column({ type: 'timestamptz' })
  addedAt!: Date;

  @Index()
  @ForeignKey('AccountEntity')
  @Column({ type: 'uuid' })
  addedById!: string;

  @Column({ type: 'text' })
  addedBy!: string;

  @Column({ type: 'timestamptz', nullable: true })
  removedAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  polledAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  succeededAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  failedAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  errorCode!: string | null;

  @Column({ type: 'text', nullable: true })
  errorText!: string | null;

  /** How often it failed since it last went well. */
  @Column({ type: 'integer', default: 0 })
  failures!: number;

  @Column({ type: 'text', nullable: true })
  etag!: string | null;

  @Column({ type: 'text', nullable: true })
  lastModified!: string | null;

  @Index()
  @Column({ type: 'timestamptz' })
  nextPollAt!: Date;
}
