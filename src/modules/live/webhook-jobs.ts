import type { EntityManager } from 'typeorm';
import type { Jobs } from '../../platform/jobs/index.js';

/** Task that tells one address what is new. */
export const DELIVER = 'live.webhook';

/** One after another for each address, so that events keep their order whatever process tells them. */
export async function enqueueDelivery(jobs: Jobs, tx: EntityManager, id: string, runAt?: Date): Promise<void> {
  const name = `webhook:${id}`;
  await jobs.enqueue(tx, DELIVER, { id }, { key: name, queue: name, ...(runAt === undefined ? {} : { runAt }) });
}
