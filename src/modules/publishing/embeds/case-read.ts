import { addDays } from '../../../domain/calendar/index.js';
import type { CaseStatus, MilestoneKind, TimelineKind } from '../../../domain/vocabulary/index.js';
import type { Reading } from '../reading/reading.js';
import { isSlug } from '../site/site.js';
import { DATE_READ, ESTIMATE_READ, type DateRead, type EstimateRead } from '../words/dates.js';
import type { EmbedOptions } from './options.js';

/** An entry of the timeline as the API gives it. */
export interface EntryRead {
  readonly id: string;
  readonly kind: TimelineKind;
  readonly computed: boolean;
  readonly title: string;
  readonly detail: string | null;
  readonly url: string | null;
  readonly date: DateRead;
  readonly subject: { readonly language?: string | null } | null;
}

interface EntriesRead {
  readonly totalCount: number;
  readonly nodes: readonly EntryRead[];
}

export interface MilestoneRead {
  readonly kind: MilestoneKind;
  readonly label: string;
  readonly state: 'REACHED' | 'AHEAD' | 'CANCELLED';
  readonly date: EstimateRead;
}

export interface ProgressRead {
  readonly daysHeld: number;
  readonly daysLeft: number | null;
  readonly servedShare: number | null;
  readonly frozenOn: string | null;
}

/** A case as an embed needs it of the API. */
export interface CaseRead {
  readonly slug: string;
  readonly title: string;
  readonly status: CaseStatus;
  readonly prisoner: { readonly name: string };
  readonly release: { readonly on: DateRead } | null;
  readonly campaigns: readonly { readonly title: string }[];
  readonly sentenceTimeline: { readonly progress: ProgressRead; readonly milestones: readonly MilestoneRead[] };
  readonly past: EntriesRead;
  readonly ahead: EntriesRead;
}

const ENTRIES = `totalCount nodes {
  id kind computed title(locale: $locale) detail(locale: $locale) url date { ${DATE_READ} }
  subject { ... on NewsItem { id language } } }`;

const DOCUMENT = `query CaseEmbed($slug: String!, $locale: Locale, $kinds: [TimelineKind!], $limit: Int!,
  $today: LocalDate!, $tomorrow: LocalDate!) {
  case(slug: $slug) { id slug title(locale: $locale) status
    prisoner { id name(locale: $locale) }
    release { id on { ${DATE_READ} } }
    campaigns { id title(locale: $locale) }
    sentenceTimeline {
      progress { daysHeld daysLeft servedShare frozenOn }
      milestones { kind label(locale: $locale) state date { ${ESTIMATE_READ} } } }
    past: timeline(kinds: $kinds, to: $today, last: 100) { ${ENTRIES} }
    ahead: timeline(kinds: $kinds, from: $tomorrow, first: $limit) { ${ENTRIES} } } }`;

/** The case with this slug, or that had it once: what was pasted into a page years ago still shows it. */
export async function readCase(
  reading: Reading,
  slug: string,
  { kinds, limit }: Omit<EmbedOptions, 'theme'>,
): Promise<CaseRead | undefined> {
  if (!isSlug(slug)) return undefined;
  const { language: locale, today } = reading;
  const wanted = kinds === undefined ? {} : { kinds };
  const days = { today, tomorrow: addDays(today, 1) };
  const { case: found } = await reading.of<{ readonly case: CaseRead | null }>(DOCUMENT, {
    slug,
    locale,
    limit,
    ...wanted,
    ...days,
  });
  return found ?? undefined;
}
