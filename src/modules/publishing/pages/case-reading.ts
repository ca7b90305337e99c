import type { Reading } from '../reading/reading.js';
import { DATE_READ, ESTIMATE_READ } from '../words/dates.js';
import { ARTICLE_READ } from './article-read.js';
import type { CaseRead, EntryRead } from './case-read.js';
import { plainly } from '../words/plain.js';
import { CITED_READ } from './source-notes.js';
import { approximately } from '../standing/approximately.js';
import { TERM_EFFECT_READ, TERM_STANDING_READ } from '../standing/standing-read.js';
import { TERM_FIELDS, TERM_READ } from './term-read.js';

/** A case with its timeline, all of it or as much as one page bears. */
export interface CaseWithTimeline {
  readonly found: CaseRead;
  readonly entries: readonly EntryRead[];
  /** How many more there are. */
  readonly left: number;
}

const PAGE = 100;
const MOST_ENTRIES = 500;
const NEWS = 12;

const ENTRIES = `totalCount pageInfo { hasNextPage endCursor } nodes {
  id kind date { ${DATE_READ} } title(locale: $locale) english: title(locale: "en") detail(locale: $locale) computed future state url
  subject { __typename ... on Award { id } ... on CaseEvent { id } ... on Charge { id } ... on ConditionReport { id }
    ... on CustodyPeriod { id } ... on Letter { id language } ... on NewsItem { id language } ... on Obligation { id }
    ... on Recognition { id } ... on Release { id ground } ... on Sentence { id } ... on SentenceChange { id } ... on Verdict { id } } }`;

const SENTENCE_TIMELINE = `sentenceTimeline { status ${TERM_STANDING_READ}
  milestones { kind label(locale: $locale) numerator denominator date { ${ESTIMATE_READ} } state legal reasons(locale: $locale) }
  warnings { severity message(locale: $locale) } explanation { text(locale: $locale) source }
  reported { kind numerator denominator count stated agrees }
  ruleSet { id title version confidence sources { title url }
    conventions { anchor endBoundary reportedDay fractionMethod dayRounding monthOverflow nonWorkingDay } } }`;

const CASE = `query CasePage($slug: String!, $locale: Locale) { case(slug: $slug) {
  slug title(locale: $locale) status summary(locale: $locale) englishSummary: summary(locale: "en") country
  officialEndOn { ${DATE_READ} }
  prisoner { ${CITED_READ} slug name(locale: $locale) names { id value kind locale } birth { ${DATE_READ} } death { ${DATE_READ} } citizenships }
  charges { ${CITED_READ} code article part title broughtOn { ${DATE_READ} } outcome }
  verdicts { ${CITED_READ} on { ${DATE_READ} } inForceOn { ${DATE_READ} } court(locale: $locale) courtFact { id } judges }
  sentences { ${CITED_READ} kind ${TERM_READ} imposedOn { ${DATE_READ} } inForceOn { ${DATE_READ} } regime amount currency note }
  sentenceChanges { ${CITED_READ} on { ${DATE_READ} } description effect { setTerm { ${TERM_FIELDS} } ${TERM_EFFECT_READ} } }
  release { ${CITED_READ} ground on { ${DATE_READ} } conditions }
  obligations { ${CITED_READ} kind amount currency imposedOn { ${DATE_READ} } paidOn { ${DATE_READ} } paidBy note }
  custody { ${CITED_READ} from { ${DATE_READ} } to { ${DATE_READ} }
    facility { ${CITED_READ} name(locale: $locale) place postalAddress mailRules } }
  conditions { ${CITED_READ} on { ${DATE_READ} } description amount currency per }
  letters { ${CITED_READ} direction kind writtenOn { ${DATE_READ} } sentOn { ${DATE_READ} } receivedOn { ${DATE_READ} }
    place counterparty language excerpt delivery inReplyTo { id } }
  awards { ${CITED_READ} name awardedBy grantedOn { ${DATE_READ} } presentedOn { ${DATE_READ} } presentedBy acceptedBy acceptedAs place }
  recognitions { ${CITED_READ} organisation status on { ${DATE_READ} } criteria document }
  events { ${CITED_READ} }
  campaigns { ${CITED_READ} slug title(locale: $locale) }
  news(first: ${String(NEWS)}) { totalCount nodes { id item { ${ARTICLE_READ} } } }
  ${CITED_READ}
  conflicts { id stance field statedValue locator source { id title publisher url archivedUrl publishedOn { ${DATE_READ} } language } }
  ${SENTENCE_TIMELINE}
  timeline(first: ${String(PAGE)}) { ${ENTRIES} } } }`;

const MORE = `query CasePageMore($slug: String!, $locale: Locale, $after: String!) { case(slug: $slug) {
  id timeline(first: ${String(PAGE)}, after: $after) { ${ENTRIES} } } }`;

interface Entries {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly EntryRead[];
}

/** A case with all that its page shows; undefined: there is none of that name. */
export async function readCase(reading: Reading, slug: string): Promise<CaseWithTimeline | undefined> {
  const locale = reading.language;
  const read = await reading.of<{ readonly case: (CaseRead & { timeline: Entries }) | null }>(CASE, { slug, locale });
  if (read.case === null) return undefined;
  const found = plainly(read.case);
  const entries = [...found.timeline.nodes];
  let { hasNextPage, endCursor } = found.timeline.pageInfo;
  while (hasNextPage && entries.length < MOST_ENTRIES) {
    const more = await reading.of<{ readonly case: { timeline: Entries } | null }>(MORE, {
      slug,
      locale,
      after: endCursor,
    });
    if (more.case === null) break;
    entries.push(...plainly(more.case.timeline.nodes));
    ({ hasNextPage, endCursor } = more.case.timeline.pageInfo);
  }
  return {
    found,
    entries: approximately(entries, found.sentenceTimeline.progress),
    left: found.timeline.totalCount - entries.length,
  };
}
