import { describeDuration } from '../calendar/index.js';
import { type ChainRun } from './chain-run.js';
import { dateText, daysText } from './day-text.js';
import { TWELFTHS } from './ratio.js';
import { type RatioRow, type RuleSet } from './rules/index.js';
import { type TermPart } from './term-layout.js';
import { type Found } from './version-run.js';

/** 'id@version#row'. */
export function ruleReference(rules: RuleSet, row: string): string {
  return `${rules.id}@${rules.version}#${row}`;
}

/** Text of a term: '4 years 6 months'. */
export function termText(parts: readonly TermPart[]): string {
  const text = parts.map((part) => {
    const length = part.unit === 'MONTHS' ? { months: part.count, days: 0 } : { months: 0, days: part.count };
    const share =
      part.share === null ? '' : ` (${String(part.share.numerator)}/${String(part.share.denominator)} of it)`;
    return `${describeDuration(length)}${share}`;
  });
  return text.length === 0 ? 'no time' : text.join(' ');
}

/** Why a share of the term falls on its day. */
export function shareReasons(found: Found, name: string): string[] {
  const { run, share } = found;
  const anchor = dateText(run.anchor);
  const reasons = [`${name} of a term of ${termText(run.chain.parts)}.`];
  if (share !== null) {
    const need = share.day - run.anchor;
    reasons.push(
      share.months === null
        ? `${daysText(need)} of the ${daysText(run.laid.day - run.anchor)} that the term takes from ${anchor}.`
        : `${describeDuration({ months: share.months, days: 0 })} by the calendar from ${anchor} to ${dateText(share.day)}.`,
    );
    if (found.added !== 0) reasons.push(`${daysText(found.added)} added for discipline.`);
    reasons.push(...movedReasons(run, found.day, run.anchor + need + found.added));
  }
  if (found.history) reasons.push('It had passed before the term was changed, and stays as it was.');
  if (found.alternative !== null) {
    reasons.push(`The month is too short for that day; by another reading it is ${dateText(found.alternative)}.`);
  }
  return reasons;
}

/** How credits and interruptions moved a day away from where the calendar alone puts it. */
export function movedReasons(run: ChainRun, day: number, unmoved: number): string[] {
  const moved = day - unmoved;
  if (moved === 0 || !Number.isFinite(moved)) return [];
  const direction = moved < 0 ? 'earlier' : 'later';
  const laws = rowsUntil(run, day).map(
    (row) => `${row.source} (${row.ratio ?? 'ratio to be asked'}, ${row.confidence})`,
  );
  const why = laws.length === 0 ? '' : `: ${laws.join('; ')}`;
  return [
    `Custody credited otherwise than day for day, and time away, make it ${daysText(Math.abs(moved))} ${direction}${why}.`,
  ];
}

/** The rules that gave a day another worth than a day, in order of use. */
function rowsUntil(run: ChainRun, day: number): RatioRow[] {
  const rows = new Set<RatioRow>();
  for (const part of run.clock.parts) {
    if (part.from < day && part.row !== null && part.twelfths !== TWELFTHS) rows.add(part.row);
  }
  return [...rows];
}
