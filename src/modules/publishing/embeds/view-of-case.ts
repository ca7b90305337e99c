import type { CaseStatus } from '../../../domain/vocabulary/index.js';
import { nextOf } from '../reading/next-milestone.js';
import { inOneLine, progressWords } from '../standing/progress-words.js';
import { endNow, servedOnBar } from '../standing/standing.js';
import type { Values } from '../../justice/index.js';
import { embedPhrases, type Phrase } from '../words/embeds/index.js';
import { beginning, onOneLine, plainly } from '../words/plain.js';
import { dateText, dayText, estimateText, type DateRead } from '../words/dates.js';
import { directionOf, type Language } from '../words/languages.js';
import type { CaseRead, EntryRead, MilestoneRead } from './case-read.js';
import type { CaseView, DateView, EntryView } from './case-view.js';
import { chosen } from './choice.js';
import { statusText } from '../words/statuses/index.js';

/** For whom a case is put into words. */
export interface Audience {
  readonly language: Language;
  /** YYYY-MM-DD. */
  readonly today: string;
  /** The page of the case. */
  readonly url: string;
  /** How many entries of the timeline. */
  readonly limit: number;
}

const SERVICE_NAME = 'Vigil';
const LONGEST_DETAIL = 240;

const LENGTHS = { DAY: 10, MONTH: 7, YEAR: 4 } as const;

function machineDate({ precision, earliest, approximate, uncertain }: DateRead): string | null {
  if (approximate || uncertain || earliest === null) return null;
  if (precision === 'INTERVAL' || precision === 'UNKNOWN') return null;
  return earliest.slice(0, LENGTHS[precision]);
}

const dateView = (date: DateRead, language: Language): DateView => ({
  text: dateText(date, language),
  machine: machineDate(date),
});

function markOf({ kind, computed }: EntryRead, language: Language): string | null {
  if (computed) return embedPhrases.say('mark.computed', language);
  return kind === 'NEWS' || kind === 'AWARD' ? embedPhrases.say(`mark.${kind}`, language) : null;
}

function entryView(entry: EntryRead, language: Language): EntryView {
  const { id, title, detail, url, computed, date, subject } = entry;
  const own = subject?.language ?? null;
  return {
    id,
    date: dateView(date, language),
    title: onOneLine(title),
    detail: detail === null ? null : beginning(detail, LONGEST_DETAIL),
    mark: markOf(entry, language),
    computed,
    url,
    language: own === language ? null : own,
  };
}

/** Null: nothing to tell, for the person was not held. */
function progressView(found: CaseRead, language: Language): CaseView['progress'] {
  const words = progressWords(found, language);
  if (words === null) return null;
  const { days, share, left, note, until } = words;
  return {
    label: embedPhrases.say('progress.label', language),
    text: inOneLine([days, share, left, note, until], language),
    share: servedOnBar(found.sentenceTimeline),
  };
}

function nextView(milestones: readonly MilestoneRead[], { language, today }: Audience): CaseView['next'] {
  const next = nextOf(milestones, today);
  if (next === undefined) return null;
  const { earliest, exact, ambiguousWith } = next.date;
  const isOneDay = exact && ambiguousWith === null;
  const date = { text: estimateText(next.date, language), machine: isOneDay ? earliest : null };
  return { label: embedPhrases.say('next', language), title: next.label, date };
}

/** An escape has no words of its own here: the status says that nobody knows. */
function endedAs({ status }: CaseRead, end: CaseRead['release']): CaseStatus {
  if (end === null || end.ground === 'ESCAPE') return status;
  return end.ground === 'DEATH' ? 'DIED_IN_CUSTODY' : 'RELEASED';
}

function standing(found: CaseRead, { language, today }: Audience): string {
  const end = endNow(found, today);
  const status = endedAs(found, end);
  const words = statusText(status, language);
  if (end === null || status === 'UNKNOWN') return words;
  return embedPhrases.say('status.dated', language, { status: words, date: dateText(end.on, language) });
}

function sourcesText(campaigns: CaseRead['campaigns'], language: Language): string {
  const titles = campaigns.map(({ title }) => onOneLine(title));
  return new Intl.ListFormat(language).format(titles.length === 0 ? [SERVICE_NAME] : titles);
}

/** The title without the name that it begins with, for the two stand under each other. */
function besideName(title: string, name: string): string | null {
  const rest = title.startsWith(name) ? title.slice(name.length) : null;
  if (rest === '') return null;
  return rest !== null && /^[\s,.:;–—-]/u.test(rest) ? rest.replace(/^[\s,.:;–—-]+/u, '') : title;
}

/** A case in the words of an embed. */
export function viewOfCase(read: CaseRead, { language, today, url, limit }: Audience): CaseView {
  const say = (key: Phrase, values: Values = {}): string => embedPhrases.say(key, language, values);
  const found = plainly(read);
  const { past, ahead } = chosen(found, limit);
  const left = found.past.totalCount + found.ahead.totalCount - past.length - ahead.length;
  const date = dayText(today, language);
  const name = onOneLine(found.prisoner.name);
  return {
    language,
    direction: directionOf(language),
    name,
    title: besideName(onOneLine(found.title), name),
    url,
    status: standing(found, { language, today, url, limit }),
    progress: progressView(found, language),
    next: nextView(found.sentenceTimeline.milestones, { language, today, url, limit }),
    past: { label: say('past'), entries: past.map((entry) => entryView(entry, language)) },
    today: { text: say('today', { date }), machine: today },
    ahead: { label: say('ahead'), entries: ahead.map((entry) => entryView(entry, language)) },
    empty: past.length + ahead.length === 0 ? say('empty') : null,
    source: say('source', { sources: sourcesText(found.campaigns, language), date }),
    more: left === 0 ? say('open') : say('more', { count: left }),
    newWindow: say('newWindow'),
  };
}
