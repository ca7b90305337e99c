import { foldForSearch } from '../../domain/names/fold.js';
import { evaluate, type Outcome, type RuleBook, type StatusStep } from '../../domain/sentence/index.js';
import type { KnownCase, KnownPerson } from './facts-of.js';

/** A row of a projection: column → value, as jsonb carries it to the database. */
export type Row = Readonly<Record<string, unknown>>;

/** The rows of the projections of cases. */
export interface CaseRows {
  readonly case_projection: readonly Row[];
  readonly milestone: readonly Row[];
  readonly case_status: readonly Row[];
}

/** Computes what is derived of cases. Pure: the same facts give the same rows. */
export function caseRows(cases: readonly KnownCase[], book: RuleBook): CaseRows {
  const computed = cases.map((known) => ({ known, outcome: evaluate(known.facts, book) }));
  return {
    case_projection: computed.map(({ known, outcome }) => projectionOf(known, outcome)),
    milestone: computed.flatMap(({ known, outcome }) => milestonesOf(known, outcome)),
    case_status: computed.flatMap(({ known, outcome }) => statusesOf(known, outcome.statuses)),
  };
}

/** Computes what is derived of people. */
export function personRows(people: readonly KnownPerson[]): readonly Row[] {
  return people.map(({ texts, ...row }) => ({ ...row, search_text: searchText(texts) }));
}

function searchText(texts: readonly (string | null)[]): string {
  const folded = texts.filter((text) => text !== null).map((text) => foldForSearch(text));
  // A line each, so that a search does not match across the border of two texts.
  return [...new Set(folded.filter((text) => text !== ''))].join('\n');
}

function projectionOf({ texts, ...known }: KnownCase, outcome: Outcome): Row {
  return {
    ...known,
    effective_start: outcome.effectiveStart?.earliest ?? null,
    expected_end_earliest: outcome.expectedEnd?.earliest ?? null,
    expected_end_latest: outcome.expectedEnd?.latest ?? null,
    held: `{${outcome.held.map(({ from, to }) => range(from, to, ']')).join(',')}}`,
    search_text: searchText(texts),
  };
}

function range(from: string | null, to: string | null, end: ']' | ')'): string {
  return `[${from ?? ''},${to ?? ''}${to === null ? ')' : end}`;
}

function milestonesOf({ case_id, audience }: KnownCase, { milestones }: Outcome): readonly Row[] {
  return milestones.map(({ kind, numerator, denominator, count, date, cancelled }, ordinal) => ({
    case_id,
    audience,
    ordinal,
    kind,
    numerator,
    denominator,
    count,
    earliest: date.earliest,
    latest: date.latest,
    cancelled,
  }));
}

function statusesOf({ case_id, audience }: KnownCase, statuses: readonly StatusStep[]): readonly Row[] {
  return statuses.map(({ from, status }, index) => ({
    case_id,
    audience,
    status,
    during: range(from, statuses[index + 1]?.from ?? null, ')'),
  }));
}
