import type { Reading } from '../../reading/reading.js';
import { capitalised, onOneLine, plainly } from '../../words/plain.js';
import { dayText, estimateText } from '../../words/dates.js';
import { formatPhrases } from '../../words/formats/index.js';
import { directionOf, type Language } from '../../words/languages.js';
import { pagePhrases } from '../../words/pages/index.js';
import { joined } from '../joined.js';
import type { CaseRead } from '../reading/case-record.js';
import { nextOf } from '../../reading/next-milestone.js';
import type { Happening } from '../reading/happenings.js';
import type { Card } from './card-image.js';
import { progressWords, type ProgressWords } from '../../standing/progress-words.js';
import { isOver, isSentenced, servedOnBar } from '../../standing/standing.js';
import { statusText } from '../../words/statuses/index.js';

function frame({ language, today }: Reading): Pick<Card, 'isRightToLeft' | 'site' | 'asOf'> {
  return {
    isRightToLeft: directionOf(language) === 'rtl',
    site: pagePhrases.say('site.name', language),
    asOf: pagePhrases.say('site.asOf', language, { date: dayText(today, language) }),
  };
}

function lastLine(found: CaseRead, release: Happening | undefined, { language, today }: Reading): string {
  if (release !== undefined) return joined([release.title, release.dateText], language);
  const { milestones, expectedEnd } = found.sentenceTimeline;
  const next = isOver(found) ? undefined : nextOf(milestones, today);
  if (next !== undefined) {
    const title = formatPhrases.say('card.next', language, { title: next.label });
    return joined([title, estimateText(next.date, language)], language);
  }
  return expectedEnd === null && isSentenced(found) ? formatPhrases.say('legend.open', language) : '';
}

/** Under the bar: the share and what is left of the term, or the days where there is no more to say. */
function factsOf(
  { days, share, left }: Pick<ProgressWords, 'days' | 'share' | 'left'>,
  language: Language,
): readonly [string, string] {
  const said = [share, left, days].filter((text) => text !== null);
  const [first = '', second = ''] = said.map((text) => capitalised(text, language));
  return [first, second];
}

/** What the card of a case says. `release` is the one that ended custody, where there is one. */
export function caseCard(reading: Reading, found: CaseRead, release: Happening | undefined): Card {
  const { language } = reading;
  const words = progressWords(found, language) ?? NO_PROGRESS;
  const status = statusText(found.status, language);
  const hasRoom = words.share === null || words.left === null || words.days === null;
  return {
    ...frame(reading),
    title: onOneLine(found.prisoner.name),
    status: hasRoom ? status : joined([status, words.days], language),
    share: servedOnBar(found.sentenceTimeline),
    facts: factsOf(words, language),
    last: onOneLine(lastLine(found, release, reading)),
  };
}

const NO_PROGRESS = { days: null, share: null, left: null };

const COUNTS = `query RecordCounts($today: LocalDate!) {
  all: cases(first: 0) { totalCount } held: cases(first: 0, filter: { heldOn: $today }) { totalCount } }`;

interface CountsRead {
  readonly all: { readonly totalCount: number };
  readonly held: { readonly totalCount: number };
}

/** What the card of the whole record says. */
export async function recordCard(reading: Reading): Promise<Card> {
  const { language, today } = reading;
  const { all, held } = plainly(await reading.ofAll<CountsRead>(COUNTS, { today }));
  return {
    ...frame(reading),
    title: pagePhrases.say('site.name', language),
    status: pagePhrases.say('front.claim', language),
    share: null,
    facts: ['', ''],
    last: joined(
      [
        formatPhrases.say('card.cases', language, { count: all.totalCount }),
        formatPhrases.say('card.held', language, { count: held.totalCount }),
      ],
      language,
    ),
  };
}
