import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { localDateOf } from '../../domain/calendar/index.js';
import type { Visibility } from '../../domain/vocabulary/index.js';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import type { Problem } from '../../platform/errors/index.js';
import {
  day,
  instant,
  InvalidRecord,
  locale,
  recordShape,
  RecordWriter,
  required,
  text,
  url,
  type Cell,
  type Columns,
  type FactInput,
  type Field,
  type WrittenFact,
} from '../sources/index.js';
import { canonicalUrl } from './canonical-url.js';

/** An address that everybody may be shown. */
function openUrl(column: string): Field<string, false> {
  const field = url(column);
  return {
    ...field,
    read(value) {
      const read = field.read(value);
      if (typeof read === 'string') return read;
      const { username, password } = new URL(value as string);
      return username === '' && password === '' ? read : 'must be a public http or https address without a login';
    },
  };
}

/** The address of the article itself: kept as it is known whoever linked to it. */
function articleUrl(column: string): Field<string, false> {
  const field = openUrl(column);
  return {
    ...field,
    read(value) {
      const read = field.read(value);
      return typeof read === 'string' ? read : { [column]: canonicalUrl(value as string) };
    },
  };
}

/** A moment names its day: two answers to one question may contradict each other. */
function dayOrMoment(columns: Columns): Problem | null {
  const both = columns['published_on'] !== null && columns['published_at'] !== null;
  return both ? { path: 'publishedOn', message: 'must not be given where publishedAt is: that names the day' } : null;
}

export const NEWS_ITEM = recordShape(
  'news_item',
  {
    title: required(text('title')),
    summary: text('summary'),
    url: required(articleUrl('url')),
    publishedAt: instant('published_at'),
    publishedOn: day('published_on'),
    language: locale('language'),
    publisher: text('publisher'),
    imageUrl: openUrl('image_url'),
    archivedUrl: openUrl('archived_url'),
  },
  {
    rules: [dayOrMoment],
    // What readers take a headline and its link for; one person alone must not turn them into others.
    key: ['title', 'summary', 'url', 'published_at', 'published_on', 'publisher', 'image_url', 'archived_url'],
  },
);

interface KnownItem {
  readonly id: string;
  readonly visibility: Visibility;
  readonly isOwn: boolean;
}

/** The article of this key, else the one at this address. */
const KNOWN = `
SELECT id, visibility, external_id IS NOT DISTINCT FROM $2 AS "isOwn"
FROM news_item WHERE url = $1 OR external_id = $2 ORDER BY "isOwn" DESC LIMIT 1`;

/** The address that is kept for one that is given; null where it would be refused. */
function addressOf(given: unknown): Cell {
  const read = NEWS_ITEM.fields.url.read(given);
  return typeof read === 'string' ? null : (read['url'] ?? null);
}

const A_DAY_MS = 24 * 60 * 60 * 1000;

interface Published {
  readonly publishedAt?: string | null | undefined;
  readonly publishedOn?: string | null | undefined;
}

/** Records articles. Needs a transaction with an open revision; throws BAD_USER_INPUT. */
@Injectable()
export class NewsItemsService {
  constructor(
    private readonly records: RecordWriter,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Records an article; its text stays with its publisher. */
  async record(tx: EntityManager, input: FactInput<typeof NEWS_ITEM>): Promise<WrittenFact> {
    this.requirePublished(input);
    await this.requireFreeUrl(tx, input.url);
    return this.records.put(tx, NEWS_ITEM, input);
  }

  /**
   * Records an article of a document, or corrects the one of its `externalId`, which stays as visible as it is: staff
   * hide an article with its last link. One that others put on record at that address stays as they have it.
   */
  async recordFromDocument(tx: EntityManager, input: FactInput<typeof NEWS_ITEM>): Promise<WrittenFact> {
    const [known] = await tx.query<KnownItem[]>(KNOWN, [addressOf(input.url), input.externalId ?? null]);
    if (known === undefined) return this.record(tx, input);
    if (!known.isOwn) return { id: known.id, outcome: 'unchanged', cited: 0, uncited: 0 };
    this.requirePublished(input);
    await this.requireFreeUrl(tx, input.url, known.id);
    return this.records.put(tx, NEWS_ITEM, { ...input, visibility: known.visibility });
  }

  /** Refuses what was not published yet: a day ahead it may be by the calendar of its place, or by a clock that is fast. */
  requirePublished({ publishedAt, publishedOn }: Published): void {
    const latest = new Date(this.clock.now().getTime() + A_DAY_MS);
    const message = 'must not lie in the future';
    const problems: Problem[] = [];
    if (typeof publishedAt === 'string' && new Date(publishedAt) > latest)
      problems.push({ path: 'publishedAt', message, code: 'INVALID' });
    if (typeof publishedOn === 'string' && publishedOn > localDateOf(latest))
      problems.push({ path: 'publishedOn', message, code: 'INVALID' });
    if (problems.length > 0) throw new InvalidRecord(problems);
  }

  /** Refuses the address of another article than `ownId`. */
  async requireFreeUrl(tx: EntityManager, address: unknown, ownId: string | null = null): Promise<void> {
    const known = await tx.query<unknown[]>(`SELECT 1 FROM news_item WHERE url = $1 AND id IS DISTINCT FROM $2::uuid`, [
      addressOf(address),
      ownId,
    ]);
    if (known.length === 0) return;
    throw new InvalidRecord([{ path: 'url', message: 'is the address of an article on record', code: 'TAKEN' }]);
  }
}
