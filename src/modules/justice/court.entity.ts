import { Check, Column, Entity } from 'typeorm';
import { type LocalisedText, RecordEntity } from '../../platform/database/index.js';

/** A court of law. */
@Entity()
@Check(`jsonb_typeof(name) = 'object'`)
@Check(`country ~ '^[A-Z]{2}$'`)
export class CourtEntity extends RecordEntity {
  @Column({ type: 'jsonb' })
  name!: LocalisedText;

  @Column({ type: 'text' })
  country!: string;

  @Column({ type: 'text', nullable: true })
  place!: string | null;
}
