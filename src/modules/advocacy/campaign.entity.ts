import { Check, Column, Entity, Unique } from 'typeorm';
import { type LocalisedText, RecordEntity } from '../../platform/database/index.js';

/** People who act for several cases together. */
@Entity()
@Check(`slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`)
@Check(`jsonb_typeof(title) = 'object'`)
@Check(`jsonb_typeof(about) = 'object'`)
@Unique(['slug'])
export class CampaignEntity extends RecordEntity {
  @Column({ type: 'text' })
  slug!: string;

  @Column({ type: 'jsonb' })
  title!: LocalisedText;

  @Column({ type: 'jsonb', nullable: true })
  about!: LocalisedText | null;

  @Column({ type: 'text', array: true, default: () => "'{}'" })
  organisations!: string[];
}
