import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { UnitOfWork } from '../../platform/database/index.js';
import { JobOf, Jobs, type JobTask } from '../../platform/jobs/index.js';
import { enqueueDelivery } from './webhook-jobs.js';
import { WebhookStore } from './webhook-store.js';

const KEPT_MS = 30 * 24 * 60 * 60_000;

/**
 * Has every address told what is new: with each revision, and once a minute for what came another way, as days that came
 * and what commands wrote.
 */
@JobOf()
@Injectable()
export class WebhookSweep implements JobTask, OnModuleInit {
  readonly name = 'live.webhooks';
  readonly schedule = '* * * * *';

  constructor(
    private readonly store: WebhookStore,
    private readonly work: UnitOfWork,
    private readonly jobs: Jobs,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.work.onRevision(async (tx) => this.wake(tx));
  }

  async run(): Promise<void> {
    await this.store.transaction(async (tx) => {
      await this.wake(tx);
      await this.store.forgetDeliveries(tx, new Date(this.clock.now().getTime() - KEPT_MS));
    });
  }

  private async wake(tx: EntityManager): Promise<void> {
    for (const id of await this.store.due(tx, this.clock.now())) await enqueueDelivery(this.jobs, tx, id);
  }
}
