import { addDays } from '../../../../domain/calendar/index.js';
import type { TimelineKind } from '../../../../domain/vocabulary/index.js';
import { plainly } from '../../words/plain.js';
import type { Reading } from '../../reading/reading.js';
import { MILESTONE_READ, type MilestoneRead } from './case-record.js';
import {
  ENTRY_READ,
  FACT_KINDS,
  happeningOf,
  milestoneHappening,
  type EntryRead,
  type Happening,
} from './happenings.js';

/** Something that happened in one of all cases. */
export interface RecordHappening {
  readonly happening: Happening;
  readonly slug: string;
  readonly name: string;
}

/** A milestone of one of all cases. */
export interface RecordMilestone {
  readonly case: {
    readonly id: string;
    readonly slug: string;
    readonly prisoner: { readonly id: string; readonly name: string };
  };
  readonly milestone: MilestoneRead;
}

interface Connection<T> {
  readonly nodes: readonly T[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const PAGE = 'pageInfo { hasNextPage endCursor }';

const FACTS = `query RecordFacts($locale: Locale, $after: String, $kinds: [TimelineKind!], $from: LocalDate, $to: LocalDate!, $last: Int!) {
  page: cases(first: 100, after: $after) { ${PAGE} nodes { slug prisoner { name(locale: $locale) }
    timeline(last: $last, from: $from, to: $to, kinds: $kinds) { nodes { ${ENTRY_READ} } } } } }`;

const MILESTONES = `query RecordMilestones($locale: Locale, $after: String, $from: LocalDate!, $to: LocalDate!, $first: Int!) {
  page: milestones(first: $first, after: $after, from: $from, to: $to) { ${PAGE} nodes {
    case { id slug prisoner { id name(locale: $locale) } } ${MILESTONE_READ} } } }`;

interface FactsRow {
  readonly slug: string;
  readonly prisoner: { readonly name: string };
  readonly timeline: { readonly nodes: readonly EntryRead[] };
}

/** Cases that are looked through, and milestones that are read, for one answer: 50 pages of the API. */
const MOST_PAGES = 50;
const PAGE_SIZE = 100;

async function allOf<T>(
  reading: Reading,
  document: string,
  variables: Readonly<Record<string, unknown>>,
  most = MOST_PAGES * PAGE_SIZE,
): Promise<readonly T[]> {
  const nodes: T[] = [];
  let after: string | null = null;
  while (nodes.length < most) {
    const { page }: { page: Connection<T> } = await reading.ofAll(document, {
      ...{ locale: reading.language, after, first: Math.min(PAGE_SIZE, most - nodes.length) },
      ...variables,
    });
    nodes.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) break;
    after = page.pageInfo.endCursor;
  }
  return plainly(nodes);
}

interface Window {
  readonly from: string;
  readonly to: string;
}

/** Milestones of all cases in a window, in date order, those taken away by a release left out. */
export async function readMilestones(
  reading: Reading,
  { from, to }: Window,
  most?: number,
): Promise<readonly RecordMilestone[]> {
  const rows = await allOf<MilestoneRead & { case: RecordMilestone['case'] | null }>(
    reading,
    MILESTONES,
    { from, to },
    most,
  );
  return rows.flatMap(({ case: of, ...milestone }) => (of === null ? [] : [{ case: of, milestone }]));
}

export const milestoneOfRecord = ({ case: of, milestone }: RecordMilestone, reading: Reading): RecordHappening => ({
  happening: milestoneHappening(milestone, of.id, reading.language),
  slug: of.slug,
  name: of.prisoner.name,
});

async function readFactsIn(reading: Reading, window: Window, last: number): Promise<readonly RecordHappening[]> {
  const rows = await allOf<FactsRow>(reading, FACTS, { ...window, kinds: FACT_KINDS, last });
  return rows.flatMap(({ slug, prisoner: { name }, timeline }) =>
    timeline.nodes.map((entry) => ({ happening: happeningOf(entry, reading.language), slug, name })),
  );
}

/** Days back: what lies further is looked for only where there is not enough within. */
const WINDOWS = [60, 730, 60_000] as const;

/** Of what has happened in all cases by today the latest, at least `enough` of it if there is so much. */
export async function readLatest(
  reading: Reading,
  enough: number,
  kinds: readonly TimelineKind[],
): Promise<readonly RecordHappening[]> {
  let found: readonly RecordHappening[] = [];
  for (const days of WINDOWS) {
    const window = { from: addDays(reading.today, -days), to: reading.today };
    const facts = await readFactsIn(reading, window, enough);
    const milestones = await readMilestones(reading, window);
    found = [...facts, ...milestones.map((milestone) => milestoneOfRecord(milestone, reading))].filter(
      ({ happening: { kind, state } }) => kinds.includes(kind) && (state === null || state === 'REACHED'),
    );
    if (new Set(found.map(({ happening }) => happening.id)).size >= enough) break;
  }
  return found;
}
