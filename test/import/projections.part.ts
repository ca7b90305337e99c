import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Projector, type Difference } from '../../src/modules/timeline/index.js';
import type { UnitOfWork } from '../../src/platform/database/index.js';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { importerOn, importSeeds } from './record-writing.js';

const BY = { actor: 'test' };

describe('projections', () => {
  let database: TestDatabase;
  let unitOfWork: UnitOfWork;
  let projector: Projector;

  const rowsOf = async (sql: string, values: readonly unknown[] = []): Promise<readonly unknown[]> =>
    (await database.owner.query<Record<string, unknown>>(sql, [...values])).rows;
  const milestone = async (slug: string, kind: string, share = 'NULL/NULL'): Promise<readonly unknown[]> => {
    const [numerator, denominator] = share.split('/');
    return rowsOf(
      `SELECT m.earliest::text, m.latest::text, m.cancelled FROM milestone m JOIN case_file c ON c.id = m.case_id
       WHERE c.slug = $1 AND m.kind = $2::milestone_kind
         AND m.numerator IS NOT DISTINCT FROM ${numerator ?? ''} AND m.denominator IS NOT DISTINCT FROM ${denominator ?? ''}`,
      [slug, kind],
    );
  };
  const check = async (): Promise<readonly Difference[]> =>
    (await projector.recompute(await database.records(), { check: true })).differences;
  const write = async (sql: string): Promise<void> =>
    unitOfWork.run(BY, async (tx) => {
      await tx.query(sql);
    });

  beforeAll(async () => {
    database = await createDatabase();
    unitOfWork = await database.unitOfWork();
    projector = new Projector(unitOfWork);
    projector.onModuleInit();
    await importSeeds(importerOn(unitOfWork));
  }, 120_000);
  afterAll(async () => database.drop());

  it('of the seeds equal a fresh computation', async () => {
    expect(await check()).toEqual([]);
  });

  it('give the reference dates of Bialiatski 2011', async () => {
    const day = (date: string, cancelled: boolean): unknown => ({ earliest: date, latest: date, cancelled });
    expect(await milestone('ales-bialiatski-2011', 'FRACTION', '1/3')).toEqual([day('2013-02-04', false)]);
    expect(await milestone('ales-bialiatski-2011', 'FRACTION', '1/2')).toEqual([day('2013-11-04', false)]);
    expect(await milestone('ales-bialiatski-2011', 'FRACTION', '2/3')).toEqual([day('2014-08-04', true)]);
    expect(await milestone('ales-bialiatski-2011', 'EXPECTED_END')).toEqual([day('2016-02-04', true)]);
    expect(await milestone('ales-bialiatski-2011', 'RELEASED')).toEqual([day('2014-06-21', false)]);
  });

  it('give the reference dates of Bialiatski 2021, day for day', async () => {
    const day = (date: string): unknown => ({ earliest: date, latest: date, cancelled: true });
    expect(await milestone('ales-bialiatski-2021', 'FRACTION', '1/2')).toEqual([day('2026-07-14')]);
    expect(await milestone('ales-bialiatski-2021', 'FRACTION', '3/4')).toEqual([day('2029-01-14')]);
    expect(await milestone('ales-bialiatski-2021', 'EXPECTED_END')).toEqual([day('2031-07-14')]);
  });

  it('tell who was held when, and what the case is now', async () => {
    expect(
      await rowsOf(`SELECT p.held::text, p.arrested_on::text, p.verdict_on::text FROM case_projection p
        JOIN case_file c ON c.id = p.case_id WHERE c.slug = 'ales-bialiatski-2011'`),
    ).toEqual([{ held: '{[2011-08-04,2014-06-21)}', arrested_on: '2011-08-04', verdict_on: '2011-11-24' }]);
    const status = async (slug: string, day: string): Promise<readonly unknown[]> =>
      rowsOf(
        `SELECT s.status FROM case_status s JOIN case_file c ON c.id = s.case_id WHERE c.slug = $1 AND s.during @> $2::date`,
        [slug, day],
      );
    expect(await status('ales-bialiatski-2011', '2011-09-01')).toEqual([{ status: 'PRETRIAL_DETENTION' }]);
    expect(await status('ales-bialiatski-2011', '2013-01-01')).toEqual([{ status: 'SERVING' }]);
    expect(await status('ales-bialiatski-2011', '2026-01-01')).toEqual([{ status: 'RELEASED' }]);
    expect(await status('andrzej-poczobut-2021', '2026-01-01')).toEqual([{ status: 'SERVING' }]);
    expect(await status('maryia-kalesnikava-2020', '2021-08-03')).toEqual([{ status: 'PRETRIAL_DETENTION' }]);
    expect(await status('maryia-kalesnikava-2020', '2021-08-04')).toEqual([{ status: 'ON_TRIAL' }]);
    expect(
      await rowsOf(`SELECT p.held::text, p.first_arrest_on::text FROM prisoner_projection p
        JOIN prisoner c ON c.id = p.prisoner_id WHERE c.slug = 'ales-bialiatski'`),
    ).toEqual([{ held: '{[2011-08-04,2014-06-21),[2021-07-14,2025-12-13)}', first_arrest_on: '2011-08-04' }]);
  });

  it('do not hold anybody after the last release on record', async () => {
    const held = await rowsOf(`SELECT c.slug FROM prisoner_projection p JOIN prisoner c ON c.id = p.prisoner_id
      WHERE p.held @> '2026-11-01'::date`);
    expect(held).toEqual([{ slug: 'andrzej-poczobut' }]);
  });

  it('use the term an appeal left', async () => {
    expect(await milestone('marfa-rabkova-2020', 'EXPECTED_END')).toMatchObject([{ earliest: '2035-06-17' }]);
  });

  it('are found by folded names, articles and courts', async () => {
    const found = async (text: string): Promise<readonly unknown[]> =>
      rowsOf(
        `SELECT c.slug FROM case_projection p JOIN case_file c ON c.id = p.case_id WHERE p.search_text LIKE $1 ORDER BY c.slug`,
        [`%${text}%`],
      );
    const both = [{ slug: 'ales-bialiatski-2011' }, { slug: 'ales-bialiatski-2021' }];
    for (const name of ['ales bialacki', 'алесь бяляцкі', 'беляцкий', '毕亚利亚茨基', 'بيالياتسكي'])
      expect(await found(name)).toEqual(both);
    expect(await found('361-1 1')).toHaveLength(3);
    expect(await found('hrodna regional court')).toEqual([{ slug: 'andrzej-poczobut-2021' }]);
  });

  it('follow a fact in the revision that changes it', async () => {
    await write(`UPDATE sentence SET term_years = 5, term_months = 0 WHERE external_id = 'ales-bialiatski:term'`);
    expect(await milestone('ales-bialiatski-2011', 'EXPECTED_END')).toMatchObject([{ earliest: '2016-08-04' }]);
    expect(await check()).toEqual([]);
    await write(`UPDATE sentence SET term_years = 4, term_months = 6 WHERE external_id = 'ales-bialiatski:term'`);
  });

  it('hold for a higher audience what only it may see', async () => {
    await write(`UPDATE release SET visibility = 'STAFF' WHERE external_id = 'ales-bialiatski:release'`);
    const statuses = await rowsOf(`SELECT s.audience, s.status FROM case_status s JOIN case_file c ON c.id = s.case_id
      WHERE c.slug = 'ales-bialiatski-2011' AND s.during @> '2026-01-01'::date AND s.audience = 'STAFF'`);
    expect(statuses).toEqual([{ audience: 'STAFF', status: 'RELEASED' }]);
    expect(
      await rowsOf(`SELECT p.audience, p.facts -> 'release' IS NOT NULL AS released FROM case_projection p
        JOIN case_file c ON c.id = p.case_id WHERE c.slug = 'ales-bialiatski-2011' ORDER BY p.audience`),
    ).toEqual([
      { audience: 'PUBLIC', released: false },
      { audience: 'STAFF', released: true },
    ]);
    expect(await check()).toEqual([]);
    await write(`UPDATE release SET visibility = 'PUBLIC' WHERE external_id = 'ales-bialiatski:release'`);
    expect(await rowsOf(`SELECT FROM case_projection WHERE audience = 'STAFF'`)).toEqual([]);
  });

  it('are found wrong where they were tampered with, and put right', async () => {
    await database.owner.query(`UPDATE case_projection SET search_text = 'x'
      WHERE case_id = (SELECT id FROM case_file WHERE slug = 'ihar-losik-2020')`);
    await database.owner.query(`DELETE FROM milestone WHERE ordinal = 0`);
    await database.owner.query(`UPDATE prisoner_projection SET held = '{}'`);
    const tables = new Set((await check()).map(({ table }) => table));
    expect([...tables]).toEqual(['case_projection', 'milestone', 'prisoner_projection']);
    const progress: number[] = [];
    const report = await projector.recompute(await database.records(), { progress: (done) => progress.push(done) });
    expect(report).toEqual({ cases: 16, prisoners: 12, changedCases: 16, changedPrisoners: 12, differences: [] });
    // The one case, and the person, of whom the record has said something else before.
    expect(progress).toEqual([16, 28, 29, 30]);
    expect(await check()).toEqual([]);
  });
});
