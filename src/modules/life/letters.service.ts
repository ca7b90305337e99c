import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { LetterDelivery, LetterDirection, LetterKind } from '../../domain/vocabulary/index.js';
import {
  choice,
  date,
  inOrder,
  locale,
  ofPrisoner,
  recordShape,
  RecordWriter,
  reference,
  required,
  text,
  type FactInput,
  type WrittenFact,
} from '../sources/index.js';

export const LETTER = recordShape(
  'letter',
  {
    prisonerId: required(reference('prisoner_id')),
    caseId: reference('case_id'),
    direction: required(choice('direction', LetterDirection)),
    kind: choice('kind', LetterKind, 'LETTER'),
    writtenOn: date('written_on'),
    sentOn: date('sent_on'),
    receivedOn: date('received_on'),
    place: text('place'),
    counterparty: text('counterparty'),
    language: locale('language'),
    excerpt: text('excerpt'),
    inReplyToId: reference('in_reply_to_id'),
    delivery: choice('delivery', LetterDelivery, 'UNKNOWN'),
  },
  {
    rules: [inOrder('written_on', 'received_on', 'receivedOn'), inOrder('sent_on', 'received_on', 'receivedOn')],
    links: [
      ofPrisoner,
      { path: 'caseId', column: 'case_id', table: 'case_file', same: 'prisoner_id' },
      { path: 'inReplyTo', column: 'in_reply_to_id', table: 'letter', same: 'prisoner_id' },
    ],
  },
);

/** Records letters, cards, parcels and calls. Needs a transaction with an open revision; throws BAD_USER_INPUT. */
@Injectable()
export class LettersService {
  constructor(private readonly records: RecordWriter) {}

  /** Records one piece of mail; its case and the letter it answers must be of the same person. */
  async record(tx: EntityManager, input: FactInput<typeof LETTER>): Promise<WrittenFact> {
    return this.records.put(tx, LETTER, input);
  }
}
