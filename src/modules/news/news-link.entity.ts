import { Check, Column, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { NewsLinkState } from '../../domain/vocabulary/index.js';
import { RecordEntity } from '../../platform/database/index.js';

/** That an article may be about a case, with the evidence for it. */
@Entity()
@Check(`jsonb_typeof(evidence) = 'array'`)
@Unique(['itemId', 'caseId'])
export class NewsLinkEntity extends RecordEntity {
  @ForeignKey('NewsItemEntity')
  @Column({ type: 'uuid' })
  itemId!: string;

  @Index()
  @ForeignKey('CaseFileEntity')
  @Column({ type: 'uuid' })
  caseId!: string;

  @Column({ type: 'enum', enum: NewsLinkState, enumName: 'news_link_state', default: NewsLinkState.SUGGESTED })
  state!: NewsLinkState;

  @Column({ type: 'double precision', default: 0 })
  score!: number;

  @Column({ type: 'jsonb', default: () => "'[]'" })
  evidence!: readonly object[];

  @Column({ type: 'timestamptz', nullable: true })
  decidedAt!: Date | null;
}
