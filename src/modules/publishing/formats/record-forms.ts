import { addDays } from '../../../domain/calendar/index.js';
import type { TimelineKind } from '../../../domain/vocabulary/index.js';
import type { StatementRunner } from '../../../platform/graphql/planner/operation-reader.js';
import type { Reading } from '../reading/reading.js';
import type { Publication } from '../serving/publication.js';
import { addressOf, pathOf, type Site } from '../site/site.js';
import { formatPhrases } from '../words/formats/index.js';
import { pagePhrases } from '../words/pages/index.js';
import { milestonesCalendar } from './calendar/milestones-calendar.js';
import { cardImage } from './card/card-image.js';
import { recordCard } from './card/cards.js';
import { calendar, json } from './case-forms.js';
import { readHeldCases } from './drawing/held-cases.js';
import { recordDrawing } from './drawing/record-drawing.js';
import { feedDocument, type FeedFormat } from './feeds/feed-document.js';
import { feedEntries, MOST_ENTRIES, updatedAt } from './feeds/feed-entries.js';
import { kindsOption, LAST_PAGE } from './options.js';
import { EPOCH } from './reading/case-record.js';
import { byDay, type Happening } from './reading/happenings.js';
import { uuidNamed, uuidOf } from './reading/identity.js';
import { readLastChanges } from './reading/last-changes.js';
import { DAYS_AHEAD, readLatest } from './reading/latest.js';
import { readMilestones, type RecordHappening } from './reading/record-happenings.js';
import { caseTable, type TableFormat } from './table/case-table.js';
import { readCases } from './table/case-rows.js';
import { cellsOf } from './table/columns.js';
import { timelineDocument } from './timeline/timeline-js.js';

/** What a form of all cases is made from. */
export interface RecordForm {
  readonly reading: Reading;
  readonly site: Site;
  readonly runner: StatementRunner;
  readonly kinds: readonly TimelineKind[];
}

const DAYS_BACK = 31;
const MOST_EVENTS = 2_000;

const titled = ({ happening, name }: RecordHappening, { language }: Reading): Happening => ({
  ...happening,
  title: formatPhrases.say('of.person', language, { name, title: happening.title }),
});

export async function recordTimeline(form: RecordForm): Promise<Publication> {
  const { reading } = form;
  const { language } = reading;
  const { past, ahead } = await readLatest(form, MOST_ENTRIES);
  const once = new Map([...past, ...ahead].map((happened) => [happened.happening.id, titled(happened, reading)]));
  const title = {
    id: 'record',
    headline: pagePhrases.say('site.name', language),
    text: formatPhrases.say('timeline.all', language),
  };
  return json(timelineDocument(title, [...once.values()].toSorted(byDay), language));
}

export async function recordSvg({ reading }: RecordForm): Promise<Publication> {
  return { type: 'image/svg+xml; charset=utf-8', body: recordDrawing(reading, await readHeldCases(reading)) };
}

export async function recordPng({ reading }: RecordForm): Promise<Publication> {
  return { type: 'image/png', body: cardImage(await recordCard(reading)) };
}

export async function recordCalendar({ reading, site, runner }: RecordForm): Promise<Publication> {
  const { language, today } = reading;
  const window = { from: addDays(today, -DAYS_BACK), to: addDays(today, DAYS_AHEAD) };
  const milestones = await readMilestones(reading, window, MOST_EVENTS);
  const changes = await readLastChanges(runner);
  const events = milestones.map(({ case: of, milestone }) => ({
    caseId: of.id,
    name: of.prisoner.name,
    url: addressOf(site, pathOf('cases', of.slug), language),
    changed: new Date(changes.get(uuidOf(of.prisoner.id)) ?? EPOCH),
    milestone,
  }));
  const frame = {
    title: formatPhrases.say('calendar.all', language),
    about: formatPhrases.say('calendar.all.about', language),
    url: addressOf(site, '/', language),
    source: addressOf(site, '/milestones.ics', language),
    language,
  };
  return calendar(milestonesCalendar(frame, events));
}

export async function recordFeed(format: FeedFormat, form: RecordForm): Promise<Publication> {
  const { reading, site, kinds } = form;
  const { language } = reading;
  const { past, changed } = await readLatest(form, MOST_ENTRIES);
  const topical = past.map(({ happening, name, slug }) => ({
    happening,
    // An article may be about several people; it is told once, under its own headline.
    name: happening.kind === 'NEWS' ? null : name,
    page: addressOf(site, pathOf('cases', slug), language),
  }));
  const entries = feedEntries(topical, reading);
  const frame = {
    id: uuidNamed('feed', 'record', site.publicUrl, language, kinds.join()),
    title: formatPhrases.say('feed.all', language),
    about: formatPhrases.say('feed.all.about', language),
    language,
    self: addressOf(site, `/feed.${format}`, language, kindsOption(kinds)),
    page: addressOf(site, '/', language),
    author: { name: pagePhrases.say('site.name', language), url: addressOf(site, '/', language) },
    updated: updatedAt(changed, entries),
  };
  return feedDocument(format, frame, entries);
}

/** Undefined: there is no such page of it. */
export async function recordTable(
  format: TableFormat,
  { reading, site, runner }: RecordForm,
  page: number,
): Promise<Publication | undefined> {
  const { language, today } = reading;
  const changes = await readLastChanges(runner);
  const pageOf = (slug: string): string => addressOf(site, pathOf('cases', slug), language);
  const read = await readCases(reading, page, (row) => cellsOf(row, { language, today, changes, pageOf }));
  if (read === undefined) return undefined;
  const next = addressOf(site, `/cases.${format}`, language, { page: String(page + 1) });
  return caseTable(format, read.rows, {
    total: read.totalCount,
    next: read.hasNextPage && page < LAST_PAGE ? next : undefined,
  });
}
