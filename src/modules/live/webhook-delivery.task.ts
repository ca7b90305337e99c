import { Injectable } from '@nestjs/common';
import { JobOf, type JobTask, type RunningJob } from '../../platform/jobs/index.js';
import { Feeds } from './feeds.service.js';
import { DELIVER } from './webhook-jobs.js';
import { WebhookOut } from './webhook-out.js';
import { WebhookQueue } from './webhook-queue.js';
import { WebhookStore, type WebhookRow } from './webhook-store.js';

/** Events that one job tells; the next job goes on, so that no address holds a worker for long. */
const EVENTS_IN_A_JOB = 50;

const idIn = (payload: unknown): string => {
  const id: unknown = typeof payload === 'object' && payload !== null ? Reflect.get(payload, 'id') : undefined;
  if (typeof id !== 'string') throw new Error('A delivery names its webhook');
  return id;
};

/**
 * Tells one address what it was not told yet, one event after the other: the next goes out when the one before was
 * taken. A process that dies in between sends that event again.
 */
@JobOf()
@Injectable()
export class WebhookDeliveries implements JobTask {
  readonly name = DELIVER;

  constructor(
    private readonly store: WebhookStore,
    private readonly feeds: Feeds,
    private readonly out: WebhookOut,
  ) {}

  async run(payload: unknown, { signal }: RunningJob): Promise<void> {
    const hook = await this.store.byId(idIn(payload));
    if (hook?.state !== 'ACTIVE' || (await this.out.waits(hook))) return;
    const queue = new WebhookQueue(this.feeds, hook);
    let { failures } = hook;
    for (let told = 0; told < EVENTS_IN_A_JOB && !signal.aborted; told += 1) {
      const next = await queue.next();
      if (next === undefined) {
        await this.out.rest(hook, queue);
        return;
      }
      if (!(await this.isActive(hook)) || !(await this.out.tell(hook, queue, { next, failures }))) return;
      failures = 0;
    }
    await this.out.goOn(hook);
  }

  /** Staff may have said otherwise meanwhile, of the address or of the secret. */
  private async isActive({ id, version }: WebhookRow): Promise<boolean> {
    const now = await this.store.byId(id);
    if (now?.state === 'ACTIVE' && now.version !== version) await this.out.goOn(now);
    return now?.state === 'ACTIVE' && now.version === version;
  }
}
