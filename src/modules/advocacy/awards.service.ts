import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  date,
  inOrder,
  ofPrisoner,
  recordShape,
  RecordWriter,
  reference,
  required,
  text,
  type FactInput,
  type WrittenFact,
} from '../sources/index.js';

export const AWARD = recordShape(
  'award',
  {
    prisonerId: required(reference('prisoner_id')),
    caseId: reference('case_id'),
    name: required(text('name')),
    awardedBy: required(text('awarded_by')),
    grantedOn: date('granted_on'),
    presentedOn: date('presented_on'),
    presentedBy: text('presented_by'),
    acceptedBy: text('accepted_by'),
    acceptedAs: text('accepted_as'),
    place: text('place'),
  },
  {
    rules: [inOrder('granted_on', 'presented_on', 'presentedOn')],
    links: [ofPrisoner, { path: 'caseId', column: 'case_id', table: 'case_file', same: 'prisoner_id' }],
  },
);

/** Records prizes and honours. Needs a transaction with an open revision; throws BAD_USER_INPUT. */
@Injectable()
export class AwardsService {
  constructor(private readonly records: RecordWriter) {}

  /** Records an award; the case it is linked to must be of the same person. */
  async record(tx: EntityManager, input: FactInput<typeof AWARD>): Promise<WrittenFact> {
    return this.records.put(tx, AWARD, input);
  }
}
