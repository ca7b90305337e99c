import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { request, type Dispatcher } from 'undici';
import { CLOCK, type Clock } from '../../clock/index.js';
import { checkedUrl } from './checked-url.js';
import { dispatcherFor } from './dispatcher.js';
import { failureOf } from './fetch-failure.js';
import { OUTBOUND_SETTINGS, type OutboundSettings } from './outbound-settings.js';
import { retryAfterSeconds } from './retry-after.js';

/** What a server answered. */
export interface Posted {
  readonly httpStatus: number;
  /** The beginning of what it said. */
  readonly excerpt: string;
  /** When it asks to be left alone until; null: it does not say. */
  readonly retryAfterSeconds: number | null;
}

const TIME_LIMIT_MS = 10_000;
const EXCERPT_CHARACTERS = 200;
/** Enough for the excerpt in any script. */
const EXCERPT_BYTES = EXCERPT_CHARACTERS * 4;

async function excerptOf(body: Dispatcher.ResponseData['body']): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes >= EXCERPT_BYTES) break;
  }
  const text = Buffer.concat(chunks).subarray(0, EXCERPT_BYTES).toString('utf8').replaceAll('\u0000', '');
  return text.slice(0, EXCERPT_CHARACTERS);
}

/** Sends to servers of others, under the rules of the guarded client. No redirect is followed: nothing is sent twice. */
@Injectable()
export class GuardedPost implements OnModuleDestroy {
  private readonly dispatcher: Dispatcher;

  constructor(
    @Inject(OUTBOUND_SETTINGS) private readonly settings: OutboundSettings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.dispatcher = dispatcherFor(settings);
  }

  /** @throws FetchFailure BAD_URL | BLOCKED_ADDRESS, as far as the address itself tells */
  check(address: string): URL {
    return checkedUrl(this.settings.policy, address);
  }

  /**
   * Posts JSON and tells what the server answered, whatever the status.
   * @throws FetchFailure where there was no answer
   */
  async post(address: string, body: string, headers: Readonly<Record<string, string>>): Promise<Posted> {
    const url = this.check(address);
    const signal = AbortSignal.timeout(this.settings.timeLimitMs ?? TIME_LIMIT_MS);
    try {
      const answer = await request(url, {
        method: 'POST',
        dispatcher: this.dispatcher,
        headers: { 'user-agent': this.settings.userAgent, 'content-type': 'application/json', ...headers },
        body,
        signal,
      });
      try {
        const after = answer.headers['retry-after'];
        return {
          httpStatus: answer.statusCode,
          excerpt: await excerptOf(answer.body),
          retryAfterSeconds: retryAfterSeconds(Array.isArray(after) ? after[0] : after, this.clock.now()),
        };
      } finally {
        // What is left of a body that nobody reads would keep the connection.
        answer.body.on('error', () => undefined).destroy();
      }
    } catch (error) {
      throw failureOf(signal.aborted ? signal.reason : error);
    }
  }

  async onModuleDestroy(): Promise<void> {
    await this.dispatcher.destroy();
  }
}
