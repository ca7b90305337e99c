import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import {
  type LocalisedText,
  PartialDateColumn,
  PartialDateColumns,
  RecordEntity,
} from '../../platform/database/index.js';

/** One prosecution of one prisoner. `title` and `summary` are texts by language. */
@Entity()
@Check(`slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`)
@Check(`jsonb_typeof(title) = 'object'`)
@Check(`jsonb_typeof(summary) = 'object'`)
@Check(`country ~ '^[A-Z]{2}$'`)
@Unique(['slug'])
@Index(['recordedAt', 'id'])
@Index(['country', 'id'])
export class CaseFileEntity extends RecordEntity {
  @Column({ type: 'text' })
  slug!: string;

  @Index()
  @ForeignKey('PrisonerEntity')
  @Column({ type: 'uuid' })
  prisonerId!: string;

  @Column({ type: 'jsonb' })
  title!: LocalisedText;

  @Column({ type: 'jsonb', nullable: true })
  summary!: LocalisedText | null;

  @Column({ type: 'text' })
  country!: string;

  @Column({ type: 'text' })
  jurisdiction!: string;

  @PartialDateColumn('official_end_on')
  officialEndOn!: PartialDateColumns;

  @PartialDateColumn('trial_began_on')
  trialBeganOn!: PartialDateColumns;

  @Column({ type: 'integer', default: 0 })
  addedDays!: number;
}
