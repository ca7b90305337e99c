import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ChangeKind, ObligationKind, PenaltyKind, SentenceMode } from '../../domain/vocabulary/index.js';
import {
  amount,
  amountNeedsCurrency,
  choice,
  currency,
  date,
  inOrder,
  InvalidRecord,
  ofCase,
  recordShape,
  RecordWriter,
  reference,
  references,
  required,
  text,
  texts,
  type FactInput,
  type WrittenFact,
} from '../sources/index.js';
import { effect, term } from './term-fields.js';

export const SENTENCE = recordShape(
  'sentence',
  {
    caseId: required(reference('case_id')),
    verdictId: reference('verdict_id'),
    kind: required(choice('kind', PenaltyKind)),
    term: term(),
    imposedOn: date('imposed_on'),
    inForceOn: date('in_force_on'),
    regime: text('regime'),
    gravity: text('gravity'),
    flags: texts('flags'),
    mode: choice('mode', SentenceMode, 'CONCURRENT'),
    consecutiveToId: reference('consecutive_to_id'),
    amount: amount('amount'),
    currency: currency('currency'),
    note: text('note'),
  },
  {
    rules: [inOrder('imposed_on', 'in_force_on', 'inForceOn'), amountNeedsCurrency],
    links: [
      ofCase,
      { path: 'verdictId', column: 'verdict_id', table: 'verdict', same: 'case_id' },
      { path: 'consecutiveTo', column: 'consecutive_to_id', table: 'sentence', same: 'case_id', acyclic: true },
    ],
    key: 'all',
  },
);

export const SENTENCE_CHANGE = recordShape(
  'sentence_change',
  {
    caseId: required(reference('case_id')),
    kind: required(choice('kind', ChangeKind)),
    on: required(date('decided_on')),
    description: text('description'),
    effect: effect('effect'),
    sentenceIds: references('sentence_ids'),
  },
  {
    links: [ofCase, { path: 'sentences', column: 'sentence_ids', table: 'sentence', same: 'case_id' }],
    key: 'all',
  },
);

export const OBLIGATION = recordShape(
  'obligation',
  {
    caseId: required(reference('case_id')),
    kind: required(choice('kind', ObligationKind)),
    amount: amount('amount'),
    currency: currency('currency'),
    imposedOn: date('imposed_on'),
    paidOn: date('paid_on'),
    paidBy: text('paid_by'),
    note: text('note'),
  },
  { rules: [inOrder('imposed_on', 'paid_on', 'paidOn'), amountNeedsCurrency], links: [ofCase] },
);

/** Records penalties, what becomes of them, and debts. Needs a transaction with an open revision; throws BAD_USER_INPUT. */
@Injectable()
export class SentencesService {
  constructor(private readonly records: RecordWriter) {}

  /** Records one penalty. Its verdict and the sentence it follows must belong to the same case. */
  async record(tx: EntityManager, input: FactInput<typeof SENTENCE>): Promise<WrittenFact> {
    return this.records.put(tx, SENTENCE, input);
  }

  /** Refuses that a sentence runs after one that itself runs, by however many steps, after this one. */
  async requireNoCircle(tx: EntityManager, id: string, consecutiveTo: string | null | undefined): Promise<void> {
    if (consecutiveTo === undefined || consecutiveTo === null) return;
    const met = await tx.query<unknown[]>(
      `WITH RECURSIVE before AS (
         SELECT $1::uuid AS id
         UNION SELECT s.consecutive_to_id FROM before b JOIN sentence s ON s.id = b.id
       ) SELECT 1 FROM before WHERE id = $2::uuid`,
      [consecutiveTo, id],
    );
    if (met.length === 0) return;
    const message = 'must not run, by any number of steps, after this one';
    throw new InvalidRecord([{ path: 'consecutiveTo', message, code: 'INCONSISTENT' }]);
  }

  /** Records a decision that changes sentences of the case: those named, or all. */
  async recordChange(tx: EntityManager, input: FactInput<typeof SENTENCE_CHANGE>): Promise<WrittenFact> {
    return this.records.put(tx, SENTENCE_CHANGE, input);
  }

  /** Records a sum the convicted person owes or has paid. */
  async recordObligation(tx: EntityManager, input: FactInput<typeof OBLIGATION>): Promise<WrittenFact> {
    return this.records.put(tx, OBLIGATION, input);
  }
}
