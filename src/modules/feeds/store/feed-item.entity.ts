import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** An entry as a feed gave it, and the article on record that it is, which it outlives. */
@Entity()
@Unique(['feedId', 'url'])
@Check(`repeats IN ('URL', 'TEXT', 'TITLE')`)
@Check(`published_at IS NULL OR published_on IS NULL`)
export class FeedItemEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey('FeedEntity')
  @Column({ type: 'uuid' })
  feedId!: string;

  /** The article; also when it was taken off the record since. */
  @Index()
  @Column({ type: 'uuid' })
  itemId!: string;

  /** By what it is an article that was read before; null: it brought the article. */
  @Column({ type: 'text', nullable: true })
  repeats!: string | null;

  @Column({ type: 'text', nullable: true })
  guid!: string | null;

  /** Absolute, with everything that the feed appends. */
  @Column({ type: 'text' })
  originalUrl!: string;

  /** Canonical. */
  @Index()
  @Column({ type: 'text' })
  url!: string;

  @Index()
  @Column({ type: 'bytea', nullable: true })
  textHash!: Buffer | null;

  /** The date as written, whether it can be believed or not. */
  @Column({ type: 'text', nullable: true })
  publishedText!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  publishedAt!: Date | null;

  /** Where only the day can be believed. */
  @Column({ type: 'date', nullable: true })
  publishedOn!: string | null;

  @Column({ type: 'text', nullable: true })
  language!: string | null;

  /** 0 to 1. */
  @Column({ type: 'double precision' })
  languageConfidence!: number;

  @Column({ type: 'timestamptz' })
  readAt!: Date;
}
