import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ChargeOutcome, Instance, VerdictOutcome } from '../../domain/vocabulary/index.js';
import {
  choice,
  country,
  date,
  inOrder,
  localised,
  ofCase,
  recordShape,
  RecordWriter,
  reference,
  required,
  text,
  texts,
  type FactInput,
  type WrittenFact,
} from '../sources/index.js';

export const CHARGE = recordShape(
  'charge',
  {
    caseId: required(reference('case_id')),
    code: required(text('code')),
    article: required(text('article')),
    part: text('part'),
    title: text('title'),
    broughtOn: date('brought_on'),
    outcome: choice('outcome', ChargeOutcome, 'PENDING'),
  },
  { links: [ofCase], key: ['brought_on', 'outcome'] },
);

export const COURT = recordShape('court', {
  name: required(localised('name')),
  country: required(country('country')),
  place: text('place'),
});

export const VERDICT = recordShape(
  'verdict',
  {
    caseId: required(reference('case_id')),
    instance: required(choice('instance', Instance)),
    courtId: reference('court_id'),
    judges: texts('judges'),
    on: required(date('decided_on')),
    inForceOn: date('in_force_on'),
    outcome: required(choice('outcome', VerdictOutcome)),
  },
  {
    rules: [inOrder('decided_on', 'in_force_on', 'inForceOn')],
    links: [ofCase, { path: 'courtId', column: 'court_id', table: 'court' }],
    key: 'all',
  },
);

/** Records charges and what courts say. Needs a transaction with an open revision; throws BAD_USER_INPUT. */
@Injectable()
export class CourtDecisionsService {
  constructor(private readonly records: RecordWriter) {}

  /** Records a charge under one article. */
  async recordCharge(tx: EntityManager, input: FactInput<typeof CHARGE>): Promise<WrittenFact> {
    return this.records.put(tx, CHARGE, input);
  }

  /** Records a court. */
  async recordCourt(tx: EntityManager, input: FactInput<typeof COURT>): Promise<WrittenFact> {
    return this.records.put(tx, COURT, input);
  }

  /** Records a decision of a court of any instance; penalties and changes of the term are records of their own. */
  async recordVerdict(tx: EntityManager, input: FactInput<typeof VERDICT>): Promise<WrittenFact> {
    return this.records.put(tx, VERDICT, input);
  }
}
