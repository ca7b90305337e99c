import * as fc from 'fast-check';
import { fromDayNumber, toDayNumber } from '../../../src/domain/calendar/index.js';
import {
  type CaseFacts,
  type ComputedMilestone,
  type CustodyFact,
  type Outcome,
  type SentenceFact,
  type Term,
} from '../../../src/domain/sentence/index.js';

/** A term of whole months and days. */
export function term(months: number, days = 0): Term {
  return { kind: 'FIXED', years: 0, months, weeks: 0, days };
}

/** A case counted by the calendar alone; one sentence of three years unless told otherwise. */
export function caseOf(facts: Partial<CaseFacts>): CaseFacts {
  return {
    jurisdiction: 'GENERIC',
    custody: [],
    absences: [],
    sentences: [sentence(36)],
    changes: [],
    verdicts: [],
    charges: [],
    ...facts,
  };
}

export function sentence(months: number, more: Partial<SentenceFact> = {}): SentenceFact {
  return { id: 's1', term: term(months), ...more };
}

/** A period from one day number up to, not including, another; open without it. */
export function held(from: number, to?: number, more: Partial<CustodyFact> = {}): CustodyFact {
  return {
    kind: 'PRISON',
    from: fromDayNumber(from),
    ...(to === undefined ? {} : { to: fromDayNumber(to - 1) }),
    ...more,
  };
}

/** Day number of the expected end; throws unless it is one known day. */
export function endOf(outcome: Outcome): number {
  return onlyDay(outcome.expectedEnd);
}

/** Day number of a share of the term; throws unless it is one known day. */
export function shareOf(outcome: Outcome, numerator: number, denominator: number): number {
  return onlyDay(share(outcome, numerator, denominator)?.date ?? null);
}

function share(outcome: Outcome, numerator: number, denominator: number): ComputedMilestone | undefined {
  return outcome.milestones.find(
    (m) => m.kind === 'FRACTION' && m.numerator === numerator && m.denominator === denominator,
  );
}

function onlyDay(date: Outcome['expectedEnd']): number {
  if (date?.earliest === undefined || date.earliest === null || !date.exact) throw new Error('Not one known day');
  return toDayNumber(date.earliest);
}

/** Days from 1990 to 2030. */
export const day: fc.Arbitrary<number> = fc.integer({
  min: toDayNumber('1990-01-01'),
  max: toDayNumber('2030-12-31'),
});

export const months: fc.Arbitrary<number> = fc.integer({ min: 1, max: 300 });

/** Lengths of stays and of the gaps after them, in days. */
export const stays: fc.Arbitrary<{ length: number; gap: number }[]> = fc.array(
  fc.record({ length: fc.integer({ min: 1, max: 400 }), gap: fc.integer({ min: 1, max: 90 }) }),
  { minLength: 1, maxLength: 5 },
);

/** The stays as custody, the last one open. */
export function custodyOf(start: number, lengths: readonly { length: number; gap: number }[]): CustodyFact[] {
  let from = start;
  return lengths.map(({ length, gap }, index) => {
    const to = from + length;
    const id = `c${String(index)}`;
    const fact = index === lengths.length - 1 ? held(from, undefined, { id }) : held(from, to, { id });
    from = to + gap;
    return fact;
  });
}
