import { addDays } from '../../../domain/calendar/index.js';
import type { MilestoneState, TimelineKind } from '../../../domain/vocabulary/index.js';
import type { Reading } from '../reading/reading.js';
import { isSlug } from '../site/site.js';
import { approximately } from '../standing/approximately.js';
import {
  CASE_STANDING_READ,
  SHARE_READ,
  TERM_STANDING_READ,
  type ShareRead,
  type StandingRead,
} from '../standing/standing-read.js';
import { DATE_READ, type DateRead } from '../words/dates.js';
import type { EmbedOptions } from './options.js';

/** An entry of the timeline as the API gives it. */
export interface EntryRead {
  readonly id: string;
  readonly kind: TimelineKind;
  readonly computed: boolean;
  /** Of milestones; null: it is a fact. */
  readonly state: MilestoneState | null;
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

export interface MilestoneRead extends ShareRead {
  readonly label: string;
}

/** A case as an embed needs it of the API. */
export interface CaseRead extends StandingRead<MilestoneRead> {
  readonly slug: string;
  readonly title: string;
  readonly prisoner: { readonly name: string };
  readonly campaigns: readonly { readonly title: string }[];
  readonly past: EntriesRead;
  readonly ahead: EntriesRead;
}

const ENTRIES = `totalCount nodes {
  id kind computed state title(locale: $locale) detail(locale: $locale) url date { ${DATE_READ} }
  subject { ... on NewsItem { id language } } }`;

const DOCUMENT = `query CaseEmbed($slug: String!, $locale: Locale, $kinds: [TimelineKind!], $limit: Int!,
  $today: LocalDate!, $tomorrow: LocalDate!) {
  case(slug: $slug) { id slug title(locale: $locale) ${CASE_STANDING_READ}
    prisoner { id name(locale: $locale) }
    campaigns { id title(locale: $locale) }
    sentenceTimeline {
      ${TERM_STANDING_READ}
      milestones { ${SHARE_READ} label(locale: $locale) } }
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
  if (found === null) return undefined;
  const { progress } = found.sentenceTimeline;
  const told = ({ totalCount, nodes }: EntriesRead): EntriesRead => ({
    totalCount,
    nodes: approximately(nodes, progress),
  });
  return { ...found, past: told(found.past), ahead: told(found.ahead) };
}
