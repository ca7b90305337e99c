import { Anchor, DayRounding, EndBoundary, FractionMethod, ReportedDay } from '../vocabulary/index.js';

export const MonthOverflow = { CLAMP: 'CLAMP', NEXT_DAY: 'NEXT_DAY' } as const;
export type MonthOverflow = (typeof MonthOverflow)[keyof typeof MonthOverflow];

export const NonWorkingDay = { NONE: 'NONE', PREVIOUS_WORKING_DAY: 'PREVIOUS_WORKING_DAY' } as const;
export type NonWorkingDay = (typeof NonWorkingDay)[keyof typeof NonWorkingDay];

/** How a term is laid on the calendar and which day is named. Data, so that two ways of counting can be compared. */
export interface Conventions {
  /** Where the term is laid from: the first counted day of custody, the day of sentence, or the day it takes force. */
  readonly anchor: Anchor;
  /**
   * Where a term of months ends when the target month is too short: CORRESPONDING_DAY follows `monthOverflow`;
   * DAY_BEFORE makes the last day of that month the last day of the term.
   */
  readonly endBoundary: EndBoundary;
  /** BOUNDARY names the day on which the term is complete; LAST_DAY the last day of the term, one earlier. */
  readonly reportedDay: ReportedDay;
  /** CALENDAR_ELSE_DAYS divides whole months where that comes out even, otherwise days; DAYS always divides days. */
  readonly fractionMethod: FractionMethod;
  readonly dayRounding: DayRounding;
  /** With CORRESPONDING_DAY and a month too short: its last day (CLAMP, marked ambiguous) or the day after it. */
  readonly monthOverflow: MonthOverflow;
  /** What happens to an end that falls on a Saturday or Sunday. */
  readonly nonWorkingDay: NonWorkingDay;
}

/** How campaigns count: from the arrest, to the corresponding day. */
export const CAMPAIGN_PRACTICE: Conventions = {
  anchor: Anchor.ARREST,
  endBoundary: EndBoundary.CORRESPONDING_DAY,
  reportedDay: ReportedDay.BOUNDARY,
  fractionMethod: FractionMethod.CALENDAR_ELSE_DAYS,
  dayRounding: DayRounding.UP,
  monthOverflow: MonthOverflow.CLAMP,
  nonWorkingDay: NonWorkingDay.NONE,
};

const KNOBS: { readonly [K in keyof Conventions]: Readonly<Record<string, Conventions[K]>> } = {
  anchor: Anchor,
  endBoundary: EndBoundary,
  reportedDay: ReportedDay,
  fractionMethod: FractionMethod,
  dayRounding: DayRounding,
  monthOverflow: MonthOverflow,
  nonWorkingDay: NonWorkingDay,
};

/** The rule set's conventions with single ones replaced. Values that no knob has are left out and named in `refused`. */
export function withOverrides(
  base: Conventions,
  overrides: Partial<Conventions> | null | undefined,
): { conventions: Conventions; refused: string[] } {
  if (overrides === null || overrides === undefined) return { conventions: base, refused: [] };
  const refused: string[] = [];
  const merged: Record<string, string> = { ...base };
  for (const [knob, value] of Object.entries(overrides)) {
    const allowed = Object.hasOwn(KNOBS, knob) ? KNOBS[knob as keyof Conventions] : {};
    // A knob given as null or undefined is a knob not given.
    if (typeof value !== 'string') continue;
    if (Object.hasOwn(allowed, value)) merged[knob] = value;
    else refused.push(knob);
  }
  return { conventions: merged as unknown as Conventions, refused };
}
