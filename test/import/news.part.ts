import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Importer, ImportReport } from '../../src/modules/intake/index.js';
import { InvalidRecord } from '../../src/modules/sources/index.js';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { importerOn } from './record-writing.js';

const BY = { actor: 'test' };
const CITED = { citations: [{ source: 'page', confidence: 'HIGH' }] };
const ARTICLE = {
  key: 'release',
  title: 'Novák is free',
  summary: 'He was met at the gate.',
  url: 'https://example.org/1?utm_source=letter#top',
  publisher: 'Example',
  publishedOn: '2022-01-03',
  language: 'en',
  ...CITED,
};
const LINK = { key: 'case-news-release', article: 'release', ...CITED };

/** A person, two cases and the news of the first. */
function document(articles: readonly object[] = [ARTICLE], news: readonly object[] = [LINK]): unknown {
  const opened = (key: string): object => ({
    key,
    slug: `jan-novak-${key}`,
    title: { en: 'Jan Novák' },
    country: 'CZ',
    jurisdiction: 'GENERIC',
  });
  return {
    format: 'vigil-record/1',
    document: 'jan-novak',
    visibility: 'PUBLIC',
    sources: { page: { title: 'Novák is free', url: 'https://example.org/1' } },
    articles,
    prisoner: { key: 'prisoner', slug: 'jan-novak', name: 'Jan Novák' },
    cases: [{ ...opened('case'), news }, opened('other')],
  };
}

describe('news of a document', () => {
  let database: TestDatabase;
  let importer: Importer;

  const rows = async (sql: string): Promise<readonly Record<string, unknown>[]> =>
    (await database.owner.query<Record<string, unknown>>(sql)).rows;
  const links = async (): Promise<readonly Record<string, unknown>[]> =>
    rows(`SELECT i.url, i.title, i.visibility AS shown, l.state, l.score, l.visibility, l.version, l.decided_at IS NOT NULL AS decided
      FROM news_link l JOIN news_item i ON i.id = l.item_id ORDER BY i.url`);
  const change = async (...statements: readonly string[]): Promise<void> => {
    const unitOfWork = await database.unitOfWork();
    await unitOfWork.run(BY, async (tx) => {
      for (const sql of statements) await tx.query(sql);
    });
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
  const changesOf = (report: ImportReport): readonly string[] =>
    Object.entries(report).flatMap(([table, { created, updated, withdrawn }]) =>
      created + updated + withdrawn > 0 ? [table] : [],
    );

  beforeAll(async () => {
    database = await createDatabase();
    importer = importerOn(await database.unitOfWork());
  }, 120_000);
  afterAll(async () => database.drop());

  it('is confirmed by whoever brings it, under the address it is known by, and once', async () => {
    await importer.import(document(), BY);
    const once = [
      {
        url: 'https://example.org/1',
        title: 'Novák is free',
        shown: 'PUBLIC',
        state: 'CONFIRMED',
        score: 1,
        visibility: 'PUBLIC',
        version: 1,
        decided: true,
      },
    ];
    expect(await links()).toEqual(once);
    expect(changesOf(await importer.import(document(), BY))).toEqual([]);
    expect(await links()).toEqual(once);
    const corrected = await importer.import(document([{ ...ARTICLE, title: 'Jan Novák is free' }]), BY);
    expect(changesOf(corrected)).toEqual(['news_item']);
    expect(await links()).toMatchObject([{ title: 'Jan Novák is free', state: 'CONFIRMED', version: 1 }]);
  });

  it('stays out of sight where staff rejected it since', async () => {
    await change(
      `UPDATE news_link SET state = 'REJECTED', visibility = 'STAFF'`,
      `UPDATE news_item SET visibility = 'STAFF'`,
    );
    await importer.import(document(), BY);
    expect(await links()).toMatchObject([{ state: 'REJECTED', visibility: 'STAFF', shown: 'STAFF' }]);
  });

  it('finds what a feed brought before: its words stay, what the matcher proposes is confirmed, what was rejected is not', async () => {
    const first = { ...ARTICLE, key: 'first', url: 'https://example.org/2' };
    const second = { ...ARTICLE, key: 'second', url: 'https://example.org/3' };
    await change(
      `INSERT INTO news_item (id, title, url) VALUES ('00000000-0000-0000-0000-000000000002', 'From a feed', 'https://example.org/2'),
        ('00000000-0000-0000-0000-000000000003', 'From a feed too', 'https://example.org/3')`,
      `INSERT INTO news_link (id, item_id, case_id, state, score) SELECT gen_random_uuid(), i.id, c.id,
        CASE i.url WHEN 'https://example.org/2' THEN 'SUGGESTED' ELSE 'REJECTED' END::news_link_state, 0.6
        FROM news_item i, case_file c WHERE i.external_id IS NULL AND c.external_id = 'jan-novak:case'`,
    );
    const both = document(
      [first, second],
      [
        { ...LINK, key: 'news-first', article: 'first' },
        { ...LINK, key: 'news-second', article: 'second' },
      ],
    );
    await importer.import(both, BY);
    const [, feed, rejected] = await links();
    expect(feed).toMatchObject({ title: 'From a feed', shown: 'PUBLIC', state: 'CONFIRMED', visibility: 'PUBLIC' });
    expect(rejected).toMatchObject({
      title: 'From a feed too',
      shown: 'STAFF',
      state: 'REJECTED',
      visibility: 'STAFF',
    });
    expect(changesOf(await importer.import(both, BY))).toEqual([]);
  });

  it.each([
    ['an address that is none', { url: 'javascript:alert(1)' }, 'articles[0].url'],
    ['an address with a login', { url: 'https://a:b@example.org/9' }, 'articles[0].url'],
    ['a month for a day', { publishedOn: '2022-01' }, 'articles[0].publishedOn'],
    ['a day to come', { publishedOn: '2999-01-01' }, 'articles[0].publishedOn'],
    ['words turned around', { title: 'Nov\u202Eák' }, 'articles[0].title'],
    ['no headline', { title: undefined }, 'articles[0].title'],
    ['the text of the article', { content: 'All of it' }, 'articles[0].content'],
  ])('is refused with %s', async (_name, fields, place) => {
    const problems = await problemsOf(document([{ ...ARTICLE, ...fields }]));
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual([place]);
  });

  it.each([
    ['a state', { state: 'REJECTED' }, 'cases[0].news[0].state is no field'],
    ['no article', { article: undefined }, 'cases[0].news[0].itemId is required'],
    ['an article that is none', { article: 'prisoner' }, 'cases[0].news[0].article names no article'],
    ['an article of nowhere', { article: 'news:gone' }, 'cases[0].news[0].article names the article news:gone'],
  ])('is refused with %s of a link', async (_name, fields, problem) => {
    expect((await problemsOf(document([ARTICLE], [{ ...LINK, ...fields }]))).join()).toContain(problem);
  });

  it('is refused where a key stands for another article now', async () => {
    const other = { ...ARTICLE, key: 'another', url: 'https://example.org/4' };
    expect(await problemsOf(document([ARTICLE, other], [{ ...LINK, article: 'another' }]))).toEqual([
      'cases[0].news[0].article is another than the one of this key: use a new key',
    ]);
    expect(await rows(`SELECT 1 FROM news_item WHERE url = 'https://example.org/4'`)).toEqual([]);
  });
});
