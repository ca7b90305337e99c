import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ConditionKind } from '../../domain/vocabulary/index.js';
import {
  amount,
  amountNeedsCurrency,
  choice,
  currency,
  date,
  ofCase,
  recordShape,
  RecordWriter,
  reference,
  required,
  text,
  type FactInput,
  type WrittenFact,
} from '../sources/index.js';

export const CONDITION_REPORT = recordShape(
  'condition_report',
  {
    caseId: required(reference('case_id')),
    kind: required(choice('kind', ConditionKind)),
    on: required(date('observed_on')),
    description: required(text('description')),
    amount: amount('amount'),
    currency: currency('currency'),
    per: text('per'),
  },
  { rules: [amountNeedsCurrency], links: [ofCase] },
);

/** Records how somebody is held: work, wage, penalties, health. Needs an open revision; throws BAD_USER_INPUT. */
@Injectable()
export class ConditionsService {
  constructor(private readonly records: RecordWriter) {}

  /** Records one report of conditions. */
  async record(tx: EntityManager, input: FactInput<typeof CONDITION_REPORT>): Promise<WrittenFact> {
    return this.records.put(tx, CONDITION_REPORT, input);
  }
}
