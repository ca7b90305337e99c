import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { Jobs } from '../../platform/jobs/index.js';
import { enqueueDelivery } from './webhook-jobs.js';
import type { NextEvent, WebhookQueue } from './webhook-queue.js';
import { WebhookSender, type Tried } from './webhook-sender.js';
import { WebhookStore, type WebhookRow } from './webhook-store.js';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
/** Seconds until the next try after each that failed: eight tries in about a day. */
const WAITS = [30, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 8 * HOUR, 9 * HOUR];

interface Turn {
  readonly next: NextEvent;
  /** Tries of it that failed. */
  readonly failures: number;
}

/** One event on its way, and what becomes of it. */
@Injectable()
export class WebhookOut {
  constructor(
    private readonly store: WebhookStore,
    private readonly sender: WebhookSender,
    private readonly jobs: Jobs,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Whether it is not yet time for another try; the job comes again when it is. */
  async waits({ id, retryAt }: WebhookRow): Promise<boolean> {
    if (retryAt === null || retryAt <= this.clock.now()) return false;
    await this.store.transaction(async (tx) => enqueueDelivery(this.jobs, tx, id, retryAt));
    return true;
  }

  async goOn({ id }: WebhookRow): Promise<void> {
    await this.store.transaction(async (tx) => enqueueDelivery(this.jobs, tx, id));
  }

  async rest({ id }: WebhookRow, queue: WebhookQueue): Promise<void> {
    const places = queue.ends();
    await this.store.transaction(async (tx) => this.store.advance(tx, id, { places, failures: 0, retryAt: null }));
  }

  /** Whether the next event may follow. */
  async tell(hook: WebhookRow, queue: WebhookQueue, { next, failures }: Turn): Promise<boolean> {
    const tried = await this.sender.tell(hook, { ...next, clearance: queue.clearance }, failures + 1);
    if (tried !== undefined && !tried.taken) {
      await this.failed(hook, tried);
      return false;
    }
    const places = queue.pass(next);
    await this.store.transaction(async (tx) => {
      if (tried !== undefined) await this.store.log(tx, hook.id, { ...tried.delivery, nextAt: null });
      await this.store.advance(tx, hook.id, { places, failures: 0, retryAt: null });
    });
    return true;
  }

  private async failed({ id }: WebhookRow, { delivery, gone, retryAfterSeconds }: Tried): Promise<void> {
    const wait = WAITS[delivery.attempt - 1];
    const isOver = gone || wait === undefined;
    const seconds = Math.max(wait ?? 0, Math.min(retryAfterSeconds ?? 0, 24 * HOUR));
    const nextAt = isOver ? null : new Date(this.clock.now().getTime() + seconds * 1000);
    await this.store.transaction(async (tx) => {
      await this.store.log(tx, id, { ...delivery, nextAt });
      if (gone) await this.store.setState(tx, id, 'REMOVED', 'The address answered 410: it wants no events any more.');
      else if (nextAt === null) {
        const tries = String(delivery.attempt);
        await this.store.setState(tx, id, 'PAUSED', `It did not take an event in ${tries} tries.`);
      } else {
        await this.store.advance(tx, id, { places: {}, failures: delivery.attempt, retryAt: nextAt });
        await enqueueDelivery(this.jobs, tx, id, nextAt);
      }
    });
  }
}
