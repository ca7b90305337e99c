import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { request, type Dispatcher } from 'undici';
import { CLOCK, type Clock } from '../../clock/index.js';
import { ACCEPTED_ENCODINGS, readBody } from './body.js';
import { checkedUrl } from './checked-url.js';
import { dispatcherFor } from './dispatcher.js';
import { FetchFailure, failureOf } from './fetch-failure.js';
import { HostGap } from './host-gap.js';
import { OUTBOUND_SETTINGS, type OutboundSettings } from './outbound-settings.js';
import { retryAfterSeconds } from './retry-after.js';
import { Robots } from './robots.js';

export interface GetOptions {
  /** Media types for the header `Accept`. */
  readonly accept?: string;
  /** What came with the version that is known: the answer is NOT_MODIFIED where it is still so. */
  readonly etag?: string | null;
  readonly lastModified?: string | null;
  /** Of what is sent and of what it unpacks to; 2 MB if left out. */
  readonly maxBytes?: number;
}

interface Validators {
  /** Where it was in the end, after all redirects. */
  readonly url: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
}

interface Content extends Validators {
  readonly status: 'OK';
  readonly body: Uint8Array;
  readonly contentType: string | null;
}

interface Unchanged extends Validators {
  readonly status: 'NOT_MODIFIED';
}

export type Fetched = Content | Unchanged;

const TIME_LIMIT_MS = 10_000;
const MAX_BYTES = 2 * 1024 * 1024;
const MAX_ROBOTS_BYTES = 512 * 1024;
const MAX_REDIRECTS = 3;

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** One `get`: what it asks for, and how much of its time is left. */
interface Errand {
  readonly options: GetOptions;
  leftMs: number;
}

type Headers = Dispatcher.ResponseData['headers'];

function header(headers: Headers, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
}

const validators = (url: URL, headers: Headers): Validators => ({
  url: url.href,
  etag: header(headers, 'etag') ?? null,
  lastModified: header(headers, 'last-modified') ?? null,
});

const isConditional = ({ etag, lastModified }: GetOptions): boolean =>
  typeof etag === 'string' || typeof lastModified === 'string';

function questionOf({ accept = '*/*', etag, lastModified }: GetOptions, userAgent: string): Record<string, string> {
  return {
    'user-agent': userAgent,
    accept,
    'accept-encoding': ACCEPTED_ENCODINGS,
    ...(typeof etag === 'string' && { 'if-none-match': etag }),
    ...(typeof lastModified === 'string' && { 'if-modified-since': lastModified }),
  };
}

/** Fetches from servers of others, and from nowhere else: every address and redirect comes from a stranger. */
@Injectable()
export class GuardedClient implements OnModuleDestroy {
  private readonly dispatcher: Dispatcher;
  private readonly gap: HostGap;
  private readonly robots: Robots;

  constructor(
    @Inject(OUTBOUND_SETTINGS) private readonly settings: OutboundSettings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.dispatcher = dispatcherFor(settings);
    this.gap = new HostGap(settings.gapMs);
    this.robots = new Robots(settings.userAgent, () => clock.now());
  }

  /** @throws FetchFailure BAD_URL | BLOCKED_ADDRESS, as far as the address itself tells */
  check(address: string): URL {
    return checkedUrl(this.settings.policy, address);
  }

  /**
   * Gets what is at an address, over at most three redirects.
   * @throws FetchFailure
   */
  async get(url: string, options: GetOptions = {}): Promise<Fetched> {
    const errand: Errand = { options, leftMs: this.settings.timeLimitMs ?? TIME_LIMIT_MS };
    return this.follow(this.check(url), errand, async (hop) =>
      this.robots.requireAllowed(hop, async (place) => this.rulesAt(place, errand)),
    );
  }

  async onModuleDestroy(): Promise<void> {
    await this.dispatcher.destroy();
  }

  private async rulesAt(place: URL, errand: Errand): Promise<string> {
    const options = { maxBytes: MAX_ROBOTS_BYTES, accept: 'text/plain' };
    const part: Errand = { options, leftMs: errand.leftMs };
    const rules = await this.follow(place, part, async () => Promise.resolve()).finally(() => {
      errand.leftMs = part.leftMs;
    });
    return rules.status === 'OK' ? new TextDecoder().decode(rules.body) : '';
  }

  private async follow(first: URL, errand: Errand, mayFetch: (hop: URL) => Promise<void>): Promise<Fetched> {
    let url = first;
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
      await mayFetch(url);
      await this.gap.turn(url.hostname);
      const answer = await this.ask(url, errand);
      if (!(answer instanceof URL)) return answer;
      url = answer;
    }
    throw new FetchFailure('TOO_MANY_REDIRECTS');
  }

  /** One request. Gives what is there, or where to ask instead. */
  private async ask(url: URL, errand: Errand): Promise<Fetched | URL> {
    if (errand.leftMs <= 0) throw new FetchFailure('TIMEOUT');
    const began = performance.now();
    const signal = AbortSignal.timeout(Math.ceil(errand.leftMs));
    try {
      const headers = questionOf(errand.options, this.settings.userAgent);
      const answer = await request(url, { dispatcher: this.dispatcher, headers, signal });
      try {
        return await this.read(url, answer, { errand, signal });
      } finally {
        // What is left of a body that nobody reads would keep the connection.
        answer.body.on('error', () => undefined).destroy();
      }
    } catch (error) {
      throw failureOf(signal.aborted ? signal.reason : error);
    } finally {
      errand.leftMs -= performance.now() - began;
    }
  }

  private async read(
    url: URL,
    { statusCode, headers, body }: Dispatcher.ResponseData,
    { errand: { options }, signal }: { readonly errand: Errand; readonly signal: AbortSignal },
  ): Promise<Fetched | URL> {
    const { maxBytes = MAX_BYTES } = options;
    const target = header(headers, 'location');
    if (REDIRECTS.has(statusCode) && target !== undefined) return checkedUrl(this.settings.policy, target, url);
    if (statusCode === 304 && isConditional(options)) return { status: 'NOT_MODIFIED', ...validators(url, headers) };
    this.requireSuccess(statusCode, header(headers, 'retry-after'));
    if (Number(header(headers, 'content-length')) > maxBytes) throw new FetchFailure('TOO_LARGE');
    const bytes = await readBody(body, header(headers, 'content-encoding') ?? '', { maxBytes, signal });
    const contentType = header(headers, 'content-type') ?? null;
    return { status: 'OK', body: bytes, contentType, ...validators(url, headers) };
  }

  private requireSuccess(httpStatus: number, retryAfter: string | undefined): void {
    if (httpStatus === 200 || httpStatus === 203) return;
    if (httpStatus === 429 || (httpStatus === 503 && retryAfter !== undefined)) {
      const seconds = retryAfterSeconds(retryAfter, this.clock.now());
      throw new FetchFailure('RATE_LIMITED', { httpStatus, retryAfterSeconds: seconds });
    }
    throw new FetchFailure('HTTP_STATUS', { httpStatus });
  }
}
