import { addDays } from '../../domain/calendar/index.js';
import type { CaseFrame } from './case-frame.js';
import { dateColumns, type Row, type RowSet } from './row-set.js';

/** Ids that other rows of the case point to. */
export interface JusticeIds {
  readonly custodyId: string;
  readonly chargeId: string;
  readonly verdictId: string;
  readonly sentenceId: string;
}

/** Remand until the sentence is in force, then prison until the release, if any. */
function addCustody(rows: RowSet, frame: CaseFrame): string {
  const custodyId = frame.newId();
  const period = (id: string, number: number, kind: string, [from, to]: readonly [string, string | null]): Row => ({
    ...frame.fact(id, 'custody', number),
    case_id: frame.caseId,
    kind,
    facility_id: frame.random.pick(frame.shared.facilityIds),
    ...dateColumns('from_on', from),
    ...dateColumns('to_on', to),
    ratio: null,
  });
  const { arrestedOn, inForceOn, releasedOn } = frame;
  rows.add('custody_period', period(custodyId, 1, 'REMAND', [frame.reported(arrestedOn), addDays(inForceOn, -1)]));
  rows.add('custody_period', period(frame.newId(), 2, 'PRISON', [inForceOn, releasedOn]));
  if (releasedOn !== null) {
    rows.add('release', {
      ...frame.fact(frame.newId(), 'release'),
      case_id: frame.caseId,
      ...dateColumns('released_on', releasedOn),
      ground: frame.random.pick(['TERM_SERVED', 'AMNESTY', 'PARDON', 'PAROLE']),
      conditions: null,
    });
  }
  return custodyId;
}

/** Two charges; the first led to the conviction. */
function addCharges(rows: RowSet, frame: CaseFrame): string {
  const { random } = frame;
  const ids = [frame.newId(), frame.newId()] as const;
  ids.forEach((id, index) => {
    rows.add('charge', {
      ...frame.fact(id, 'charge', index + 1),
      case_id: frame.caseId,
      code: 'Synthetic Code',
      article: String(random.int(100, 450)),
      part: random.chance(60) ? String(random.int(1, 4)) : null,
      title: 'An invented offence',
      ...dateColumns('brought_on', frame.reported(addDays(frame.arrestedOn, random.int(3, 40)))),
      outcome: index === 0 ? 'CONVICTED' : random.pick(['CONVICTED', 'DROPPED', 'REQUALIFIED']),
    });
  });
  return ids[0];
}

/** The verdict of the first instance and, in half of the cases, an appeal that left it standing. */
function addVerdicts(rows: RowSet, frame: CaseFrame): string {
  const hasAppeal = frame.random.chance(50);
  const verdict = (id: string, instance: string, row: Row): Row => ({
    ...frame.fact(id, 'verdict', instance.toLowerCase()),
    case_id: frame.caseId,
    instance,
    court_id: frame.random.pick(frame.shared.courtIds),
    judges: [`Synthetic Judge ${String(frame.random.int(1, 60))}`],
    ...row,
  });
  const verdictId = frame.newId();
  const first = { ...dateColumns('decided_on', frame.verdictOn), outcome: 'CONVICTED' };
  const inForce = dateColumns('in_force_on', frame.inForceOn);
  rows.add(
    'verdict',
    verdict(verdictId, 'FIRST', { ...first, ...(hasAppeal ? dateColumns('in_force_on', null) : inForce) }),
  );
  if (hasAppeal) {
    const appeal = { ...dateColumns('decided_on', frame.inForceOn), ...inForce, outcome: 'UPHELD' };
    rows.add('verdict', verdict(frame.newId(), 'APPEAL', appeal));
  }
  return verdictId;
}

/** The main sentence, and a fine or a short further term that follows it. */
function addSentences(rows: RowSet, frame: CaseFrame, verdictId: string): string {
  const sentenceId = frame.newId();
  const sentence = (id: string, number: number, row: Row): Row => ({
    ...frame.fact(id, 'sentence', number),
    case_id: frame.caseId,
    verdict_id: verdictId,
    ...dateColumns('imposed_on', frame.verdictOn),
    ...dateColumns('in_force_on', frame.inForceOn),
    gravity: null,
    flags: [],
    note: null,
    ...row,
  });
  const regime = frame.random.pick(['general', 'reinforced', 'strict']);
  rows.add('sentence', sentence(sentenceId, 1, { ...imprisonment(frame.termMonths), regime, ...CONCURRENT }));
  const second = frame.random.chance(15)
    ? { ...imprisonment(6), regime, ...CONCURRENT, mode: 'CONSECUTIVE', consecutive_to_id: sentenceId }
    : { ...FINE, amount: `${String(frame.random.int(1, 90) * 100)}.00` };
  rows.add('sentence', sentence(frame.newId(), 2, second));
  return sentenceId;
}

const CONCURRENT: Row = { mode: 'CONCURRENT', consecutive_to_id: null, amount: null, currency: null };
const NO_TERM: Row = { term_kind: null, term_years: 0, term_months: 0, term_weeks: 0, term_days: 0 };
/** XTS is the currency code that is reserved for tests. */
const FINE: Row = { kind: 'FINE', ...NO_TERM, regime: null, ...CONCURRENT, currency: 'XTS' };

function imprisonment(months: number | null): Row {
  if (months === null) return { kind: 'IMPRISONMENT', ...NO_TERM, term_kind: 'LIFE' };
  const [years, rest] = [Math.trunc(months / 12), months % 12];
  return { kind: 'IMPRISONMENT', ...NO_TERM, term_kind: 'FIXED', term_years: years, term_months: rest };
}

export function addJustice(rows: RowSet, frame: CaseFrame): JusticeIds {
  const custodyId = addCustody(rows, frame);
  const chargeId = addCharges(rows, frame);
  const verdictId = addVerdicts(rows, frame);
  return { custodyId, chargeId, verdictId, sentenceId: addSentences(rows, frame, verdictId) };
}
