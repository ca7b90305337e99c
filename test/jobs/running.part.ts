import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { JobRunner } from '../../src/platform/jobs/index.js';
import { createLogger } from '../../src/platform/logging/index.js';
import { Relay } from '../e2e/support/relay.js';
import { until } from '../support/until.js';
import { createJobApp, seen, type JobApp } from './job-app.js';

/** A job is told soon, and has all the time that a busy machine may need to end then. */
const TIMES = { finishMs: 300, stopMs: 15_000 };
/** For a job that does not end. */
const SHORT = { finishMs: 300, stopMs: 600 };

describe('jobs in a running process', () => {
  const lines: string[] = [];
  const logger = createLogger('trace', { write: (line: string) => void lines.push(line) });
  let app: JobApp;
  beforeAll(async () => {
    app = await createJobApp();
  }, 60_000);
  afterAll(async () => app.close());
  beforeEach(async () => app.clear());

  const running = async (work: (runner: JobRunner, relay: Relay) => Promise<void>, times = TIMES): Promise<void> => {
    const relay = new Relay(new URL(app.database.url));
    await relay.open();
    const runner = JobRunner.start({ url: relay.url, tasks: app.tasks, logger, times });
    if (runner === undefined) throw new Error('There are tasks');
    try {
      await work(runner, relay);
    } finally {
      await runner.stop();
      await relay.cut();
    }
  };

  it('run within a moment of being added', async () => {
    await running(async () => {
      await app.add({ n: 1 });
      await until(() => seen.done.length === 1);
    });
  });

  it('of one queue run one after another', async () => {
    let now = 0;
    let most = 0;
    seen.holdUp = async () => {
      now += 1;
      most = Math.max(most, now);
      await sleep(30);
      now -= 1;
    };
    for (const n of [1, 2, 3, 4]) await app.add({ n }, { queue: 'one' });
    await running(async () => {
      await until(() => seen.done.length === 4);
      expect(most).toBe(1);
      seen.holdUp = async () => {
        now += 1;
        most = Math.max(most, now);
        await until(() => most >= 2);
        now -= 1;
      };
      for (const n of [5, 6]) await app.add({ n });
      await until(() => seen.done.length === 6);
    });
    expect(seen.done.slice(0, 4)).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }, { n: 4 }]);
  }, 60_000);

  it('go on after the database was lost', async () => {
    await running(async (_runner, relay) => {
      await app.add({ n: 1 });
      // What is done and not yet noted when the database is lost is done again.
      await until(async () => (await app.stored()).length === 0);
      await relay.cut();
      await app.add({ n: 2 });
      await sleep(300);
      expect(seen.done).toHaveLength(1);
      await relay.open();
      await until(() => seen.done.length === 2);
    });
  }, 60_000);

  it('are done again when the database was lost before they were', async () => {
    await running(async (_runner, relay) => {
      seen.holdUp = async () => relay.cut();
      await app.add({ n: 1 });
      await until(() => seen.done.length === 1);
      seen.holdUp = undefined;
      await relay.open();
      await until(async () => (await app.stored()).length === 0, 40_000);
    });
  }, 60_000);

  it('finish before the process ends, and are told that it does', async () => {
    let told = false;
    seen.holdUp = async ({ signal }) => {
      await once(signal, 'abort');
      told = signal.aborted;
    };
    await running(async (runner) => {
      await app.add({ n: 1 });
      await until(() => seen.attempts.length === 1);
      await runner.stop();
      expect([told, seen.done]).toEqual([true, [{ n: 1 }]]);
      expect(await app.stored()).toEqual([]);
    });
  }, 60_000);

  it('are left to the next process when they do not end', async () => {
    let letGo: () => void = () => undefined;
    seen.holdUp = async () =>
      new Promise((resolve) => {
        letGo = resolve;
      });
    await app.add({ n: 1 });
    await running(async (runner) => {
      await until(() => seen.attempts.length === 1);
      await runner.stop();
      expect(seen.done).toEqual([]);
    }, SHORT);
    expect(await app.stored()).toMatchObject([{ attempts: 1 }]);
    await app.database.owner.query(`UPDATE jobs._private_jobs SET locked_at = locked_at - interval '1 minute'`);
    seen.holdUp = undefined;
    await running(async () => until(() => seen.done.length === 1));
    letGo();
    await until(() => seen.done.length === 2);
  }, 60_000);

  it('that a process left behind when it died are taken over', async () => {
    await app.add({ n: 1 }, { queue: 'one' });
    await app.database.owner.query(
      `UPDATE jobs._private_jobs SET locked_by = 'pool-gone', locked_at = now() - interval '1 minute', attempts = 1`,
    );
    await app.database.owner.query(
      `UPDATE jobs._private_job_queues SET locked_by = 'pool-gone', locked_at = now() - interval '1 minute'`,
    );
    await running(async () => until(() => seen.done.length === 1));
  }, 60_000);

  it('of a living process are left to it', async () => {
    await app.add({ n: 1 });
    await app.database.owner.query(
      `UPDATE jobs._private_jobs SET locked_by = 'pool-here', locked_at = now() - interval '1 hour', attempts = 1`,
    );
    const holder = await app.database.as('vigil_service').connect();
    await holder.query(`SELECT pg_advisory_lock(hashtextextended('vigil.jobs.pool-here', 0))`);
    await running(async () => {
      await app.add({ n: 2 });
      await until(() => seen.done.length === 1);
      await sleep(500);
    });
    holder.release(true);
    expect(seen.done).toEqual([{ n: 2 }]);
  }, 60_000);

  it('log a failure by its task and code, with nothing of what they are about', async () => {
    seen.holdUp = async () => Promise.reject(new Error('secret-page of secret-person'));
    await app.add({ about: 'secret-person' }, { maxAttempts: 1 });
    await running(async () => until(async () => (await app.stored())[0]?.['last_error'] === 'INTERNAL'));
    const log = lines.join('');
    expect(log).toMatch(/"code":"INTERNAL","context":"test.write"/);
    expect(log).toContain('A job failed for the last time');
    expect(log).toContain('running.part.ts');
    expect(log).not.toContain('secret');
  });
});
