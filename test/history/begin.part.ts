import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SETTLED_RECORD_TABLES } from '../../migrations/catalogue.js';
import { MIGRATIONS } from '../../migrations/index.js';
import { createDataSource, migrate, type Role } from '../../src/platform/database/index.js';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { presentRecord } from './follower.js';
import { RandomWriting } from './random-writing.js';

describe('the log of a record that was there before it', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createDatabase();
    // What a later migration brought cannot be there when it is undone.
    const tables = SETTLED_RECORD_TABLES.filter(({ restricted }) => restricted === undefined);
    const writing = new RandomWriting(database.as('vigil_service'), 5, tables);
    for (let done = 0; done < 60; done += 1) await writing.revision();
    const owner = await createDataSource(database.url, { entities: [], migrations: MIGRATIONS }).initialize();
    const feed = MIGRATIONS.findIndex(({ name }) => name.startsWith('ChangeFeed'));
    for (let undone = MIGRATIONS.length; undone > feed; undone -= 1) await owner.undoLastMigration();
    await migrate(owner);
    await owner.destroy();
  }, 120_000);
  afterAll(async () => database.drop());

  it.each([{ role: 'vigil_public' }, { role: 'vigil_researcher' }, { role: 'vigil_staff' }] as const)(
    'begins for $role with each fact that it may see, once and whole',
    async ({ role }: { role: Role }) => {
      const { rows } = await database.as(role).query<{ id: string; text: string }>(
        `SELECT fact_id AS id, operation || ' ' || whole || ' ' || (history.version_content(fact_type, version_seq) IS NOT NULL) AS text
           FROM record_change ORDER BY 1`,
      );
      const present = [...(await presentRecord(database.as(role))).keys()].map((id) => id.split(':')[1] ?? '');
      expect(rows.map(({ id }) => id)).toEqual(present.sort((a, b) => (a < b ? -1 : 1)));
      expect(new Set(rows.map(({ text }) => text))).toEqual(new Set(['CREATED true true']));
      expect(present.length).toBeGreaterThan(3);
    },
  );
});
