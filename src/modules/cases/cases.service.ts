import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { EventKind } from '../../domain/vocabulary/index.js';
import type { Problem } from '../../platform/errors/index.js';
import { ruleBook } from '../rules/index.js';
import {
  choice,
  count,
  country,
  date,
  localised,
  ofCase,
  ofPrisoner,
  recordShape,
  RecordWriter,
  reference,
  required,
  slug,
  text,
  type Columns,
  type FactInput,
  type WrittenFact,
} from '../sources/index.js';

function jurisdictionIsKnown({ jurisdiction }: Columns): Problem | null {
  const known = typeof jurisdiction === 'string' && ruleBook().get(jurisdiction) !== undefined;
  return known ? null : { path: 'jurisdiction', message: 'is no known rule set', code: 'NOT_FOUND' };
}

export const CASE_FILE = recordShape(
  'case_file',
  {
    prisonerId: required(reference('prisoner_id')),
    slug: required(slug('slug')),
    title: required(localised('title')),
    summary: localised('summary'),
    country: required(country('country')),
    jurisdiction: required(text('jurisdiction')),
    officialEndOn: date('official_end_on'),
    trialBeganOn: date('trial_began_on'),
    addedDays: count('added_days', 0),
  },
  {
    rules: [jurisdictionIsKnown],
    links: [ofPrisoner],
    key: ['jurisdiction', 'official_end_on', 'trial_began_on', 'added_days'],
  },
);

export const CASE_EVENT = recordShape(
  'case_event',
  {
    caseId: required(reference('case_id')),
    kind: required(choice('kind', EventKind)),
    on: required(date('happened_on')),
    title: required(localised('title')),
    description: localised('description'),
    place: text('place'),
  },
  { links: [ofCase] },
);

/** Opens cases and records what happens in them. Needs a transaction with an open revision; throws BAD_USER_INPUT. */
@Injectable()
export class CasesService {
  constructor(private readonly records: RecordWriter) {}

  /** Opens a case of a person; the jurisdiction is the id of a rule set. */
  async open(tx: EntityManager, input: FactInput<typeof CASE_FILE>): Promise<WrittenFact> {
    return this.records.put(tx, CASE_FILE, input);
  }

  /** Records what the other types do not name: a search, a transfer, a hunger strike, a book. */
  async recordEvent(tx: EntityManager, input: FactInput<typeof CASE_EVENT>): Promise<WrittenFact> {
    return this.records.put(tx, CASE_EVENT, input);
  }
}
