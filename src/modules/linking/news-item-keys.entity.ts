import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** The keys of an article, by which a new name finds it. */
@Entity()
@Index('ix_news_item_keys_keys', { synchronize: false })
export class NewsItemKeysEntity {
  @ForeignKey('NewsItemEntity', { onDelete: 'CASCADE' })
  @PrimaryColumn({ type: 'uuid' })
  itemId!: string;

  @Column({ type: 'text', array: true })
  keys!: string[];

  @Column({ type: 'text' })
  tablesVersion!: string;
}
