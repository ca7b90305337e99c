import { describe, it } from '@jest/globals';
import * as fc from 'fast-check';
import { fromDayNumber, toDayNumber } from '../../../src/domain/calendar/index.js';
import { type Outcome, type TimelineView, viewOn } from '../../../src/domain/sentence/index.js';
import { type CaseStatus } from '../../../src/domain/vocabulary/index.js';
import { calculate } from '../../support/calculate.js';
import { term } from './cases.js';
import { type Life, dateIn, factsOf, lifeOf, some, stories } from './life.js';

const RUNS = { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 2_000), seed: 20_101_219 };

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

/** `elapsedOn`: the day from which the term was served. */
function naiveStatus(day: number, life: Life, elapsedOn: number | null): CaseStatus {
  const elapsed = elapsedOn !== null && elapsedOn <= day;
  if (life.exit !== null && day >= life.exit) return naiveExit(life.exit, life, elapsedOn);
  return isHeld(day, life) ? naiveHeld(day, life, elapsed) : naiveFree(day, life, elapsed);
}

/** Who died behind the end of the term may have been free by then. */
function naiveExit(exit: number, { story }: Life, elapsedOn: number | null): CaseStatus {
  if (!story.died) return 'RELEASED';
  return elapsedOn !== null && elapsedOn < exit ? 'UNKNOWN' : 'DIED_IN_CUSTODY';
}

/** The first day on which the view differs from reading the record day by day; nothing if none does. */
function strayDay(life: Life, outcome: Outcome): string | null {
  const need = required(life);
  const last = life.force + 1200;
  // Only the status and the progress are asked here, and looking at every milestone each day takes most of the time.
  const bare: Outcome = { ...outcome, milestones: [] };
  let held = 0;
  let elapsedOn: number | null = null;
  for (let day = life.arrest - 45; day < last; day += 1) {
    const on = fromDayNumber(day);
    const { status, progress } = viewOn(bare, on);
    if (held >= need && day >= life.verdict) elapsedOn ??= day;
    const expected = naiveStatus(day, life, elapsedOn);
    if (status !== expected) return `${on}: ${status}, not ${expected}`;
    const counted = ['TERM_ELAPSED_UNCONFIRMED', 'UNKNOWN'].includes(status)
      ? progress.daysHeldMost
      : progress.daysHeld;
    if (counted !== held) return `${on}: ${String(counted)} days held, not ${String(held)}`;
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
