import { addDays } from '../../domain/calendar/index.js';
import type { CaseFrame } from './case-frame.js';
import { dateColumns, type Row, type RowSet } from './row-set.js';

/** Two events, two letters (the second answers the first), one report on conditions. */
export function addLife(rows: RowSet, frame: CaseFrame): void {
  addEvents(rows, frame);
  addLetters(rows, frame);
  addCondition(rows, frame);
}

function addEvents(rows: RowSet, frame: CaseFrame): void {
  const kinds = ['SEARCH', 'INTERROGATION', 'HEARING', 'TRANSFER', 'HUNGER_STRIKE', 'STATEMENT'] as const;
  for (const number of [1, 2]) {
    const kind = frame.random.pick(kinds);
    const name = kind.toLowerCase().replace('_', ' ');
    rows.add('case_event', {
      ...frame.fact(frame.newId(), 'event', number),
      case_id: frame.caseId,
      kind,
      ...dateColumns('happened_on', frame.reported(frame.dayAfterArrest())),
      title: { en: `Synthetic event: ${name}` },
      description: null,
      place: 'Synthetic Town 01',
    });
  }
}

function addLetters(rows: RowSet, frame: CaseFrame): void {
  const writtenOn = frame.dayAfterArrest();
  const first = frame.newId();
  const letter = (row: Row): Row => ({
    prisoner_id: frame.prisonerId,
    case_id: frame.caseId,
    kind: frame.random.pick(['LETTER', 'POSTCARD', 'TELEGRAM']),
    ...dateColumns('sent_on', null),
    place: null,
    counterparty: 'Synthetic Friend',
    language: 'en',
    excerpt: 'Words that a program wrote so that there is something to read.',
    delivery: 'DELIVERED',
    ...row,
  });
  const outwards: Row = {
    ...frame.fact(first, 'letter', 1),
    direction: 'FROM_PRISONER',
    ...dateColumns('written_on', frame.reported(writtenOn)),
    ...dateColumns('received_on', addDays(writtenOn, frame.random.int(5, 40))),
    in_reply_to_id: null,
  };
  const inwards: Row = {
    ...frame.fact(frame.newId(), 'letter', 2),
    direction: 'TO_PRISONER',
    ...dateColumns('written_on', addDays(writtenOn, frame.random.int(41, 90))),
    ...dateColumns('received_on', null),
    in_reply_to_id: first,
  };
  rows.add('letter', letter(outwards));
  rows.add('letter', letter(inwards));
}

function addCondition(rows: RowSet, frame: CaseFrame): void {
  const kind = frame.random.pick(['WORK', 'WAGE', 'ISOLATION', 'VISIT_DENIED', 'PARCEL_DENIED']);
  const isPaid = kind === 'WAGE';
  rows.add('condition_report', {
    ...frame.fact(frame.newId(), 'condition'),
    case_id: frame.caseId,
    kind,
    ...dateColumns('observed_on', frame.reported(frame.dayAfterArrest())),
    description: `Synthetic report: ${kind.toLowerCase().replace('_', ' ')}`,
    amount: isPaid ? String(frame.random.int(5, 90)) : null,
    currency: isPaid ? 'XTS' : null,
    per: isPaid ? 'month' : null,
  });
}

/** One award, granted after the arrest; its id. */
export function addAward(rows: RowSet, frame: CaseFrame): string {
  const id = frame.newId();
  const grantedOn = frame.dayAfterArrest();
  rows.add('award', {
    ...frame.fact(id, 'award'),
    prisoner_id: frame.prisonerId,
    case_id: frame.caseId,
    name: `Synthetic Prize ${String(frame.random.int(1, 40))}`,
    awarded_by: `Synthetic Foundation ${String(frame.random.int(1, 15))}`,
    ...dateColumns('granted_on', frame.reported(grantedOn)),
    ...dateColumns('presented_on', addDays(grantedOn, frame.random.int(10, 200))),
    presented_by: null,
    accepted_by: 'Synthetic Friend',
    accepted_as: null,
    place: 'Synthetic Town 02',
  });
  return id;
}
