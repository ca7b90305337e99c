import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AbsenceKind, CustodyKind, ReleaseGround } from '../../domain/vocabulary/index.js';
import {
  choice,
  count,
  country,
  date,
  day,
  inOrder,
  localised,
  ofCase,
  ratio,
  recordShape,
  RecordWriter,
  reference,
  required,
  text,
  type FactInput,
  type WrittenFact,
} from '../sources/index.js';

export const CUSTODY_PERIOD = recordShape(
  'custody_period',
  {
    caseId: required(reference('case_id')),
    kind: required(choice('kind', CustodyKind)),
    facilityId: reference('facility_id'),
    from: required(date('from_on')),
    to: date('to_on'),
    ratio: ratio('ratio'),
  },
  {
    rules: [inOrder('from_on', 'to_on', 'to')],
    links: [ofCase, { path: 'facilityId', column: 'facility_id', table: 'facility' }],
    key: 'all',
  },
);

export const ABSENCE = recordShape(
  'absence',
  {
    caseId: required(reference('case_id')),
    kind: required(choice('kind', AbsenceKind)),
    from: date('from_on'),
    to: date('to_on'),
    days: count('days'),
    appliesFrom: day('applies_from'),
  },
  {
    rules: [
      inOrder('from_on', 'to_on', 'to'),
      (columns) =>
        columns['from_on'] === null && columns['days'] === null
          ? { path: 'from', message: 'or days is required', code: 'REQUIRED' }
          : null,
    ],
    links: [ofCase],
    key: 'all',
  },
);

export const RELEASE = recordShape(
  'release',
  {
    caseId: required(reference('case_id')),
    on: required(date('released_on')),
    ground: required(choice('ground', ReleaseGround)),
    conditions: text('conditions'),
  },
  { links: [ofCase], key: 'all' },
);

export const FACILITY = recordShape('facility', {
  name: required(localised('name')),
  kind: text('kind'),
  country: required(country('country')),
  place: text('place'),
  postalAddress: text('postal_address'),
  mailRules: text('mail_rules'),
});

/** Records where and when somebody was held. Needs a transaction with an open revision; throws BAD_USER_INPUT. */
@Injectable()
export class CustodyService {
  constructor(private readonly records: RecordWriter) {}

  /** Records a period of custody; `to` is its last day, none while it lasts. */
  async record(tx: EntityManager, input: FactInput<typeof CUSTODY_PERIOD>): Promise<WrittenFact> {
    return this.records.put(tx, CUSTODY_PERIOD, input);
  }

  /** Records days out of custody that do not count as served: an escape, bail, a suspension. */
  async recordAbsence(tx: EntityManager, input: FactInput<typeof ABSENCE>): Promise<WrittenFact> {
    return this.records.put(tx, ABSENCE, input);
  }

  /** Records the end of custody in a case. */
  async recordRelease(tx: EntityManager, input: FactInput<typeof RELEASE>): Promise<WrittenFact> {
    return this.records.put(tx, RELEASE, input);
  }

  /** Records a place of custody. */
  async recordFacility(tx: EntityManager, input: FactInput<typeof FACILITY>): Promise<WrittenFact> {
    return this.records.put(tx, FACILITY, input);
  }
}
