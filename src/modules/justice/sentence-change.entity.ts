import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import type { Term } from '../../domain/sentence/index.js';
import { ChangeKind, type PenaltyKind } from '../../domain/vocabulary/index.js';
import { PartialDateColumn, PartialDateColumns, RecordEntity } from '../../platform/database/index.js';

/** What a change does to the sentences: one of these. */
export type SentenceEffect =
  | { readonly setTerm: Term }
  | { readonly reduceBy: Term }
  | { readonly addTerm: Term }
  | { readonly addDays: number }
  | { readonly multiplyBy: string }
  | { readonly capAt: Term }
  | { readonly convertTo: PenaltyKind; readonly convertRatio?: string }
  | { readonly conditional: true }
  | { readonly release: true };

/** A decision that changed sentences. `effect` holds exactly one of `SentenceEffect`. */
@Entity()
@Check(
  `effect - ARRAY['setTerm', 'reduceBy', 'addTerm', 'addDays', 'multiplyBy', 'capAt', 'release', 'convertTo', 'conditional',
    'convertRatio'] = '{}'`,
)
@Index(['caseId', 'decidedOn.earliest'])
export class SentenceChangeEntity extends RecordEntity {
  @ForeignKey('CaseFileEntity')
  @Column({ type: 'uuid' })
  caseId!: string;

  @Column({ type: 'enum', enum: ChangeKind, enumName: 'change_kind' })
  kind!: ChangeKind;

  @PartialDateColumn('decided_on')
  decidedOn!: PartialDateColumns;

  @Column({ type: 'text', nullable: true })
  description!: string | null;

  @Column({ type: 'jsonb', nullable: true })
  effect!: SentenceEffect | null;

  @Column({ type: 'uuid', array: true, default: () => "'{}'" })
  sentenceIds!: string[];
}
