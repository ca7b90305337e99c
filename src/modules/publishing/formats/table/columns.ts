import { milestoneLabel, termText } from '../../../justice/index.js';
import type { DateRead, EstimateRead } from '../../words/dates.js';
import type { Language } from '../../words/languages.js';
import { onOneLine } from '../../words/plain.js';
import { dateOf, isExact } from '../reading/happenings.js';
import { markOf, uuidOf } from '../reading/identity.js';
import { nextOf } from '../../reading/next-milestone.js';
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
  return terms.length === 0 ? null : [...new Set(terms)].join('; ');
}

const SHARE_DIGITS = 4;

function progressCells({ sentenceTimeline: { progress } }: CaseRow): Record<string, Cell> {
  const { daysHeld, daysLeft, servedShare } = progress;
  const share = servedShare === null ? null : Number(servedShare.toFixed(SHARE_DIGITS));
  return { days_held: daysHeld, days_left: daysLeft, served_share: share };
}

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

const releaseCells = ({ release }: CaseRow): Record<string, Cell> => ({
  ...dateCells('released_on', 'released', release?.on),
  release_ground: release?.ground ?? null,
});

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
    ...releaseCells(row),
    url: pageOf(slug),
    updated_at: changes.get(uuidOf(prisoner.id)) ?? null,
    as_of: today,
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
  ...['release_ground', 'url', 'updated_at', 'as_of'],
];
