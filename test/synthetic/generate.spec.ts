import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { generate, type GenerateOptions, type GenerateReport } from '../../src/modules/synthetic/index.js';
import { Projector } from '../../src/modules/timeline/index.js';
import { createDataSource, UnitOfWork, type Refresher } from '../../src/platform/database/index.js';
import { createDatabase, type TestDatabase } from '../support/database.js';

class Ground {
  private constructor(
    readonly database: TestDatabase,
    readonly owner: DataSource,
    readonly unitOfWork: UnitOfWork,
    readonly projector: Projector,
  ) {}

  static async open(): Promise<Ground> {
    const database = await createDatabase();
    const owner = await createDataSource(database.url, { entities: [], migrations: [] }).initialize();
    const unitOfWork = new UnitOfWork(owner);
    const projector = new Projector(unitOfWork);
    return new Ground(database, owner, unitOfWork, projector);
  }

  async generate(options: Partial<GenerateOptions>): Promise<GenerateReport> {
    const refresh: Refresher = async (tx, scope) => this.projector.refresh(tx, scope);
    return generate({ owner: this.owner, refresh, cases: 50, seed: 1, ...options });
  }

  async close(): Promise<void> {
    await this.owner.destroy();
    await this.database.drop();
  }
}

const addRealPrisoner = async ({ unitOfWork }: Ground): Promise<void> =>
  unitOfWork.run({ actor: 'test' }, async (tx) => {
    await tx.query(
      `INSERT INTO prisoner (id, slug, sort_name, external_id)
       VALUES ('01900000-0000-7000-8000-000000000001', 'somebody', 'Somebody', 'seed:somebody')`,
    );
  });

const digest = async ({ owner }: Ground, table: string): Promise<unknown> => {
  const rows = await owner.query<{ digest: string }[]>(
    `SELECT md5(string_agg((to_jsonb(t) - 'created_revision_id' - 'updated_revision_id' - 'recorded_at')::text, '|'
       ORDER BY t.id)) AS digest FROM ${table} t`,
  );
  return rows[0]?.digest;
};

describe('generate', () => {
  let ground: Ground;
  const seen: (readonly [number, number])[] = [];
  beforeAll(async () => {
    ground = await Ground.open();
    const report = await ground.generate({ cases: 30, progress: (done, total) => seen.push([done, total]) });
    expect(report).toMatchObject({ presentCases: 0, addedCases: 30 });
  }, 60_000);
  afterAll(async () => ground.close());

  const one = async <T>(sql: string): Promise<T | undefined> => (await ground.owner.query<T[]>(sql))[0];

  it('goes on where a run stopped, and has nothing to do the second time', async () => {
    expect(await ground.generate({ cases: 50 })).toMatchObject({ presentCases: 30, addedCases: 20 });
    expect(await ground.generate({ cases: 50 })).toEqual({ presentCases: 50, addedCases: 0, addedRows: 0 });
    expect(await ground.generate({ cases: 10 })).toEqual({ presentCases: 50, addedCases: 0, addedRows: 0 });
    expect(seen).toEqual([
      [0, 30],
      [30, 30],
    ]);
  });

  it('writes each batch as one revision of a chain that verifies', async () => {
    expect(await one('SELECT count(*)::int AS revisions FROM revision')).toEqual({ revisions: 2 });
    expect(await one('SELECT problem FROM verify_history()')).toEqual({ problem: null });
  });

  it('computes the projections of every case', async () => {
    const { differences, cases } = await ground.projector.recompute(ground.owner, { check: true });
    expect({ differences, cases }).toEqual({ differences: [], cases: 50 });
    const counts = await one<{ projections: number; milestones: number }>(
      `SELECT (SELECT count(*)::int FROM case_projection WHERE audience = 'PUBLIC') AS projections,
         (SELECT count(*)::int FROM milestone WHERE audience = 'PUBLIC') AS milestones`,
    );
    expect(counts?.projections).toBe(50);
    expect(counts?.milestones).toBeGreaterThan(500);
  });

  it('computes first what a run that was broken off left to do', async () => {
    const failing: Refresher = async () => Promise.reject(new Error('broken off'));
    await expect(ground.generate({ cases: 60, refresh: failing })).rejects.toThrow('broken off');
    const projected = `SELECT count(*)::int AS cases FROM case_projection WHERE audience = 'PUBLIC'`;
    expect(await one(projected)).toEqual({ cases: 50 });
    expect(await ground.generate({ cases: 60 })).toMatchObject({ presentCases: 60, addedCases: 0 });
    expect((await ground.projector.recompute(ground.owner, { check: true })).differences).toEqual([]);
  });

  it('shows the anonymous role the cases and keeps the facts for staff from it', async () => {
    const count = `SELECT (SELECT count(*) FROM case_file)::int AS cases, (SELECT count(*) FROM fact)::int AS facts`;
    const anonymous = (await ground.database.as('vigil_public').query<{ cases: number; facts: number }>(count)).rows[0];
    const all = await one<{ cases: number; facts: number }>(count);
    expect(anonymous?.cases).toBe(all?.cases);
    expect(anonymous?.facts).toBeLessThan(all?.facts ?? 0);
    expect(anonymous?.facts).toBeGreaterThan(0.85 * (all?.facts ?? 0));
  });

  it('gives another database the same records', async () => {
    const other = await Ground.open();
    try {
      await other.generate({ cases: 60 });
      for (const table of ['prisoner', 'person_name', 'case_file', 'sentence', 'news_item', 'news_link', 'citation']) {
        expect([table, await digest(other, table)]).toEqual([table, await digest(ground, table)]);
      }
    } finally {
      await other.close();
    }
  }, 60_000);

  it('refuses another seed and numbers out of range', async () => {
    await expect(ground.generate({ seed: 2 })).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('of seed 1') as unknown,
    });
    for (const wrong of [{ cases: 0 }, { cases: 1.5 }, { cases: 1_000_000 }, { seed: -1 }]) {
      await expect(ground.generate(wrong)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    }
  });
});

describe('generate where somebody is on record', () => {
  let ground: Ground;
  beforeAll(async () => {
    ground = await Ground.open();
    await addRealPrisoner(ground);
  }, 60_000);
  afterAll(async () => ground.close());

  it('writes nothing and says how to go on', async () => {
    await expect(ground.generate({ cases: 5 })).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringMatching(/not synthetic.*prisoners: 1.*DATA_DIR.*--alongside-real-cases/) as unknown,
    });
    expect(await ground.owner.query(`SELECT count(*)::int AS cases FROM case_file`)).toEqual([{ cases: 0 }]);
  });

  it('writes beside them when told to', async () => {
    expect(await ground.generate({ cases: 5, alongsideRealCases: true })).toMatchObject({ addedCases: 5 });
  });
});
