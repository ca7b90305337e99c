import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { ChangeKind, type TermKind } from '../../domain/vocabulary/index.js';
import { PartialDateColumn, PartialDateColumns, RecordEntity } from '../../platform/database/index.js';

/** A length of time as a court words it. */
export interface StoredTerm {
  readonly kind: TermKind;
  readonly years: number;
  readonly months: number;
  readonly weeks: number;
  readonly days: number;
}

/** What a change does to the sentences: one of these. */
export type SentenceEffect =
  | { readonly setTerm: StoredTerm }
  | { readonly reduceBy: StoredTerm }
  | { readonly addTerm: StoredTerm }
  | { readonly addDays: number }
  | { readonly multiplyBy: string }
  | { readonly capAt: StoredTerm }
  | { readonly release: true };

/** A decision that changed sentences. `effect` holds exactly one key; see `SentenceEffect`. */
@Entity()
@Check(`effect - ARRAY['setTerm', 'reduceBy', 'addTerm', 'addDays', 'multiplyBy', 'capAt', 'release'] = '{}'`)
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
