import type { Reading } from '../../reading/reading.js';
import { DATE_READ, ESTIMATE_READ } from '../../words/dates.js';
import { plainly } from '../../words/plain.js';
import type { HeldCase } from './stretches.js';

export interface NamedCase extends HeldCase {
  readonly id: string;
  readonly title: string;
}

/** Lines that can still be told apart in one drawing. */
const MOST_LINES = 60;

const DRAWN = `id title(locale: $locale) status custody { kind from { ${DATE_READ} } to { ${DATE_READ} } }
  sentenceTimeline { held expectedEnd { ${ESTIMATE_READ} } progress { frozenOn frozenFrom } }`;

const DOCUMENT = `query HeldCases($locale: Locale, $today: LocalDate!, $first: Int!) {
  held: cases(filter: { heldOn: $today }, orderBy: [{ field: ARRESTED_ON, direction: DESC }], first: $first) {
    nodes { ${DRAWN} } }
  latest: cases(orderBy: [{ field: ARRESTED_ON, direction: DESC }], first: $first) { totalCount nodes { ${DRAWN} } } }`;

interface HeldRead {
  readonly held: { readonly nodes: readonly NamedCase[] };
  readonly latest: { readonly totalCount: number; readonly nodes: readonly NamedCase[] };
}

export interface HeldCases {
  readonly cases: readonly NamedCase[];
  /** All that are on record. */
  readonly total: number;
}

/** The cases of those who are held today, then the latest of the others, as many as there is room for. */
export async function readHeldCases(reading: Reading): Promise<HeldCases> {
  const { language: locale, today } = reading;
  const { held, latest } = await reading.ofAll<HeldRead>(DOCUMENT, { locale, today, first: MOST_LINES });
  const once = new Map([...held.nodes, ...latest.nodes].map((found) => [found.id, found]));
  return { cases: plainly([...once.values()].slice(0, MOST_LINES)), total: latest.totalCount };
}
