import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import type { TermLength } from '../../domain/sentence/index.js';
import { PenaltyKind, SentenceMode, TermKind } from '../../domain/vocabulary/index.js';
import { PartialDateColumn, PartialDateColumns, RecordEntity } from '../../platform/database/index.js';

/** A penalty a verdict imposed. */
@Entity()
@Check('term_years >= 0 AND term_months >= 0 AND term_weeks >= 0 AND term_days >= 0')
@Check('consecutive_to_id <> id')
@Check(`term_up_to IS NULL OR coalesce(term_kind::text, '') = 'RANGE'`)
@Index(['caseId', 'imposedOn.earliest'])
export class SentenceEntity extends RecordEntity {
  @ForeignKey('CaseFileEntity')
  @Column({ type: 'uuid' })
  caseId!: string;

  @Index()
  @ForeignKey('VerdictEntity')
  @Column({ type: 'uuid', nullable: true })
  verdictId!: string | null;

  @Column({ type: 'enum', enum: PenaltyKind, enumName: 'penalty_kind' })
  kind!: PenaltyKind;

  @Column({ type: 'enum', enum: TermKind, enumName: 'term_kind', nullable: true })
  termKind!: TermKind | null;

  @Column({ type: 'integer', default: 0 })
  termYears!: number;

  @Column({ type: 'integer', default: 0 })
  termMonths!: number;

  @Column({ type: 'integer', default: 0 })
  termWeeks!: number;

  @Column({ type: 'integer', default: 0 })
  termDays!: number;

  /** The most of a term of the kind RANGE, whose own parts are the least; null: no most, or another kind. */
  @Column({ type: 'jsonb', nullable: true })
  termUpTo!: TermLength | null;

  @PartialDateColumn('imposed_on')
  imposedOn!: PartialDateColumns;

  @PartialDateColumn('in_force_on')
  inForceOn!: PartialDateColumns;

  @Column({ type: 'text', nullable: true })
  regime!: string | null;

  @Column({ type: 'text', nullable: true })
  gravity!: string | null;

  @Column({ type: 'text', array: true, default: () => "'{}'" })
  flags!: string[];

  @Column({ type: 'enum', enum: SentenceMode, enumName: 'sentence_mode', default: SentenceMode.CONCURRENT })
  mode!: SentenceMode;

  @Index()
  @ForeignKey('SentenceEntity')
  @Column({ type: 'uuid', nullable: true })
  consecutiveToId!: string | null;

  @Column({ type: 'numeric', nullable: true })
  amount!: string | null;

  @Column({ type: 'text', nullable: true })
  currency!: string | null;

  @Column({ type: 'text', nullable: true })
  note!: string | null;
}
