import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { localDateOf } from '../../domain/calendar/index.js';
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
  type Columns,
  type FactInput,
  type Field,
  type WrittenFact,
} from '../sources/index.js';

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
    url: required(openUrl('url')),
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
      address ?? null,
      ownId,
    ]);
    if (known.length === 0) return;
    throw new InvalidRecord([{ path: 'url', message: 'is the address of an article on record', code: 'TAKEN' }]);
  }
}
