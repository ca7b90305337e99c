import { possibleDays } from '../../../../domain/sentence/index.js';
import type { MilestoneState, ReleaseGround } from '../../../../domain/vocabulary/index.js';
import { TimelineKind } from '../../../../domain/vocabulary/index.js';
import type { Reading } from '../../reading/reading.js';
import { plainly } from '../../words/plain.js';
import { DATE_READ, dateText, estimateText, type DateRead, type EstimateRead } from '../../words/dates.js';
import { formatPhrases } from '../../words/formats/index.js';
import type { Language } from '../../words/languages.js';
import { pagePhrases } from '../../words/pages/index.js';
import { statusText } from '../../words/statuses/index.js';
import type { CaseRead, MilestoneRead } from './case-record.js';
import { markOf, uuidNamed, uuidOf } from './identity.js';

/** Something on a timeline, as every form tells it. */
export interface Happening {
  /** A uuid that stays what it is when the date is corrected. */
  readonly id: string;
  readonly kind: TimelineKind;
  readonly title: string;
  readonly detail: string | null;
  /** Why a computed day is that day. */
  readonly reasons: readonly string[];
  readonly date: DateRead;
  /** Of a stretch of time its end, as far as it is over. */
  readonly until: DateRead | null;
  readonly dateText: string;
  /** Whether it is one day that is certain. */
  readonly exact: boolean;
  readonly computed: boolean;
  /** Of computed days; null: it is a fact. */
  readonly state: MilestoneState | null;
  /** Where an article stands, or a document. */
  readonly url: string | null;
  /** Of an end of custody: the person died in it. */
  readonly isDeath: boolean;
}

export interface EntryRead {
  readonly id: string;
  readonly kind: TimelineKind;
  readonly title: string;
  readonly detail: string | null;
  readonly date: DateRead;
  readonly url: string | null;
  readonly subject: {
    readonly id: string;
    readonly to?: DateRead | null;
    readonly ground?: ReleaseGround;
  } | null;
}

// The ids of what a title or a detail is put together from belong to what is read: a change of them changes the answer.
export const ENTRY_READ = `id kind title(locale: $locale) detail(locale: $locale) url date { ${DATE_READ} }
  subject {
    ... on Fact { id }
    ... on CustodyPeriod { to { ${DATE_READ} } facility { id } }
    ... on Verdict { courtFact { id } }
    ... on Release { ground }
  }`;

/** The kinds that are facts and not computed. */
export const FACT_KINDS: readonly TimelineKind[] = Object.values(TimelineKind).filter(
  (kind) => kind !== TimelineKind.MILESTONE,
);

export const isExact = ({ earliest, latest, approximate, uncertain }: DateRead): boolean =>
  earliest !== null && earliest === latest && !approximate && !uncertain;

/** A computed day in the form of a date on record: of two that it may be, from the one to the other. */
export function dateOf(estimate: EstimateRead): DateRead {
  const { first: earliest, last: latest } = possibleDays(estimate);
  const precision = earliest === null && latest === null ? 'UNKNOWN' : earliest === latest ? 'DAY' : 'INTERVAL';
  const edtf = precision === 'DAY' ? (earliest ?? '') : `${earliest ?? '..'}/${latest ?? '..'}`;
  const approximate = precision === 'DAY' && !estimate.exact;
  return { edtf: approximate ? `${edtf}~` : edtf, earliest, latest, precision, approximate, uncertain: false };
}

function spanText(from: DateRead, to: DateRead | null | undefined, language: Language): string {
  const first = dateText(from, language);
  if (to === null || to === undefined) return first;
  const last = dateText(to, language);
  return first === last ? first : formatPhrases.say('date.span', language, { from: first, to: last });
}

/** An article is one thing in whatever cases it is told of: its address says which. */
function idOf({ id, kind, url }: EntryRead): string {
  return kind === TimelineKind.NEWS && url !== null ? uuidNamed('article', url) : uuidOf(id);
}

export function happeningOf(entry: EntryRead, language: Language): Happening {
  const { kind, title, detail, date, url, subject } = entry;
  const until = subject?.to ?? null;
  return {
    ...{ id: idOf(entry), kind, title, detail, reasons: [], date, until, url },
    dateText: spanText(date, until, language),
    exact: isExact(date) && (until === null || isExact(until)),
    computed: false,
    state: null,
    isDeath: kind === 'RELEASE' && subject?.ground === 'DEATH',
  };
}

export function milestoneHappening(milestone: MilestoneRead, caseId: string, language: Language): Happening {
  const { label, reasons, date, state } = milestone;
  return {
    id: uuidNamed('milestone', uuidOf(caseId), markOf(milestone)),
    kind: TimelineKind.MILESTONE,
    title: label,
    detail: null,
    reasons,
    date: dateOf(date),
    until: null,
    dateText: estimateText(date, language),
    exact: date.exact && date.ambiguousWith === null,
    computed: true,
    state,
    url: null,
    isDeath: false,
  };
}

/** What kind of thing it is, in words: nobody who died was released. */
export const kindText = ({ kind, isDeath }: Happening, language: Language): string =>
  isDeath ? statusText('DIED_IN_CUSTODY', language) : pagePhrases.say(`kind.${kind}`, language);

/** The first day that it may have been; the last one where no first is known. */
export const firstDayOf = ({ date }: Happening): string => date.earliest ?? date.latest ?? '';

/** In the order of days; what begins on the same day in an order that does not change. */
export const byDay = (a: Happening, b: Happening): number =>
  compare(firstDayOf(a), firstDayOf(b)) || compare(a.date.latest ?? '', b.date.latest ?? '') || compare(a.id, b.id);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Milestones of the case that are shown on its timeline: the release stands there as a fact. */
export function milestonesOf(found: CaseRead, language: Language): readonly Happening[] {
  return found.sentenceTimeline.milestones
    .filter(({ kind, state }) => kind !== 'RELEASED' && state !== 'CANCELLED')
    .map((milestone) => milestoneHappening(milestone, found.id, language))
    .filter((happening) => firstDayOf(happening) !== '');
}

interface TimelineRead {
  readonly case: {
    readonly id: string;
    readonly timeline: {
      readonly nodes: readonly EntryRead[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  } | null;
}

const FACTS = `query CaseFacts($slug: String!, $locale: Locale, $kinds: [TimelineKind!], $after: String) {
  case(slug: $slug) { id timeline(first: 100, after: $after, kinds: $kinds) {
    nodes { ${ENTRY_READ} } pageInfo { hasNextPage endCursor } } } }`;

const LATEST = `query CaseLatest($slug: String!, $locale: Locale, $kinds: [TimelineKind!], $last: Int!, $to: LocalDate!) {
  case(slug: $slug) { id timeline(last: $last, to: $to, kinds: $kinds) {
    nodes { ${ENTRY_READ} } pageInfo { hasNextPage endCursor } } } }`;

/** More facts than this of one case are not read for one answer. */
const MOST_PAGES = 20;

/** The dated facts of a case in the order of days. */
export async function readFacts(
  reading: Reading,
  slug: string,
  kinds: readonly TimelineKind[],
): Promise<readonly Happening[]> {
  const happenings: Happening[] = [];
  let after: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { case: found }: TimelineRead = await reading.of<TimelineRead>(FACTS, {
      ...{ slug, kinds, after },
      locale: reading.language,
    });
    if (found === null) break;
    happenings.push(...plainly(found.timeline.nodes).map((entry) => happeningOf(entry, reading.language)));
    if (!found.timeline.pageInfo.hasNextPage) break;
    after = found.timeline.pageInfo.endCursor;
  }
  return happenings;
}

/** Its latest facts up to today. */
export async function readLatestFacts(
  reading: Reading,
  slug: string,
  { kinds, last }: { readonly kinds: readonly TimelineKind[]; readonly last: number },
): Promise<readonly Happening[]> {
  const { language, today } = reading;
  const { case: found } = await reading.of<TimelineRead>(LATEST, { slug, locale: language, kinds, last, to: today });
  return plainly(found?.timeline.nodes ?? []).map((entry) => happeningOf(entry, language));
}
