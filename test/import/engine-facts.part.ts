import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EngineFacts1795430000012 } from '../../migrations/1795430000012-engine-facts.migration.js';
import { MIGRATIONS } from '../../migrations/index.js';
import { Projector } from '../../src/modules/timeline/index.js';
import { createDataSource, migrate, type UnitOfWork } from '../../src/platform/database/index.js';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { insertRow, revise } from '../support/rows.js';
import { importerOn } from './record-writing.js';

const LENGTH = { years: 0, months: 0, weeks: 0, days: 0 };

const NOVAK = {
  format: 'vigil-record/1',
  document: 'jan-novak',
  visibility: 'PUBLIC',
  sources: { page: { title: 'An article', url: 'https://example.org/1' } },
  prisoner: { key: 'prisoner', slug: 'jan-novak', name: 'Jan Novák' },
  cases: [
    {
      key: 'case',
      slug: 'jan-novak-2020',
      title: { en: 'Jan Novák' },
      country: 'CZ',
      jurisdiction: 'GENERIC',
      trialBeganOn: '2020-11~',
      custody: [{ key: 'held', kind: 'REMAND', from: '2020-05-02' }],
      sentences: [
        { key: 'range', kind: 'IMPRISONMENT', term: { kind: 'RANGE', years: 2, upTo: { years: 3, months: 6 } } },
        { key: 'open', kind: 'IMPRISONMENT', term: { kind: 'RANGE', years: 1 } },
        { key: 'fixed', kind: 'IMPRISONMENT', term: { weeks: 3 } },
      ],
      changes: [
        {
          key: 'milder',
          kind: 'REPLACED',
          on: '2021-05-02',
          sentences: ['range'],
          effect: { convertTo: 'RESTRICTED_LIBERTY', convertRatio: '2' },
        },
        { key: 'parole', kind: 'COMMUTATION', on: '2021-08', effect: { conditional: true } },
      ],
      reportedMilestones: [
        {
          key: 'half',
          kind: 'FRACTION',
          numerator: 1,
          denominator: 2,
          on: '2021-05-02',
          citations: [{ source: 'page', confidence: 'HIGH' }],
        },
        { key: 'days', kind: 'DAYS_HELD', count: 100, on: '2020-08', visibility: 'STAFF' },
      ],
    },
  ],
};

describe('the facts the engine takes', () => {
  let database: TestDatabase;
  let unitOfWork: UnitOfWork;

  const rowsOf = async (sql: string): Promise<readonly Record<string, unknown>[]> =>
    (await database.owner.query<Record<string, unknown>>(sql)).rows;
  const factsFor = async (audience: string): Promise<unknown> => {
    const [row] = await rowsOf(`SELECT facts FROM case_projection WHERE audience = '${audience}'`);
    return row?.['facts'];
  };
  const write = async (sql: string): Promise<void> =>
    unitOfWork.run({ actor: 'test' }, async (tx) => {
      await tx.query(sql);
    });

  beforeAll(async () => {
    database = await createDatabase();
    unitOfWork = await database.unitOfWork();
    new Projector(unitOfWork).onModuleInit();
    await importerOn(unitOfWork).import(NOVAK, { actor: 'test' });
  }, 60_000);
  afterAll(async () => database.drop());

  it('come out of the record as they went in', async () => {
    expect(await factsFor('PUBLIC')).toMatchObject({
      trial: '2020-11~',
      sentences: [
        { term: { ...LENGTH, kind: 'RANGE', years: 2, upTo: { ...LENGTH, years: 3, months: 6 } } },
        { term: { ...LENGTH, kind: 'RANGE', years: 1 } },
        { term: { ...LENGTH, kind: 'FIXED', weeks: 3 } },
      ],
      changes: [
        { kind: 'REPLACED', convertTo: 'RESTRICTED_LIBERTY', convertRatio: '2' },
        { kind: 'COMMUTATION', conditional: true },
      ],
      reported: [{ kind: 'FRACTION', numerator: 1, denominator: 2, on: '2021-05-02' }],
    });
  });

  it('hold a report that staff alone may see for staff alone', async () => {
    expect(await factsFor('STAFF')).toMatchObject({
      reported: [{ kind: 'DAYS_HELD', count: 100, on: '2020-08' }, { kind: 'FRACTION' }],
    });
  });

  it('leave out what is not known', async () => {
    await write(`DELETE FROM citation; DELETE FROM reported_milestone;
      UPDATE case_file SET trial_began_on = NULL, trial_began_on_earliest = NULL, trial_began_on_latest = NULL`);
    const facts = await factsFor('PUBLIC');
    expect(facts).not.toHaveProperty('trial');
    expect(facts).not.toHaveProperty('reported');
    expect(facts).not.toHaveProperty('sentences.2.term.upTo');
  });

  it('are kept in every version, which can be proven', async () => {
    expect(
      await rowsOf(`SELECT term_kind, term_up_to FROM history.sentence WHERE term_up_to IS NOT NULL`),
    ).toMatchObject([{ term_kind: 'RANGE', term_up_to: { ...LENGTH, years: 3, months: 6 } }]);
    const client = await database.owner.connect();
    try {
      await client.query(`SELECT set_config('vigil.as_of_seq', '1', false)`);
      const { rows } = await client.query(
        `SELECT c.trial_began_on, m.kind, s.term_up_to ->> 'years' AS years FROM as_of.case_file c
         JOIN as_of.reported_milestone m ON m.case_id = c.id JOIN as_of.sentence s ON s.case_id = c.id
         WHERE s.term_up_to IS NOT NULL ORDER BY m.reported_on DESC`,
      );
      expect(rows).toEqual([
        { trial_began_on: '2020-11~', kind: 'FRACTION', years: '3' },
        { trial_began_on: '2020-11~', kind: 'DAYS_HELD', years: '3' },
      ]);
    } finally {
      client.release(true);
    }
    expect(await rowsOf(`SELECT revisions, broken_seq, problem FROM verify_history()`)).toEqual([
      { revisions: '2', broken_seq: null, problem: null },
    ]);
    expect(
      await rowsOf(
        `SELECT field, before, after FROM history.field_changes WHERE field = 'trial_began_on' ORDER BY version_seq`,
      ),
    ).toEqual([
      { field: 'trial_began_on', before: null, after: '2020-11~' },
      { field: 'trial_began_on', before: '2020-11~', after: null },
    ]);
  });

  it.each([
    [`UPDATE sentence SET term_up_to = '{"years": 9}' WHERE external_id = 'jan-novak:fixed'`],
    [`UPDATE sentence SET term_kind = NULL WHERE external_id = 'jan-novak:range'`],
    [`UPDATE sentence SET term_up_to = '{"decades": 9}' WHERE external_id = 'jan-novak:range'`],
    [`UPDATE sentence SET term_up_to = '{"years": 9}' WHERE external_id = 'jan-novak:range'`],
    [`UPDATE sentence SET term_up_to = '[]' WHERE external_id = 'jan-novak:range'`],
    [`UPDATE sentence_change SET effect = '{"convertRatio": "2"}'`],
    [`UPDATE sentence_change SET effect = '{"convertTo": "ARREST", "release": true}'`],
    [`UPDATE sentence_change SET effect = '{"parole": true}'`],
    [`UPDATE case_file SET trial_began_on_earliest = '2020-01-01'`],
    ...[
      `'FRACTION', NULL, NULL, NULL`,
      `'FRACTION', 1, NULL, NULL`,
      `'FRACTION', 2, 2, NULL`,
      `'FRACTION', 0, 2, NULL`,
      `'FRACTION', 1, 2, 3`,
      `'DAYS_HELD', NULL, NULL, NULL`,
      `'DAYS_LEFT', NULL, NULL, 0`,
      `'VERDICT_ANNIVERSARY', 1, 2, 3`,
      `'RELEASED', NULL, NULL, 3`,
    ].map((row) => [
      `INSERT INTO reported_milestone (id, case_id, kind, numerator, denominator, count)
        SELECT gen_random_uuid(), id, ${row} FROM case_file`,
    ]),
  ])('are refused by the database where they make no sense: %s', async (sql) => {
    await expect(write(sql)).rejects.toThrow(/check constraint/);
  });

  it('keep their migration from being taken back, which would break the proof', async () => {
    const owner = await createDataSource(database.url, { entities: [], migrations: [] }).initialize();
    try {
      const back = new EngineFacts1795430000012().down(owner.createQueryRunner());
      await expect(back).rejects.toThrow(/only this migration can store/);
    } finally {
      await owner.destroy();
    }
  });
});

describe('a record from before these facts', () => {
  let database: TestDatabase;
  const versions = async (count?: number): Promise<void> => {
    const owner = await createDataSource(database.url, {
      entities: [],
      migrations: MIGRATIONS.slice(0, count),
    }).initialize();
    await migrate(owner).finally(async () => owner.destroy());
  };

  beforeAll(async () => {
    database = await createDatabase({ empty: true });
    await versions(MIGRATIONS.indexOf(EngineFacts1795430000012));
  }, 60_000);
  afterAll(async () => database.drop());

  it('is proven as before, and takes them', async () => {
    const { result: sentence } = await revise(database.owner, async (client) => {
      const prisoner = await insertRow(client, 'prisoner', 'then', {});
      const caseId = await insertRow(client, 'case_file', 'then', { prisoner_id: prisoner });
      return insertRow(client, 'sentence', 'then', { case_id: caseId, term_kind: 'LIFE' });
    });
    const proof = async (): Promise<unknown> =>
      (await database.owner.query<object>(`SELECT revisions, versions, head, broken_seq FROM verify_history()`))
        .rows[0];
    const before = await proof();
    expect(before).toMatchObject({ revisions: '1', versions: '3', broken_seq: null });
    await versions();
    expect(await proof()).toEqual(before);
    await revise(database.owner, async (client) =>
      client.query(`UPDATE sentence SET term_kind = 'RANGE', term_up_to = $2 WHERE id = $1`, [
        sentence,
        { ...LENGTH, years: 5 },
      ]),
    );
    expect(await proof()).toMatchObject({ revisions: '2', versions: '4', broken_seq: null });
    const { rows } = await database.owner.query(
      `SELECT term_kind, term_up_to FROM history.sentence ORDER BY version_seq`,
    );
    expect(rows).toEqual([
      { term_kind: 'LIFE', term_up_to: null },
      { term_kind: 'RANGE', term_up_to: { ...LENGTH, years: 5 } },
    ]);
  });
});
