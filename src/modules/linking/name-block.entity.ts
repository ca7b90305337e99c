import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { RecordEntity } from '../../platform/database/index.js';

/** Words that are not this person, though they look like the person's name. */
@Entity()
@Check(`text <> ''`)
export class NameBlockEntity extends RecordEntity {
  @Index()
  @ForeignKey('PrisonerEntity')
  @Column({ type: 'uuid' })
  prisonerId!: string;

  @Column({ type: 'text' })
  text!: string;

  /** The article in which they were met, which may be gone. */
  @Column({ type: 'uuid', nullable: true })
  itemId!: string | null;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;
}
