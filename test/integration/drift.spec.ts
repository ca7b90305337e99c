import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MIGRATIONS } from '../../migrations/index.js';
import { createDataSource } from '../../src/platform/database/index.js';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { loadEntities } from '../support/entities.js';

describe('drift between entities and migrations', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createDatabase();
  });
  afterAll(async () => database.drop());

  it('there is nothing left to change in a migrated database', async () => {
    const owner = await createDataSource(database.url, {
      entities: await loadEntities(),
      migrations: MIGRATIONS,
    }).initialize();
    try {
      const { upQueries } = await owner.driver.createSchemaBuilder().log();
      expect(upQueries.map(({ query }) => query)).toEqual([]);
    } finally {
      await owner.destroy();
    }
  });
});
