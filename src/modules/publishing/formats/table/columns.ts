import { milestoneLabel, termText } from '../../../justice/index.js';
import type { DateRead, EstimateRead } from '../../words/dates.js';
import type { Language } from '../../words/languages.js';
import { onOneLine } from '../../words/plain.js';
import { progressPhrases } from '../../words/progress/index.js';
import { dateOf, isExact } from '../reading/happenings.js';
import { markOf, uuidOf } from '../reading/identity.js';
import { nextOf } from '../../reading/next-milestone.js';
import { changesTerm, releaseNow } from '../../standing/standing.js';
import type { CaseRow, TermRead } from './case-rows.js';
import { statusText } from '../../words/statuses/index.js';

export type Cell = string | number | boolean | null;

/** What a row says besides what was read of its case. */
export interface Surroundings {
  readonly language: Language;
  readonly today: string;
  readonly changes: ReadonlyMap<string, string>;
  readonly pageOf: (slug: string) => string;
}

/** A date in four columns: as it is known, the days it may be, and whether it is one certain day. */
function dateCells(name: string, stem: string, date: DateRead | null | undefined): Record<string, Cell> {
  return {
    [name]: date?.edtf ?? null,
    [`${stem}_earliest`]: date?.earliest ?? null,
    [`${stem}_latest`]: date?.latest ?? null,
    [`${stem}_exact`]: date === null || date === undefined ? null : isExact(date),
  };
}

const computed = (estimate: EstimateRead | null | undefined): DateRead | null =>
  estimate === null || estimate === undefined
    ? null
    : { ...dateOf(estimate), uncertain: estimate.exact && estimate.ambiguousWith !== null };

function termOf({ upTo, ...term }: TermRead, language: Language): string {
  return termText({ ...term, ...(upTo === null ? {} : { upTo }) }, language);
}

/** What the courts imposed, each length once; nothing is added up. */
function termsOf({ sentences }: CaseRow, language: Language): string | null {
  const terms = sentences.flatMap(({ term }) => (term === null ? [] : [termOf(term, language)]));
  if (terms.length === 0) return null;
  return [...new Set(terms)].reduce((first, second) => progressPhrases.say('and', language, { first, second }));
}

const SHARE_DIGITS = 4;

const rounded = (share: number | null): number | null => (share === null ? null : Number(share.toFixed(SHARE_DIGITS)));

/** As counted to `progress_on`: what is not exact stands between its least and its most. */
function progressCells({ sentenceTimeline: { progress } }: CaseRow): Record<string, Cell> {
  const { daysHeld, daysLeft, servedShare } = progress;
  return { days_held: daysHeld, days_left: daysLeft, served_share: rounded(servedShare) };
}

function boundCells({ sentenceTimeline: { progress } }: CaseRow, today: string): Record<string, Cell> {
  return {
    progress_exact: progress.exact,
    days_held_most: progress.daysHeldMost,
    days_left_least: progress.daysLeftLeast,
    served_share_least: rounded(progress.servedShareLeast),
    served_share_most: rounded(progress.servedShareMost),
    days_assumed: progress.assumed,
    progress_on: progress.frozenOn ?? today,
  };
}

/** Whether a later decision changed a term that a court imposed. */
const isChanged = ({ sentenceChanges }: CaseRow): boolean => sentenceChanges.some(({ effect }) => changesTerm(effect));

function aheadCells(
  { sentenceTimeline: { milestones } }: CaseRow,
  { language, today }: Surroundings,
): Record<string, Cell> {
  const next = nextOf(milestones, today);
  return {
    next_milestone: next === undefined ? null : markOf(next),
    next_milestone_text: next === undefined ? null : milestoneLabel(next, language),
    ...dateCells('next_milestone_on', 'next_milestone', computed(next?.date)),
  };
}

/** Nothing of a release that lies before a later custody, or ahead. */
function releaseCells(row: CaseRow, today: string): Record<string, Cell> {
  const release = releaseNow(row, today);
  return { ...dateCells('released_on', 'released', release?.on), release_ground: release?.ground ?? null };
}

/** All columns of a case, in their order. Names are for ever: new ones are added, none is changed. */
export function cellsOf(row: CaseRow, surroundings: Surroundings): Record<string, Cell> {
  const { language, today, changes, pageOf } = surroundings;
  const { slug, title, country, status, prisoner, custody, verdicts, sentenceTimeline } = row;
  return {
    slug,
    name: onOneLine(prisoner.name),
    title: onOneLine(title),
    country,
    status,
    status_text: statusText(status, language),
    ...dateCells('arrested_on', 'arrested', custody[0]?.from),
    ...dateCells('verdict_on', 'verdict', verdicts[0]?.on),
    term_text: termsOf(row, language),
    ...dateCells('effective_start', 'effective_start', computed(sentenceTimeline.effectiveStart)),
    ...dateCells('expected_end', 'expected_end', computed(sentenceTimeline.expectedEnd)),
    ...progressCells(row),
    ...aheadCells(row, surroundings),
    ...releaseCells(row, today),
    url: pageOf(slug),
    updated_at: changes.get(uuidOf(prisoner.id)) ?? null,
    as_of: today,
    held: sentenceTimeline.held,
    ...dateCells('held_since', 'held_since', computed(sentenceTimeline.heldSince)),
    term_changed: isChanged(row),
    ...boundCells(row, today),
  };
}

const datesOf = (name: string, stem: string): readonly string[] => Object.keys(dateCells(name, stem, null));

/** Names of the columns in the order of `cellsOf`: a table without rows has them as well. */
export const COLUMNS: readonly string[] = [
  ...['slug', 'name', 'title', 'country', 'status', 'status_text'],
  ...datesOf('arrested_on', 'arrested'),
  ...datesOf('verdict_on', 'verdict'),
  'term_text',
  ...datesOf('effective_start', 'effective_start'),
  ...datesOf('expected_end', 'expected_end'),
  ...['days_held', 'days_left', 'served_share'],
  ...['next_milestone', 'next_milestone_text'],
  ...datesOf('next_milestone_on', 'next_milestone'),
  ...datesOf('released_on', 'released'),
  ...['release_ground', 'url', 'updated_at', 'as_of', 'held'],
  ...datesOf('held_since', 'held_since'),
  'term_changed',
  ...['progress_exact', 'days_held_most', 'days_left_least', 'served_share_least', 'served_share_most'],
  ...['days_assumed', 'progress_on'],
];
