import { Injectable } from '@nestjs/common';
import { GuardedClient, type Fetched } from '../../../platform/http/index.js';

const ACCEPT = [
  'application/atom+xml',
  'application/rss+xml',
  'application/feed+json',
  'application/rdf+xml;q=0.9',
  'application/xml;q=0.8',
  'text/xml;q=0.8',
  'application/json;q=0.7',
  '*/*;q=0.1',
].join(', ');

/** An address, and what its server said when it was last read. */
export interface FeedAddress {
  readonly url: string;
  readonly etag?: string | null;
  readonly lastModified?: string | null;
}

/** Fetches feeds, where nothing changed only the news of that. */
@Injectable()
export class FeedFetcher {
  constructor(private readonly client: GuardedClient) {}

  /** @throws FetchFailure where an address tells by itself that it can never be fetched */
  check(url: string): void {
    this.client.check(url);
  }

  /** @throws FetchFailure */
  async fetch({ url, etag = null, lastModified = null }: FeedAddress): Promise<Fetched> {
    return this.client.get(url, { accept: ACCEPT, etag, lastModified });
  }
}
