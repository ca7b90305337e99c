import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createJobApp, seen, type JobApp } from './job-app.js';

describe('jobs', () => {
  let app: JobApp;
  beforeAll(async () => {
    app = await createJobApp();
  }, 60_000);
  afterAll(async () => app.close());
  beforeEach(async () => app.clear());

  describe('that are added', () => {
    it('run after the commit of what added them, once', async () => {
      await app.inTransaction(async (tx) => {
        await app.jobs.enqueue(tx, 'test.write', { n: 1 });
        await app.due.runDue();
        expect(seen.done).toEqual([]);
      });
      await app.due.runDue();
      await app.due.runDue();
      expect(seen.done).toEqual([{ n: 1 }]);
      expect(await app.stored()).toEqual([]);
    });

    it('never run where it was taken back', async () => {
      const taken = app.inTransaction(async (tx) => {
        await app.jobs.enqueue(tx, 'test.write', { n: 1 });
        throw new Error('taken back');
      });
      await expect(taken).rejects.toThrow('taken back');
      await app.due.runDue();
      expect(seen.done).toEqual([]);
    });

    it('replace a waiting job of the same key, and leave others', async () => {
      await app.add({ n: 1 }, { key: 'a' });
      await app.add({ n: 2 }, { key: 'b' });
      await app.add({ n: 3 }, { key: 'a' });
      expect((await app.due.waiting()).map(({ payload }) => payload)).toEqual([{ n: 3 }, { n: 2 }]);
      await app.due.runDue();
      expect(seen.done).toHaveLength(2);
    });

    it('wait for their moment by the clock', async () => {
      await app.add({ n: 1 }, { runAt: new Date(app.clock.now().getTime() + 60_000) });
      await app.due.runDue();
      expect(seen.done).toEqual([]);
      app.clock.forward(60_000);
      await app.due.runDue();
      expect(seen.done).toEqual([{ n: 1 }]);
    });

    it('are of a task that somebody runs', async () => {
      const unknown = app.inTransaction(async (tx) => app.jobs.enqueue(tx, 'test.nobody', {}));
      await expect(unknown).rejects.toThrow('No task is named test.nobody');
    });

    it('are run by what is marked, as their schedule would', async () => {
      await app.due.runScheduled('test.nightly');
      expect(seen.done).toEqual([{}]);
    });
  });

  describe('that fail', () => {
    it('are thrown by a test, tried again later, and given up after the last time', async () => {
      seen.holdUp = async () => Promise.reject(new Error('the name of somebody'));
      await app.add({ n: 1 }, { maxAttempts: 2 });
      await expect(app.due.runDue()).rejects.toThrow('the name of somebody');
      await app.due.runDue();
      expect(seen.attempts.map(({ attempt, lastAttempt }) => [attempt, lastAttempt])).toEqual([[1, false]]);
      await expect(app.due.runDue({ retries: true })).rejects.toThrow();
      await app.due.runDue({ retries: true });
      expect(seen.attempts.map(({ attempt, lastAttempt }) => [attempt, lastAttempt])).toEqual([
        [1, false],
        [2, true],
      ]);
      expect(await app.stored()).toMatchObject([{ attempts: 2, last_error: 'INTERNAL' }]);
    });
  });

  describe('in the database', () => {
    it.each([{ role: 'vigil_public' }, { role: 'vigil_researcher' }, { role: 'vigil_staff' }])(
      'are nothing to $role',
      async ({ role }) => {
        const { rows } = await app.database.owner.query(
          `SELECT c.relname FROM pg_class c WHERE c.relnamespace = 'jobs'::regnamespace
             AND (c.relkind IN ('r', 'v') AND has_any_column_privilege($1, c.oid, 'SELECT, INSERT, UPDATE')
               OR c.relkind = 'S' AND has_sequence_privilege($1, c.oid, 'USAGE, SELECT, UPDATE'))
           UNION ALL SELECT p.proname FROM pg_proc p WHERE p.pronamespace = 'jobs'::regnamespace
             AND has_function_privilege($1, p.oid, 'EXECUTE')
           UNION ALL SELECT 'schema' WHERE has_schema_privilege($1, 'jobs', 'USAGE')`,
          [role],
        );
        expect(rows).toEqual([]);
      },
    );

    it('are for the service as far as adding and running them takes', async () => {
      const { rows } = await app.database.owner.query<{ may: string }>(
        `SELECT p.proname AS may FROM pg_proc p WHERE p.pronamespace = 'jobs'::regnamespace
           AND has_function_privilege('vigil_service', p.oid, 'EXECUTE')
         UNION ALL SELECT c.relname || ' ' || p FROM pg_class c, unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) p
         WHERE c.relnamespace = 'jobs'::regnamespace AND c.relkind IN ('r', 'v') AND has_table_privilege('vigil_service', c.oid, p)
         ORDER BY 1`,
      );
      expect(rows.map(({ may }) => may)).toEqual([
        '_private_job_queues INSERT',
        '_private_job_queues SELECT',
        '_private_job_queues UPDATE',
        '_private_jobs DELETE',
        '_private_jobs INSERT',
        '_private_jobs SELECT',
        '_private_jobs UPDATE',
        '_private_known_crontabs INSERT',
        '_private_known_crontabs SELECT',
        '_private_known_crontabs UPDATE',
        '_private_tasks INSERT',
        '_private_tasks SELECT',
        'add_job',
        'add_jobs',
        'force_unlock_workers',
        'migrations SELECT',
      ]);
    });

    it('have the tables that the installed queue expects', async () => {
      // The service may not migrate: where the queue brings a new migration of its own, so must we.
      const { rows } = await app.database.owner.query(
        'SELECT max(id) AS last, count(*)::int AS n FROM jobs.migrations',
      );
      expect(rows).toEqual([{ last: 19, n: 19 }]);
    });
  });
});
