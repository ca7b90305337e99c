import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { VigilError } from '../../platform/errors/index.js';
import { FetchFailure, GuardedClient, type FetchFailureReason } from '../../platform/http/index.js';
import { readArticlePage, type ArticlePage } from './article-page.js';
import { canonicalUrl } from './canonical-url.js';
import { pageText } from './page-text.js';

const BY_HAND = 'or put the article on record with addNewsItem';

const PROBLEMS: Readonly<Record<FetchFailureReason, string>> = {
  BAD_URL: 'must be a public http or https address on an ordinary port, without a login, and lead to such only',
  BLOCKED_ADDRESS: 'leads into a network that is not public',
  UNREACHABLE: `cannot be reached, or answers what cannot be read: check it, try again later, ${BY_HAND}`,
  TIMEOUT: `does not answer in time: try again later, ${BY_HAND}`,
  TOO_LARGE: `answers more than 2 MB: ${BY_HAND}`,
  TOO_MANY_REDIRECTS: 'leads from one address to the next: give the last of them',
  RATE_LIMITED: `wants to be left alone for now: try again later, ${BY_HAND}`,
  HTTP_STATUS: `does not answer with a page: check it, ${BY_HAND}`,
  ROBOTS: `does not want to be read by programs (robots.txt): look at it yourself, ${BY_HAND}`,
};

const PAGE = /^\s*(text\/html|application\/xhtml\+xml)\s*(;|$)/i;
const ACCEPT = 'text/html, application/xhtml+xml';

function refusal(message: string, cause?: unknown): VigilError {
  const problem = { path: 'input.url', message, code: 'INVALID' } as const;
  const detail = `${problem.path} ${message}.`;
  return new VigilError('BAD_USER_INPUT', { field: problem.path, detail, problems: [problem] }, { cause });
}

function messageOf({ reason, httpStatus, retryAfterSeconds }: FetchFailure): string {
  if (reason === 'HTTP_STATUS') return `${PROBLEMS[reason]} (status ${String(httpStatus)})`;
  if (retryAfterSeconds !== null) return `${PROBLEMS[reason]} (it asks for ${String(retryAfterSeconds)} s)`;
  return PROBLEMS[reason];
}

/** An article as its page shows it. */
export interface FoundArticle extends ArticlePage {
  readonly title: string;
  /** The canonical form of the address that the page was read at. */
  readonly url: string;
}

/** Reads articles where they stand. It waits for servers of others: call it outside of transactions. */
@Injectable()
export class ArticlePages {
  constructor(
    private readonly client: GuardedClient,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Reads the page at an address. `title` stands in where the page has none.
   * @throws VigilError BAD_USER_INPUT that names `input.url`, or `input.title` where the page has none
   */
  async read(address: string, title: string | null): Promise<FoundArticle> {
    const fetched = await this.fetch(address);
    const page = readArticlePage(pageText(fetched.body, fetched.contentType), fetched.url, this.clock.now());
    const found = title ?? page.title;
    if (found === null) {
      const problem = { path: 'input.title', message: 'is required: the page shows none', code: 'REQUIRED' } as const;
      const detail = `${problem.path} ${problem.message}.`;
      throw new VigilError('BAD_USER_INPUT', { field: problem.path, detail, problems: [problem] });
    }
    return { ...page, title: found, url: canonicalUrl(fetched.url) };
  }

  private async fetch(address: string): Promise<{ url: string; body: Uint8Array; contentType: string | null }> {
    try {
      const fetched = await this.client.get(address, { accept: ACCEPT });
      if (fetched.status === 'OK' && PAGE.test(fetched.contentType ?? 'text/html')) return fetched;
    } catch (error) {
      if (error instanceof FetchFailure) throw refusal(messageOf(error), error);
      throw error;
    }
    throw refusal(`does not show a page of HTML: ${BY_HAND}`);
  }
}
