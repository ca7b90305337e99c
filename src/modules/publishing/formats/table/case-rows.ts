import type { CaseStatus, MilestoneKind, MilestoneState, ReleaseGround } from '../../../../domain/vocabulary/index.js';
import type { Term } from '../../../../domain/sentence/index.js';
import { plainly } from '../../words/plain.js';
import type { Reading } from '../../reading/reading.js';
import { DATE_READ, ESTIMATE_READ, type DateRead, type EstimateRead } from '../../words/dates.js';

export interface CaseRow {
  readonly slug: string;
  readonly title: string;
  readonly country: string;
  readonly status: CaseStatus;
  readonly prisoner: { readonly id: string; readonly name: string };
  readonly custody: readonly { readonly from: DateRead }[];
  readonly verdicts: readonly { readonly on: DateRead }[];
  readonly sentences: readonly { readonly term: TermRead | null }[];
  readonly release: { readonly ground: ReleaseGround; readonly on: DateRead } | null;
  readonly sentenceTimeline: {
    readonly effectiveStart: EstimateRead | null;
    readonly expectedEnd: EstimateRead | null;
    readonly progress: {
      readonly daysHeld: number;
      readonly daysLeft: number | null;
      readonly servedShare: number | null;
    };
    readonly milestones: readonly {
      readonly kind: MilestoneKind;
      readonly numerator: number | null;
      readonly denominator: number | null;
      readonly count: number | null;
      readonly state: MilestoneState;
      readonly date: EstimateRead;
    }[];
  };
}

export interface TermRead {
  readonly kind: Term['kind'];
  readonly years: number;
  readonly months: number;
  readonly weeks: number;
  readonly days: number;
  readonly upTo: Readonly<Record<'years' | 'months' | 'weeks' | 'days', number>> | null;
}

const LENGTH_READ = 'years months weeks days';

// Milestones come without their names: of all that a case has, one is named.
const DOCUMENT = `query CaseTable($locale: Locale, $after: String) {
  cases(first: 100, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes {
    slug title(locale: $locale) country status prisoner { id name(locale: $locale) }
    custody { from { ${DATE_READ} } } verdicts { on { ${DATE_READ} } }
    sentences { term { kind ${LENGTH_READ} upTo { ${LENGTH_READ} } } }
    release { ground on { ${DATE_READ} } }
    sentenceTimeline {
      effectiveStart { ${ESTIMATE_READ} } expectedEnd { ${ESTIMATE_READ} }
      progress { daysHeld daysLeft servedShare }
      milestones { kind numerator denominator count state date { ${ESTIMATE_READ} } }
    } } } }`;

interface PageRead {
  readonly cases: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: readonly CaseRow[];
  };
}

export interface CasesRead {
  readonly rows: readonly CaseRow[];
  readonly totalCount: number;
  readonly hasNextPage: boolean;
}

const BORDER = `query CaseTableBorder($after: String) {
  cases(first: 100, after: $after) { pageInfo { hasNextPage endCursor } } }`;

/** Cases of one answer: 50 pages of the API. */
const PAGES = 50;

/** The cursor that a page begins behind, null for the first one; undefined: there is no such page. */
async function beginOf(reading: Reading, page: number): Promise<string | null | undefined> {
  let after: string | null = null;
  for (let passed = 0; passed < (page - 1) * PAGES; passed += 1) {
    const { cases }: { cases: Pick<PageRead['cases'], 'pageInfo'> } = await reading.ofAll(BORDER, {
      after,
    });
    if (!cases.pageInfo.hasNextPage) return undefined;
    after = cases.pageInfo.endCursor;
  }
  return after;
}

/** A page of 5,000 cases, in the order in which they were recorded; undefined: there is no such page. */
export async function readCases(reading: Reading, page: number): Promise<CasesRead | undefined> {
  const rows: CaseRow[] = [];
  let after = await beginOf(reading, page);
  if (after === undefined) return undefined;
  for (let read = 1; ; read += 1) {
    const { cases }: PageRead = await reading.ofAll<PageRead>(DOCUMENT, { locale: reading.language, after });
    rows.push(...plainly(cases.nodes));
    after = cases.pageInfo.endCursor;
    const { hasNextPage } = cases.pageInfo;
    if (!hasNextPage || read === PAGES) return { rows, totalCount: cases.totalCount, hasNextPage };
  }
}
