import { Check, Column, Entity, Index, Unique } from 'typeorm';
import { RecordEntity } from '../../platform/database/index.js';

/** An article: title, summary, address; never the full text. */
@Entity()
@Unique(['url'])
@Index(['publishedAt', 'id'])
@Check(`published_at IS NULL OR published_on IS NULL`)
@Index('ix_news_item_title_trgm', { synchronize: false })
export class NewsItemEntity extends RecordEntity {
  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text', nullable: true })
  summary!: string | null;

  @Column({ type: 'text' })
  url!: string;

  @Column({ type: 'timestamptz', nullable: true })
  publishedAt!: Date | null;

  /** Where only the day is known. */
  @Column({ type: 'date', nullable: true })
  publishedOn!: string | null;

  @Column({ type: 'text', nullable: true })
  language!: string | null;

  @Column({ type: 'text', nullable: true })
  publisher!: string | null;

  @Column({ type: 'text', nullable: true })
  imageUrl!: string | null;

  @Column({ type: 'text', nullable: true })
  archivedUrl!: string | null;
}
