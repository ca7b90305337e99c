import type { TimelineKind } from '../../../domain/vocabulary/index.js';
import { onOneLine } from '../words/plain.js';
import type { Reading } from '../reading/reading.js';
import type { Publication } from '../serving/publication.js';
import { isAll } from '../site/kinds.js';
import { addressOf, pathOf, type Site } from '../site/site.js';
import { formatPhrases } from '../words/formats/index.js';
import { pagePhrases } from '../words/pages/index.js';
import { milestonesCalendar } from './calendar/milestones-calendar.js';
import { cardImage } from './card/card-image.js';
import { caseCard } from './card/cards.js';
import { nameOnCard } from './card/name-on-card.js';
import { caseDrawing } from './drawing/case-drawing.js';
import { DRAWN } from './drawing/case-marks.js';
import { feedDocument, type FeedFormat } from './feeds/feed-document.js';
import { feedEntries, MOST_ENTRIES, updatedAt } from './feeds/feed-entries.js';
import { kindsOption } from './options.js';
import { changedAt, type CaseRead } from './reading/case-record.js';
import { byDay, milestonesOf, readFacts, readLatestFacts, type Happening } from './reading/happenings.js';
import { uuidNamed, uuidOf } from './reading/identity.js';
import { endNow } from '../standing/standing.js';
import { timelineDocument } from './timeline/timeline-js.js';
import { statusText } from '../words/statuses/index.js';

/** What a form of a case is made from. */
export interface CaseForm {
  readonly reading: Reading;
  readonly site: Site;
  readonly found: CaseRead;
  readonly kinds: readonly TimelineKind[];
}

const pageOf = ({ reading, site, found }: CaseForm): string =>
  addressOf(site, pathOf('cases', found.slug), reading.language);

const selfOf = ({ reading, site, found, kinds }: CaseForm, file: string): string =>
  addressOf(site, `${pathOf('cases', found.slug)}/${file}`, reading.language, kindsOption(kinds));

const factKinds = (kinds: readonly TimelineKind[]): readonly TimelineKind[] =>
  kinds.filter((kind) => kind !== 'MILESTONE');

const milestonesIn = ({ reading, found, kinds }: CaseForm): readonly Happening[] =>
  kinds.includes('MILESTONE') ? milestonesOf(found, reading.language) : [];

export const json = (document: unknown): Publication => ({
  type: 'application/json; charset=utf-8',
  body: `${JSON.stringify(document, null, 1)}\n`,
});

export async function caseTimeline(form: CaseForm): Promise<Publication> {
  const { reading, found, kinds } = form;
  const { language } = reading;
  const facts = await readFacts(reading, found.slug, factKinds(kinds));
  const happenings = [...facts, ...milestonesIn(form)].toSorted(byDay);
  const text = statusText(found.status, language);
  const title = { id: uuidOf(found.id), headline: onOneLine(found.title), text };
  return json(timelineDocument(title, happenings, language));
}

export async function caseSvg(form: CaseForm): Promise<Publication> {
  const { reading, found } = form;
  const drawn = isAll(form.kinds) ? DRAWN : form.kinds;
  const facts = await readFacts(reading, found.slug, factKinds(drawn));
  return { type: 'image/svg+xml; charset=utf-8', body: caseDrawing({ reading, found, facts, kinds: drawn }) };
}

export async function casePng({ reading, found }: CaseForm): Promise<Publication> {
  const isReleased = endNow(found, reading.today) !== null;
  const [release] = isReleased ? await readLatestFacts(reading, found.slug, { kinds: ['RELEASE'], last: 1 }) : [];
  const named = { ...found, prisoner: { ...found.prisoner, name: await nameOnCard(reading, found) } };
  return { type: 'image/png', body: cardImage(caseCard(reading, named, release)) };
}

export function caseCalendar(form: CaseForm): Publication {
  const { reading, found } = form;
  const { language } = reading;
  const frame = {
    title: formatPhrases.say('calendar.title', language, { title: onOneLine(found.title) }),
    about: formatPhrases.say('calendar.about', language),
    url: pageOf(form),
    source: selfOf(form, 'milestones.ics'),
    language,
  };
  const one = { caseId: found.id, name: found.prisoner.name, url: frame.url, changed: changedAt(found) };
  const events = found.sentenceTimeline.milestones.map((milestone) => ({ ...one, milestone }));
  return calendar(milestonesCalendar(frame, events));
}

export const calendar = (body: string): Publication => ({
  type: 'text/calendar; charset=utf-8',
  body,
  headers: { 'content-disposition': 'inline; filename="milestones.ics"' },
});

export async function caseFeed(format: FeedFormat, form: CaseForm): Promise<Publication> {
  const { reading, site, found, kinds } = form;
  const { language } = reading;
  const facts = await readLatestFacts(reading, found.slug, { kinds: factKinds(kinds), last: MOST_ENTRIES });
  const page = pageOf(form);
  const topical = [...facts, ...milestonesIn(form)].map((happening) => ({ happening, name: null, page }));
  const entries = feedEntries(topical, reading);
  const frame = {
    id: uuidNamed('feed', uuidOf(found.id), language, kinds.join()),
    title: formatPhrases.say('feed.title', language, { title: onOneLine(found.title) }),
    about: formatPhrases.say('feed.about', language),
    language,
    self: selfOf(form, `feed.${format}`),
    page,
    author: { name: pagePhrases.say('site.name', language), url: addressOf(site, '/', language) },
    updated: updatedAt(changedAt(found), entries),
  };
  return feedDocument(format, frame, entries);
}
