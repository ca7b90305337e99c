import { Column, Entity, ForeignKey, Index } from 'typeorm';
import { Confidence, Stance } from '../../domain/vocabulary/index.js';
import { RecordEntity } from '../../platform/database/index.js';

/** What one source says of one fact. */
@Entity()
export class CitationEntity extends RecordEntity {
  @Index()
  @ForeignKey('FactEntity')
  @Column({ type: 'uuid' })
  factId!: string;

  @Index()
  @ForeignKey('SourceEntity')
  @Column({ type: 'uuid' })
  sourceId!: string;

  @Column({ type: 'enum', enum: Stance, enumName: 'stance', default: Stance.SUPPORTS })
  stance!: Stance;

  @Column({ type: 'text', nullable: true })
  field!: string | null;

  @Column({ type: 'text', nullable: true })
  statedValue!: string | null;

  @Column({ type: 'text', nullable: true })
  locator!: string | null;

  @Column({ type: 'enum', enum: Confidence, enumName: 'confidence', default: Confidence.MEDIUM })
  confidence!: Confidence;
}
