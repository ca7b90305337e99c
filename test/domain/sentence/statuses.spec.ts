import { describe, it } from '@jest/globals';
import * as fc from 'fast-check';
import { fromDayNumber, toDayNumber } from '../../../src/domain/calendar/index.js';
import {
  type AbsenceFact,
  type CaseFacts,
  type CustodyFact,
  type Outcome,
  type TimelineView,
  viewOn,
} from '../../../src/domain/sentence/index.js';
import { type CaseStatus } from '../../../src/domain/vocabulary/index.js';
import { calculate } from '../../support/calculate.js';
import { caseOf, sentence, term } from './cases.js';

const RUNS = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 2_000), seed: 20_101_219 };

const convicted = { id: 'v', instance: 'FIRST', on: '2020-08-01', outcome: 'CONVICTED' } as const;
const charged = { id: 'g', broughtOn: '2020-02-01', outcome: 'PENDING' } as const;

const some = (max: number): fc.Arbitrary<number> => fc.integer({ min: 0, max });
const stories = fc.record({
  year: fc.integer({ min: 2000, max: 2020 }),
  month: fc.integer({ min: 1, max: 12 }),
  dayOfMonth: fc.integer({ min: 1, max: 28 }),
  chargedBefore: fc.option(some(40)),
  police: fc.integer({ min: 1, max: 10 }),
  remand: fc.integer({ min: 1, max: 200 }),
  /** Days free, by a record of custody that has a hole, then remand again. */
  hole: fc.constantFrom(0, 0, 40, 90),
  again: fc.integer({ min: 20, max: 100 }),
  /** Of the second remand, until the verdict. */
  verdictAfter: fc.integer({ min: 5, max: 15 }),
  trialDays: fc.option(some(60)),
  months: fc.integer({ min: 6, max: 30 }),
  away: fc.option(
    fc.record({
      kind: fc.constantFrom('ESCAPE', 'BAIL', 'SUSPENSION', 'RELEASE'),
      after: fc.integer({ min: 1, max: 400 }),
      days: some(50),
    }),
  ),
  releasedAfter: fc.option(some(900)),
  died: fc.boolean(),
});
type Story = typeof stories extends fc.Arbitrary<infer T> ? T : never;

/** The days of a story as day numbers; ends are not included. */
interface Life {
  readonly story: Story;
  readonly arrest: number;
  readonly freed: number;
  readonly heldAgain: number;
  readonly verdict: number;
  readonly force: number;
  readonly trial: number | null;
  readonly away: { readonly from: number; readonly to: number } | null;
  readonly exit: number | null;
}

const two = (value: number): string => String(value).padStart(2, '0');
const dateIn = (months: number, day: number): string =>
  `${String(Math.floor(months / 12))}-${two((months % 12) + 1)}-${two(day)}`;

function lifeOf(story: Story): Life {
  const arrest = toDayNumber(dateIn(story.year * 12 + story.month - 1, story.dayOfMonth));
  const freed = arrest + story.police + story.remand;
  const heldAgain = freed + story.hole;
  const verdict = heldAgain + story.verdictAfter;
  const force = heldAgain + story.again;
  const trial = story.trialDays === null ? null : Math.max(verdict - story.trialDays, arrest);
  const awayFrom = arrest + (story.away?.after ?? 0);
  const away = story.away === null ? null : { from: awayFrom, to: awayFrom + story.away.days + 1 };
  const exit = story.releasedAfter === null ? null : force + 1 + story.releasedAfter;
  return { story, arrest, freed, heldAgain, verdict, force, trial, away, exit };
}

function stay(id: string, kind: CustodyFact['kind'], from: number, to: number | null): CustodyFact {
  return { id, kind, from: fromDayNumber(from), ...(to === null ? {} : { to: fromDayNumber(to - 1) }) };
}

function factsOf(life: Life): CaseFacts {
  const { story, arrest, freed, heldAgain, verdict, force, trial, away, exit } = life;
  const on = fromDayNumber(verdict);
  const absences: AbsenceFact[] =
    away === null || story.away === null
      ? []
      : [{ kind: story.away.kind, from: fromDayNumber(away.from), to: fromDayNumber(away.to - 1) }];
  return caseOf({
    custody: [
      stay('p', 'POLICE', arrest, arrest + story.police),
      stay('r', 'REMAND', arrest + story.police, freed),
      stay('a', 'REMAND', heldAgain, force),
      stay('c', 'PRISON', force, null),
    ],
    absences,
    sentences: [sentence(story.months, { imposedOn: on, inForceOn: fromDayNumber(force) })],
    verdicts: [{ ...convicted, on }],
    charges:
      story.chargedBefore === null ? [] : [{ ...charged, broughtOn: fromDayNumber(arrest - story.chargedBefore) }],
    ...(trial === null ? {} : { trial: fromDayNumber(trial) }),
    ...(exit === null ? {} : endingOf(story, fromDayNumber(exit))),
  });
}

function endingOf({ died }: Story, on: string): Partial<CaseFacts> {
  return died ? { death: on } : { release: { on, ground: 'OTHER' } };
}

/** Whether the day is one in custody, by the record alone. */
function isHeld(day: number, life: Life): boolean {
  const { arrest, freed, heldAgain, exit } = life;
  if (exit !== null && day >= exit) return false;
  if (isAway(day, life)) return false;
  return (arrest <= day && day < freed) || day >= heldAgain;
}

/** Days that the term takes: whole months from the arrest, whose day every month has. */
function required({ story, arrest }: Life): number {
  return toDayNumber(dateIn(story.year * 12 + story.month - 1 + story.months, story.dayOfMonth)) - arrest;
}

function naiveHeld(day: number, life: Life, elapsed: boolean): CaseStatus {
  if (elapsed) return 'TERM_ELAPSED_UNCONFIRMED';
  if (day >= life.force) return 'SERVING';
  if (life.trial !== null && life.trial <= day && day < life.verdict) return 'ON_TRIAL';
  return day >= life.verdict ? 'AWAITING_APPEAL' : 'PRETRIAL_DETENTION';
}

function isAway(day: number, { away }: Life): boolean {
  return away !== null && away.from <= day && day < away.to;
}

const afterVerdict = (day: number, { force }: Life, later: CaseStatus): CaseStatus =>
  day < force ? 'AWAITING_APPEAL' : later;

function naiveAway(day: number, life: Life): CaseStatus {
  const { story } = life;
  if (story.away?.kind === 'ESCAPE') return 'UNKNOWN';
  if (story.away?.kind === 'RELEASE') return 'RELEASED';
  return day >= life.verdict ? afterVerdict(day, life, 'RELEASED') : 'AT_LIBERTY_CHARGED';
}

function naiveFree(day: number, life: Life, elapsed: boolean): CaseStatus {
  const { verdict, trial } = life;
  if (trial !== null && trial <= day && day < verdict) return 'ON_TRIAL';
  if (isAway(day, life)) return naiveAway(day, life);
  if (elapsed) return 'TERM_ELAPSED_UNCONFIRMED';
  return day >= verdict ? afterVerdict(day, life, 'UNKNOWN') : naiveCharged(day, life);
}

function naiveCharged(day: number, { story, arrest }: Life): CaseStatus {
  const charged = story.chargedBefore !== null && arrest - story.chargedBefore <= day;
  return charged ? 'AT_LIBERTY_CHARGED' : 'UNKNOWN';
}

function naiveStatus(day: number, life: Life, elapsed: boolean): CaseStatus {
  if (life.exit !== null && day >= life.exit) return life.story.died ? 'DIED_IN_CUSTODY' : 'RELEASED';
  return isHeld(day, life) ? naiveHeld(day, life, elapsed) : naiveFree(day, life, elapsed);
}

/** The first day on which the view differs from reading the record day by day; nothing if none does. */
function strayDay(life: Life, outcome: Outcome): string | null {
  const need = required(life);
  const last = life.force + 1200;
  // Only the status and the progress are asked here, and looking at every milestone each day takes most of the time.
  const bare: Outcome = { ...outcome, milestones: [] };
  let held = 0;
  for (let day = life.arrest - 45; day < last; day += 1) {
    const on = fromDayNumber(day);
    const { status, progress } = viewOn(bare, on);
    const expected = naiveStatus(day, life, held >= need && day >= life.verdict);
    if (status !== expected) return `${on}: ${status}, not ${expected}`;
    if (progress.daysHeld !== held) return `${on}: ${String(progress.daysHeld)} days held, not ${String(held)}`;
    const share = Math.min(1, held / need);
    if (progress.servedShare !== share) return `${on}: ${String(progress.servedShare)} served, not ${String(share)}`;
    if (isHeld(day, life)) held += 1;
  }
  return null;
}

describe('every day of a case', () => {
  it('has the status, the days held and the served share that reading the record day by day gives', () => {
    fc.assert(
      fc.property(stories, (story) => {
        const life = lifeOf(story);
        const stray = strayDay(life, calculate(factsOf(life)));
        if (stray !== null) throw new Error(`${stray} ${JSON.stringify(factsOf(life))}`);
      }),
      { ...RUNS, numRuns: Math.ceil(RUNS.numRuns / 40) },
    );
  });
});

/** Order in which the states of a milestone may follow each other. */
const LATER: Readonly<Record<string, readonly string[]>> = {
  AHEAD: ['AHEAD', 'REACHED', 'CANCELLED'],
  REACHED: ['REACHED'],
  CANCELLED: ['CANCELLED'],
};

const name = ({ kind, numerator, denominator, count }: TimelineView['milestones'][number]): string =>
  `${kind} ${String(numerator)}/${String(denominator)} ${String(count)}`;

/** What is wrong with the states of the milestones about their days and the release; nothing if all is well. */
function wrongState(outcome: Outcome): string | null {
  const { released, milestones } = outcome;
  for (const [index, { date, cancelled }] of milestones.entries()) {
    const turn = cancelled ? (released?.on ?? '') : (date.latest ?? '');
    const day = toDayNumber(turn);
    const states = [day - 1, day].map((on) => viewOn(outcome, fromDayNumber(on)).milestones[index]);
    const [before, after] = states.map((milestone) => milestone?.state);
    if (before === 'AHEAD' && after === (cancelled ? 'CANCELLED' : 'REACHED')) continue;
    return `${states
      .slice(0, 1)
      .map((one) => (one === undefined ? '' : name(one)))
      .join('')} ${turn}: ${String(before)}, ${String(after)}`;
  }
  return null;
}

describe('milestones', () => {
  it('change their state on their own day, or are cancelled on the day of the release', () => {
    fc.assert(
      fc.property(stories, (story) => {
        const life = lifeOf(story);
        const wrong = wrongState(calculate(factsOf(life)));
        if (wrong !== null) throw new Error(`${wrong} ${JSON.stringify(factsOf(life))}`);
      }),
      { ...RUNS, numRuns: Math.ceil(RUNS.numRuns / 10) },
    );
  });

  it('never go back', () => {
    fc.assert(
      fc.property(stories, fc.array(some(1500), { minLength: 2, maxLength: 8 }), (story, offsets) => {
        const life = lifeOf(story);
        const outcome = calculate(factsOf(life));
        const days = offsets.map((one) => life.arrest + one).sort((a, b) => a - b);
        const views = days.map((day) => viewOn(outcome, fromDayNumber(day)));
        for (const [index, view] of views.slice(1).entries()) {
          for (const [place, { state }] of view.milestones.entries()) {
            const before = views[index]?.milestones[place]?.state ?? '';
            if (!(LATER[before]?.includes(state) ?? false)) throw new Error(`${before}, then ${state}`);
          }
        }
      }),
      { ...RUNS, numRuns: Math.ceil(RUNS.numRuns / 4) },
    );
  });

  it('that were reached stay reached, on the same day, when the term is cut', () => {
    const cuts = fc.constantFrom(
      { multiplyBy: '1/2' },
      { multiplyBy: '0' },
      { reduceBy: term(9) },
      { capAt: term(12) },
    );
    fc.assert(
      fc.property(stories, some(900), cuts, (story, after, cut) => {
        const life = lifeOf({ ...story, releasedAfter: null });
        const on = fromDayNumber(life.verdict + after);
        const facts = factsOf(life);
        const before = viewOn(calculate(facts), on);
        const change = { id: 'x', kind: 'AMNESTY' as const, on, ...cut };
        const cutView = viewOn(calculate({ ...facts, changes: [change] }), on);
        const now = new Map(cutView.milestones.map((milestone) => [name(milestone), milestone]));
        for (const milestone of before.milestones) {
          if (milestone.state !== 'REACHED' || milestone.kind === 'DAYS_LEFT' || milestone.date.latest === on) continue;
          const { state, date } = now.get(name(milestone)) ?? {};
          const same = milestone.kind === 'EXPECTED_END' || date?.latest === milestone.date.latest;
          if (state !== 'REACHED' || !same)
            throw new Error(`${name(milestone)} ${JSON.stringify([on, date, facts, change])}`);
        }
      }),
      { ...RUNS, numRuns: Math.ceil(RUNS.numRuns / 4) },
    );
  });

  it('of shares all come before the end, in every jurisdiction', () => {
    const sets = fc.constantFrom('BY', 'RU', 'GB-EAW', 'TR', 'IR', 'CN', 'VN', 'EG', 'MM', 'CU', 'US-FED', 'GENERIC');
    fc.assert(
      fc.property(stories, sets, some(90), (story, jurisdiction, addedDays) => {
        // An end brought forward to a working day may come before a share that is not.
        const conventions = { nonWorkingDay: 'NONE' } as const;
        const facts = { ...factsOf(lifeOf(story)), jurisdiction, addedDays, conventions };
        const { expectedEnd, milestones } = calculate(facts);
        const shares = milestones.filter(({ kind }) => kind === 'FRACTION');
        const late = shares.find(({ date }) => (date.latest ?? '') > (expectedEnd?.latest ?? '~'));
        if (late !== undefined) throw new Error(JSON.stringify([late.date, expectedEnd, facts]));
      }),
      { ...RUNS, numRuns: Math.ceil(RUNS.numRuns / 4) },
    );
  });
});
