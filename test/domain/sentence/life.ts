import * as fc from 'fast-check';
import { fromDayNumber, toDayNumber } from '../../../src/domain/calendar/index.js';
import { type AbsenceFact, type CaseFacts, type CustodyFact } from '../../../src/domain/sentence/index.js';
import { caseOf, sentence } from './cases.js';

const convicted = { id: 'v', instance: 'FIRST', on: '2020-08-01', outcome: 'CONVICTED' } as const;
const charged = { id: 'g', broughtOn: '2020-02-01', outcome: 'PENDING' } as const;

export const some = (max: number): fc.Arbitrary<number> => fc.integer({ min: 0, max });
export const stories = fc.record({
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
export type Story = typeof stories extends fc.Arbitrary<infer T> ? T : never;

/** The days of a story as day numbers; ends are not included. */
export interface Life {
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
export const dateIn = (months: number, day: number): string =>
  `${String(Math.floor(months / 12))}-${two((months % 12) + 1)}-${two(day)}`;

export function lifeOf(story: Story): Life {
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

export function factsOf(life: Life): CaseFacts {
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
