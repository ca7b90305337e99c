import { Inject, Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { FetchFailure, GuardedPost } from '../../platform/http/index.js';
import type { ToldEvent } from './event-reader.js';
import { WebhookKeys } from './webhook-keys.js';
import { EVENT_TYPES, WebhookPayloads } from './webhook-payload.js';
import { signatureHeaders } from './webhook-signing.js';
import type { DeliveryRow, WebhookRow } from './webhook-store.js';

/** What is to be sent. */
interface Message {
  readonly eventId: string;
  readonly event: string;
  readonly operation: string | null;
  readonly attempt: number;
  readonly body: string;
}

/** One try that is over. */
export interface Tried {
  readonly delivery: Omit<DeliveryRow, 'nextAt'>;
  readonly taken: boolean;
  /** It says that it will never take anything any more. */
  readonly gone: boolean;
  readonly retryAfterSeconds: number | null;
}

const GONE = 410;

/** Signs and sends, once. */
@Injectable()
export class WebhookSender {
  constructor(
    private readonly outbound: GuardedPost,
    private readonly payloads: WebhookPayloads,
    private readonly keys: WebhookKeys,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Tells of an event as it may be told now; undefined: not at all. Never throws for what the address does. */
  async tell(hook: WebhookRow, told: ToldEvent, attempt: number): Promise<Tried | undefined> {
    const body = await this.payloads.bodyOf(told);
    if (body === undefined) return undefined;
    const { id: eventId, operation } = told.event;
    return this.send(hook, { eventId, event: EVENT_TYPES[told.feed], operation, attempt, body });
  }

  /** Sends something of no consequence. */
  async ping(hook: WebhookRow): Promise<Tried> {
    const body = JSON.stringify({ type: 'ping', timestamp: this.clock.now().toISOString(), data: {} });
    return this.send(hook, { eventId: uuidv7(), event: 'ping', operation: null, attempt: 1, body });
  }

  private async send(hook: WebhookRow, { body, ...message }: Message): Promise<Tried> {
    const at = this.clock.now();
    const tried = { id: uuidv7(), ...message, at };
    try {
      const headers = signatureHeaders({ id: message.eventId, at, body }, this.keys.of(hook));
      const { httpStatus, excerpt, retryAfterSeconds } = await this.outbound.post(hook.url, body, headers);
      const taken = httpStatus >= 200 && httpStatus < 300;
      return {
        delivery: { ...tried, status: httpStatus, failure: null, response: taken ? null : excerpt },
        taken,
        gone: httpStatus === GONE,
        retryAfterSeconds,
      };
    } catch (error) {
      if (!(error instanceof FetchFailure)) throw error;
      const delivery = { ...tried, status: null, failure: error.reason, response: null };
      return { delivery, taken: false, gone: false, retryAfterSeconds: null };
    }
  }
}
