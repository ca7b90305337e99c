import type { Term } from '../../../../domain/sentence/index.js';
import {
  CASE_STANDING_READ,
  SHARE_READ,
  TERM_EFFECT_READ,
  TERM_STANDING_READ,
  type ShareRead,
  type StandingRead,
  type TermEffectRead,
} from '../../standing/standing-read.js';
import { plainly } from '../../words/plain.js';
import type { Reading } from '../../reading/reading.js';
import { DATE_READ, ESTIMATE_READ, type DateRead, type EstimateRead } from '../../words/dates.js';

interface MilestoneRead extends ShareRead {
  readonly count: number | null;
}

export interface CaseRow extends StandingRead<MilestoneRead> {
  readonly slug: string;
  readonly title: string;
  readonly country: string;
  readonly prisoner: { readonly id: string; readonly name: string };
  readonly verdicts: readonly { readonly on: DateRead }[];
  readonly sentences: readonly { readonly term: TermRead | null }[];
  readonly sentenceChanges: readonly { readonly effect: TermEffectRead | null }[];
  readonly sentenceTimeline: StandingRead<MilestoneRead>['sentenceTimeline'] & {
    readonly effectiveStart: EstimateRead | null;
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

/** What is computed of so many cases takes the process a moment in which it answers nobody: of more, a longer one. */
const PAGE_SIZE = 25;
/** Cases of one answer. */
const MOST_ROWS = 5_000;

// Milestones come without their names: of all that a case has, one is named.
const DOCUMENT = `query CaseTable($locale: Locale, $after: String) {
  cases(first: ${String(PAGE_SIZE)}, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes {
    slug title(locale: $locale) country ${CASE_STANDING_READ} prisoner { id name(locale: $locale) }
    verdicts { on { ${DATE_READ} } }
    sentences { term { kind ${LENGTH_READ} upTo { ${LENGTH_READ} } } }
    sentenceChanges { effect { setTerm { kind } ${TERM_EFFECT_READ} } }
    sentenceTimeline {
      effectiveStart { ${ESTIMATE_READ} } ${TERM_STANDING_READ}
      milestones { ${SHARE_READ} count }
    } } } }`;

interface PageRead {
  readonly cases: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: readonly CaseRow[];
  };
}

export interface CasesRead<Row> {
  readonly rows: readonly Row[];
  readonly totalCount: number;
  readonly hasNextPage: boolean;
}

const BORDER_SIZE = 100;

const BORDER = `query CaseTableBorder($after: String) {
  cases(first: ${String(BORDER_SIZE)}, after: $after) { pageInfo { hasNextPage endCursor } } }`;

/** The cursor that a page begins behind, null for the first one; undefined: there is no such page. */
async function beginOf(reading: Reading, page: number): Promise<string | null | undefined> {
  let after: string | null = null;
  for (let passed = 0; passed < (page - 1) * MOST_ROWS; passed += BORDER_SIZE) {
    const { cases }: { cases: Pick<PageRead['cases'], 'pageInfo'> } = await reading.ofAll(BORDER, {
      after,
    });
    if (!cases.pageInfo.hasNextPage) return undefined;
    after = cases.pageInfo.endCursor;
  }
  return after;
}

/** What is computed holds days and numbers, and no text that anybody wrote. */
const plainCase = ({ sentenceTimeline, ...told }: CaseRow): CaseRow => ({ ...plainly(told), sentenceTimeline });

/**
 * A page of 5,000 cases, in the order in which they were recorded; undefined: there is no such page. Each is made a row of
 * as soon as it is read: with all their milestones at once they would take ten times the memory.
 */
export async function readCases<Row>(
  reading: Reading,
  page: number,
  rowOf: (found: CaseRow) => Row,
): Promise<CasesRead<Row> | undefined> {
  const rows: Row[] = [];
  let after = await beginOf(reading, page);
  if (after === undefined) return undefined;
  for (;;) {
    const { cases }: PageRead = await reading.ofAll<PageRead>(DOCUMENT, { locale: reading.language, after });
    for (const found of cases.nodes) rows.push(rowOf(plainCase(found)));
    after = cases.pageInfo.endCursor;
    const { hasNextPage } = cases.pageInfo;
    if (!hasNextPage || rows.length >= MOST_ROWS) return { rows, totalCount: cases.totalCount, hasNextPage };
  }
}
