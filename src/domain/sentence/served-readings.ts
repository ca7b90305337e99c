import { type DayNumber, NEVER } from '../calendar/index.js';
import { type CornerResult } from './corner-result.js';
import { type Exit, endOf } from './custody-runs.js';
import { dateOf } from './day-text.js';
import { type OpenSides } from './estimate.js';
import { heldIntervals, inAll } from './held.js';
import {
  type ClockSegment,
  type HeldInterval,
  type ProgressBasis,
  type ServedReading,
  type ServedReadings,
} from './outcome.js';
import { type ClockPart } from './served-clock.js';

type Days = ReturnType<typeof heldIntervals>[number];

function intervalsOf(days: readonly Days[], isOpen: boolean): HeldInterval[] {
  return days.flatMap(({ from, to, earliest, assumed }) => {
    const first = dateOf(from);
    return first === null
      ? []
      : [{ from: first, to: dateOf(to - 1), earliest: isOpen ? null : dateOf(earliest), assumed }];
  });
}

/** Only days that every reading of the facts has in custody: "some months of 2011" holds no day for certain. */
export function certainlyHeld(
  results: readonly CornerResult[],
  exit: Exit | null,
  { low }: OpenSides,
): readonly HeldInterval[] {
  const readings = results.map((result) => heldIntervals(result.held, endOf(exit)?.lo ?? null));
  return intervalsOf(inAll(readings), low);
}

/** The first day that any reading counts as held without a fact that says so. */
export function assumedFrom(results: readonly CornerResult[], exit: Exit | null): string | null {
  const until = exit?.on.hi ?? NEVER;
  let first = NEVER;
  for (const { held } of results) {
    for (const { basis, from } of held.clock.parts) {
      if (basis === 'ASSUMED' && from < until && from < first) first = from;
    }
  }
  return first === NEVER ? null : dateOf(first);
}

/** What two stays one after the other are worth is one segment where a day of each is worth the same. */
function segmentsOf(parts: readonly ClockPart[]): readonly ClockSegment[] {
  const merged: { from: DayNumber; to: DayNumber; twelfths: number }[] = [];
  for (const { from, to, twelfths } of parts) {
    const last = merged.at(-1);
    if (last?.to === from && last.twelfths === twelfths) last.to = to;
    else merged.push({ from, to, twelfths });
  }
  return merged.flatMap(({ from, to, twelfths }) => {
    const first = dateOf(from);
    return first === null ? [] : [{ from: first, to: dateOf(to), twelfths }];
  });
}

function progressOf({ final, context }: CornerResult, parts: readonly ClockPart[]): ProgressBasis | null {
  const { main, endless, incomplete } = final;
  if (main === null) return null;
  const bounded = main.chain.kind === 'FIXED' && !endless && !incomplete;
  const required = main.laid.day - main.anchor + context.read.bareAbsenceDays;
  return {
    segments: segmentsOf(parts),
    creditTwelfths: main.clock.credit,
    requiredTwelfths: bounded ? required * 12 : null,
  };
}

const isProjected = ({ basis }: ClockPart): boolean => basis === 'PROJECTED';

function readingsOf(result: CornerResult, exit: Exit | null): ServedReading[] {
  const until = endOf(exit)?.hi ?? null;
  const parts = result.final.main?.clock.parts ?? [];
  const held = intervalsOf(heldIntervals(result.held, until), false);
  if (until !== null || !parts.some(isProjected)) return [{ held, progress: progressOf(result, parts) }];
  // Custody ended and nothing tells how: gone for good on that day, or held on somewhere.
  const gone = parts.filter((part) => !isProjected(part));
  const on = heldIntervals(result.held, exit?.on.hi ?? NEVER);
  return [
    { held, progress: progressOf(result, gone) },
    { held: intervalsOf(on, false), progress: progressOf(result, parts) },
  ];
}

/** Days held and served by every reading of the facts, so that a share can be told between two bounds. */
export function servedReadings(
  results: readonly CornerResult[],
  exit: Exit | null,
  { open, slack }: { readonly open: OpenSides; readonly slack: number },
): ServedReadings {
  const readings = results.flatMap((result) => readingsOf(result, exit));
  const doubtful = open.doubtful === true || exit?.on.doubtful === true;
  const isOpen = open.low || open.high || (exit !== null && (exit.on.openLow || exit.on.openHigh));
  if (readings.length === 1) return { all: readings, open: isOpen, doubtful, slack };
  // From when custody is assumed may lie between what any two readings say.
  const isAssumed = results.length > 1 && assumedFrom(results, exit) !== null;
  return { all: distinct(readings), open: isOpen || isAssumed, doubtful, slack };
}

function distinct(readings: readonly ServedReading[]): readonly ServedReading[] {
  return [...new Map(readings.map((reading) => [JSON.stringify(reading), reading])).values()];
}
