import { Check, Column, Entity } from 'typeorm';
import { type LocalisedText, RecordEntity } from '../../platform/database/index.js';

/** A place people are held in. */
@Entity()
@Check(`jsonb_typeof(name) = 'object'`)
@Check(`country ~ '^[A-Z]{2}$'`)
export class FacilityEntity extends RecordEntity {
  @Column({ type: 'jsonb' })
  name!: LocalisedText;

  @Column({ type: 'text', nullable: true })
  kind!: string | null;

  @Column({ type: 'text' })
  country!: string;

  @Column({ type: 'text', nullable: true })
  place!: string | null;

  @Column({ type: 'text', nullable: true })
  postalAddress!: string | null;

  @Column({ type: 'text', nullable: true })
  mailRules!: string | null;
}
