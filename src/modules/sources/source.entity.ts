import { Column, Entity, Index } from 'typeorm';
import { PartialDateColumn, PartialDateColumns, RecordEntity } from '../../platform/database/index.js';

/** A publication or document that says something of the record. */
@Entity()
@Index(['url'])
export class SourceEntity extends RecordEntity {
  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text', nullable: true })
  publisher!: string | null;

  @Column({ type: 'text', nullable: true })
  url!: string | null;

  @Column({ type: 'text', nullable: true })
  archivedUrl!: string | null;

  @PartialDateColumn('published_on')
  publishedOn!: PartialDateColumns;

  @Column({ type: 'text', nullable: true })
  language!: string | null;
}
