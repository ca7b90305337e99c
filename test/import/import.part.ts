import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CommandFailure } from '../../src/command-failure.js';
import type { Importer, ImportReport } from '../../src/modules/intake/index.js';
import { InvalidRecord } from '../../src/modules/sources/index.js';
import { importDocuments } from '../../src/seeds.js';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { importerOn, importSeeds, total } from './record-writing.js';

const NOVAK = {
  format: 'vigil-record/1',
  document: 'jan-novak',
  visibility: 'PUBLIC',
  sources: {
    page: { title: 'An article', url: 'https://example.org/1' },
    other: { title: 'Another article', url: 'https://example.org/2' },
  },
  prisoner: {
    key: 'prisoner',
    slug: 'jan-novak',
    name: 'Jan Novák',
    names: [{ key: 'name-1', value: 'Ян Новак', locale: 'ru', citations: [{ source: 'page' }] }],
    citations: [{ source: 'page' }],
  },
  awards: [
    {
      key: 'prize',
      name: 'Prize',
      awardedBy: 'Academy',
      grantedOn: '2021-03~',
      citations: [
        { source: 'page', confidence: 'HIGH' },
        { source: 'other', stance: 'CONTRADICTS', field: 'grantedOn', statedValue: '2020' },
      ],
    },
  ],
};
const BY = { actor: 'test' };

describe('an import', () => {
  let database: TestDatabase;
  let importer: Importer;
  let first: readonly ImportReport[];

  const count = async (sql: string): Promise<number> => {
    const { rows } = await database.owner.query<{ count: string }>(`SELECT count(*) FROM ${sql}`);
    return Number(rows[0]?.count);
  };
  const problemsOf = async (content: unknown): Promise<readonly string[]> => {
    try {
      await importer.import(content, BY);
    } catch (error) {
      if (error instanceof InvalidRecord) return error.problems.map(({ path, message }) => `${path} ${message}`);
      throw error;
    }
    return [];
  };

  beforeAll(async () => {
    database = await createDatabase();
    importer = importerOn(await database.unitOfWork());
    first = await importSeeds(importer);
  }, 120_000);
  afterAll(async () => database.drop());

  it('of the seeds records all of them, public, with their sources', async () => {
    expect(total(first, 'updated') + total(first, 'withdrawn')).toBe(0);
    expect(await count('prisoner')).toBe(12);
    expect(await count('case_file')).toBe(16);
    expect(await count(`fact WHERE visibility <> 'PUBLIC'`)).toBe(0);
    expect(
      await count(`fact f WHERE f.type <> 'SOURCE' AND NOT EXISTS (SELECT FROM citation c WHERE c.fact_id = f.id)`),
    ).toBe(0);
  });

  it('of the same seeds again changes nothing', async () => {
    const versions = await count('history.citation');
    const again = await importSeeds(importer);
    expect(total(again, 'created') + total(again, 'updated') + total(again, 'withdrawn')).toBe(0);
    expect(total(again, 'unchanged')).toBeGreaterThan(1000);
    expect(await count('history.citation')).toBe(versions);
  }, 60_000);

  it('keeps what sources contradict beside what is on record', async () => {
    const { rows } = await database.owner.query<{ stated_value: string }>(
      `SELECT c.stated_value FROM citation c JOIN verdict v ON v.id = c.fact_id
       WHERE v.external_id = 'ales-bialiatski:verdict' AND c.stance = 'CONTRADICTS' AND c.field = 'on' ORDER BY c.id`,
    );
    expect(rows.map((row) => row.stated_value)).toEqual(['2011-10-24', '2011-11-04', '2013-11-23', '2011-08']);
  });

  it('corrects what a changed document says, and nothing else', async () => {
    await importer.import(NOVAK, BY);
    const [award] = NOVAK.awards;
    const changed = { ...NOVAK, awards: [{ ...award, grantedOn: '2021-04', citations: award?.citations.slice(0, 1) }] };
    const report = await importer.import(changed, BY);
    expect(report['award']).toEqual({ created: 0, updated: 1, unchanged: 0, withdrawn: 0 });
    expect(report['citation']).toEqual({ created: 0, updated: 0, unchanged: 3, withdrawn: 1 });
    expect(report['prisoner']).toEqual({ created: 0, updated: 0, unchanged: 1, withdrawn: 0 });
    const { rows } = await database.owner.query(
      `SELECT version, granted_on, granted_on_earliest::text, granted_on_latest::text FROM award WHERE external_id = 'jan-novak:prize'`,
    );
    expect(rows).toEqual([
      { version: 2, granted_on: '2021-04', granted_on_earliest: '2021-04-01', granted_on_latest: '2021-04-30' },
    ]);
  });

  it('leaves citations alone that staff added by hand', async () => {
    const unitOfWork = await database.unitOfWork();
    await unitOfWork.run(BY, async (tx) => {
      await tx.query(`INSERT INTO citation (id, fact_id, source_id) SELECT gen_random_uuid(), a.id, s.id FROM award a, source s
        WHERE a.external_id = 'jan-novak:prize' AND s.url = 'https://example.org/2'`);
    });
    await importer.import(NOVAK, BY);
    expect(await count(`citation c JOIN award a ON a.id = c.fact_id WHERE a.external_id = 'jan-novak:prize'`)).toBe(3);
  });

  it('finds the script of a name by its letters', async () => {
    expect(await count(`person_name WHERE external_id = 'jan-novak:name-1' AND script = 'Cyrl'`)).toBe(1);
  });

  it('is refused where it refers to what is not on record, or takes the address of another', async () => {
    const before = await count('revision');
    const bad = {
      ...NOVAK,
      document: 'other',
      prisoner: { ...NOVAK.prisoner, slug: 'ales-bialiatski' },
      cases: [
        {
          key: 'case',
          slug: 'other-2020',
          title: { en: 'Other' },
          country: 'CZ',
          jurisdiction: 'GENERIC',
          custody: [{ key: 'held', kind: 'REMAND', from: '2020', facility: 'facilities:nowhere' }],
        },
      ],
    };
    expect(await problemsOf(bad)).toEqual([
      'cases[0].custody[0].facility names the facility facilities:nowhere, which is not on record',
      'prisoner.slug is the address of another record',
    ]);
    expect(await count('revision')).toBe(before);
    expect(await count(`prisoner WHERE external_id LIKE 'other:%'`)).toBe(0);
  });

  it('is undone as a whole where the last entry fails', async () => {
    const bad = {
      ...NOVAK,
      document: 'third',
      prisoner: { ...NOVAK.prisoner, slug: 'third' },
      cases: [{ key: 'c', slug: 'third-1', title: { en: 'T' }, country: 'XX', jurisdiction: 'NOWHERE' }],
    };
    await expect(importer.import(bad, BY)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await count(`prisoner WHERE external_id LIKE 'third:%'`)).toBe(0);
  });

  it('of a folder says in which document something is wrong', async () => {
    const documents = [
      { file: '/somewhere/good.json', content: { ...NOVAK, document: 'good', prisoner: undefined, awards: undefined } },
      { file: '/somewhere/bad.json', content: { ...NOVAK, document: 'bad', visibility: 'NOBODY' } },
    ];
    const done: string[] = [];
    const importing = importDocuments(importer, documents, (_done, _total, file) => done.push(file));
    await expect(importing).rejects.toThrow(/^bad\.json: .*visibility/);
    await expect(importing).rejects.toBeInstanceOf(CommandFailure);
    expect(done).toEqual(['good.json']);
    const missing = { ...NOVAK, document: 'missing', awards: [], news: [] };
    await expect(importDocuments(importer, [{ file: 'odd.json', content: missing }])).rejects.toThrow(
      'odd.json: news is no part of a document',
    );
  });
});
