import { addDays, type LocalDate } from '../../domain/calendar/index.js';
import { foldForSearch } from '../../domain/names/fold.js';
import {
  certainlyHeld,
  evaluate,
  possibleDays,
  type CaseFacts,
  type HeldInterval,
  type Outcome,
  type RuleBook,
  type StatusStep,
  viewOn,
} from '../../domain/sentence/index.js';
import type { KnownCase } from './facts-of.js';
import type { KnownPerson } from './persons-of.js';
import type { Row } from './record-text.js';

/** The rows of the projections of cases. */
export interface CaseRows {
  readonly case_projection: readonly Row[];
  readonly milestone: readonly Row[];
  readonly case_status: readonly Row[];
}

/** What is derived of cases, and by what. */
export interface DerivedCases extends CaseRows {
  /** Case id → 'id@version' of the rule set that it was computed by. */
  readonly ruleSets: ReadonlyMap<string, string>;
}

/** Computes what is derived of cases. Pure: the same facts give the same rows. */
export function caseRows(cases: readonly KnownCase[], book: RuleBook): DerivedCases {
  const ruleSets = new Map<string, string>();
  const folding = new Folding();
  const rows = { case_projection: [] as Row[], milestone: [] as Row[], case_status: [] as Row[] };
  for (const known of cases) {
    const outcome = evaluate(JSON.parse(known.facts) as CaseFacts, book);
    ruleSets.set(known.case_id, `${outcome.ruleSet.id}@${outcome.ruleSet.version}`);
    rows.case_projection.push(projectionOf(known, outcome, folding));
    addMilestones(rows.milestone, known, outcome);
    addStatuses(rows.case_status, known, outcome.statuses);
  }
  return { ...rows, ruleSets };
}

/** Computes what is derived of people. */
export function personRows(people: readonly KnownPerson[]): readonly Row[] {
  const folding = new Folding();
  return people.map(({ texts, ...row }) => ({ ...row, search_text: searchText(texts, folding) }));
}

/** Remembers folded texts: courts and articles of law come again and again. */
class Folding {
  private readonly folded = new Map<string, string>();

  of(text: string): string {
    const known = this.folded.get(text);
    if (known !== undefined) return known;
    const folded = foldForSearch(text);
    this.folded.set(text, folded);
    return folded;
  }
}

function searchText(texts: readonly (string | null)[], folding: Folding): string {
  const folded = texts.filter((text) => text !== null).map((text) => folding.of(text));
  // A line each, so that a search does not match across the border of two texts.
  return [...new Set(folded.filter((text) => text !== ''))].join('\n');
}

function projectionOf({ texts, ...known }: KnownCase, outcome: Outcome, folding: Folding): Row {
  return {
    ...known,
    effective_start: outcome.effectiveStart?.earliest ?? null,
    expected_end_earliest: outcome.expectedEnd?.earliest ?? null,
    expected_end_latest: outcome.expectedEnd?.latest ?? null,
    held: multirange(certainlyHeld(outcome)),
    search_text: searchText(texts, folding),
  };
}

/** Days from the first up to, not including, the second; null for no bound. As PostgreSQL writes a daterange. */
function range(from: LocalDate | null, until: LocalDate | null): string {
  return `${from === null ? '(' : '['}${from ?? ''},${until ?? ''})`;
}

const LAST_DAY: LocalDate = '9999-12-31';

function dayAfter(date: LocalDate): LocalDate {
  return date === LAST_DAY ? '10000-01-01' : addDays(date, 1);
}

/** The days as PostgreSQL writes a datemultirange: intervals that touch are one. */
function multirange(held: readonly HeldInterval[]): string {
  const spans: { from: LocalDate; until: LocalDate | null }[] = [];
  for (const { from, to } of held) {
    const until = to === null ? null : dayAfter(to);
    const last = spans.at(-1);
    if (last?.until !== from) spans.push({ from, until });
    else last.until = until;
  }
  return `{${spans.map((span) => range(span.from, span.until)).join(',')}}`;
}

/** What a release left unreached is cancelled, also where it may have come before: nobody can say that it was reached. */
function addMilestones(rows: Row[], { case_id, audience }: KnownCase, outcome: Outcome): void {
  const { milestones } = viewOn(outcome, LAST_DAY);
  for (const [ordinal, { kind, numerator, denominator, count, date, state }] of milestones.entries()) {
    const { first: earliest, last: latest } = possibleDays(date);
    const cancelled = state === 'CANCELLED';
    rows.push({ case_id, audience, ordinal, kind, numerator, denominator, count, earliest, latest, cancelled });
  }
}

function addStatuses(rows: Row[], { case_id, audience }: KnownCase, statuses: readonly StatusStep[]): void {
  for (const [index, { from, status }] of statuses.entries()) {
    rows.push({ case_id, audience, status, during: range(from, statuses[index + 1]?.from ?? null) });
  }
}
