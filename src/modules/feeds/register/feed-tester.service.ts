import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../../../platform/clock/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { Duplicates } from '../dedupe/duplicates.service.js';
import { feedFailureOf, type FeedFailure } from '../fetch/feed-failure.js';
import { FeedFetcher } from '../fetch/feed-fetcher.service.js';
import { loadDetector } from '../normalise/detector.js';
import type { PlainEntry } from '../normalise/normalise-entry.js';
import type { FeedFormat } from '../parse/raw-feed.js';
import { readFeed, type ReadEntry, type ReadFeed } from '../read-feed.js';

export const EntryOutcome = {
  NEW: 'NEW',
  KNOWN: 'KNOWN',
  REPEATED: 'REPEATED',
  NO_LINK: 'NO_LINK',
  NO_TITLE: 'NO_TITLE',
} as const;
export type EntryOutcome = (typeof EntryOutcome)[keyof typeof EntryOutcome];

export interface TriedEntry {
  readonly outcome: EntryOutcome;
  /** Canonical; null: it has none. */
  readonly url: string | null;
  readonly entry: PlainEntry;
}

/** What reading a feed would do. */
export interface TriedFeed {
  /** Behind redirects; null: nothing came. */
  readonly url: string | null;
  readonly format: FeedFormat | null;
  readonly charset: string | null;
  readonly title: string | null;
  readonly entries: readonly TriedEntry[];
  readonly failure: FeedFailure | null;
}

const NOTHING: Omit<TriedFeed, 'failure'> = { url: null, format: null, charset: null, title: null, entries: [] };

/** Longer answers help nobody to see whether a feed is read well. */
const MOST_SHOWN = 100;

/** Reads a feed as a poll would, and stores nothing of it. */
@Injectable()
export class FeedTester {
  constructor(
    private readonly work: UnitOfWork,
    private readonly fetcher: FeedFetcher,
    private readonly duplicates: Duplicates,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async try(url: string, languageHint: string | null): Promise<TriedFeed> {
    let from: string | null = null;
    try {
      const fetched = await this.fetcher.fetch({ url });
      from = fetched.url;
      if (fetched.status !== 'OK') return { ...NOTHING, url: from, failure: null };
      const reading = { now: this.clock.now(), detector: await loadDetector(), languageHint };
      const feed = await readFeed(fetched, reading);
      const entries = await this.work.withoutRevision(async (tx) => this.outcomes(tx, feed));
      return { ...feed, url: from, entries, failure: null };
    } catch (error) {
      const failure = feedFailureOf(error);
      if (failure === null) throw error;
      return { ...NOTHING, url: from, failure };
    }
  }

  private async outcomes(tx: EntityManager, { entries, title }: ReadFeed): Promise<readonly TriedEntry[]> {
    const tried: TriedEntry[] = [];
    for (const entry of entries.slice(0, MOST_SHOWN)) tried.push(await this.outcome(tx, entry, title ?? ''));
    return tried;
  }

  private async outcome(tx: EntityManager, read: ReadEntry, publisher: string): Promise<TriedEntry> {
    if (read.kind === 'SKIPPED') return { outcome: read.reason, url: null, entry: read.entry };
    const { article, repeats } = read;
    if (repeats !== null) return { outcome: 'REPEATED', url: article.url, entry: article };
    const known = await this.duplicates.find(tx, article, publisher, this.clock.now());
    return { outcome: known === null ? 'NEW' : 'KNOWN', url: article.url, entry: article };
  }
}
