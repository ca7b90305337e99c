import type { Reading } from '../../reading/reading.js';
import { onOneLine, plainly } from '../../words/plain.js';
import { dayText, estimateText } from '../../words/dates.js';
import { formatPhrases } from '../../words/formats/index.js';
import { directionOf, type Language } from '../../words/languages.js';
import { pagePhrases } from '../../words/pages/index.js';
import { joined } from '../joined.js';
import type { CaseRead } from '../reading/case-record.js';
import { nextOf } from '../../reading/next-milestone.js';
import type { Happening } from '../reading/happenings.js';
import type { Card } from './card-image.js';
import { statusText } from '../../words/statuses/index.js';

/** Whole numbers of percent tell no end of a term that is not there: 99.6 is not 100. */
const WHOLE = { style: 'percent', maximumFractionDigits: 0, roundingMode: 'floor' } as const;

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
  const next = nextOf(milestones, today);
  if (next !== undefined) {
    const title = formatPhrases.say('card.next', language, { title: next.label });
    return joined([title, estimateText(next.date, language)], language);
  }
  return expectedEnd === null ? formatPhrases.say('legend.open', language) : '';
}

/** What is said of the days: those held, the share of the term, and what is left of it while it runs. */
function daysOf(found: CaseRead, language: Language): Readonly<Record<'held' | 'served' | 'left', string>> {
  const { daysHeld, daysLeft, servedShare } = found.sentenceTimeline.progress;
  const share = servedShare === null ? '' : new Intl.NumberFormat(language, WHOLE).format(servedShare);
  const isOver = found.release !== null || daysLeft === null || daysLeft === 0;
  return {
    held: daysHeld === 0 ? '' : formatPhrases.say('fact.daysHeld', language, { count: daysHeld }),
    served: servedShare === null ? '' : formatPhrases.say('card.served', language, { share }),
    left: isOver ? '' : formatPhrases.say('fact.daysLeft', language, { count: daysLeft }),
  };
}

/** What the card of a case says. `release` is the last one, where there is one. */
export function caseCard(reading: Reading, found: CaseRead, release: Happening | undefined): Card {
  const { language } = reading;
  const { held, served, left } = daysOf(found, language);
  const status = statusText(found.status, language);
  const isRunning = served !== '' && left !== '';
  return {
    ...frame(reading),
    title: onOneLine(found.prisoner.name),
    status: isRunning && held !== '' ? joined([status, held], language) : status,
    share: found.sentenceTimeline.progress.servedShare,
    facts: served === '' ? [held, ''] : [served, isRunning ? left : held],
    last: onOneLine(lastLine(found, release, reading)),
  };
}

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
