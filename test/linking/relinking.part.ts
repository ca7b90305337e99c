import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dataOf, type Asker } from '../editing/desk-app.js';
import { write } from '../editing/deeds.js';
import { createLinkingDesk, fullName, onlyLink, told, type Link, type LinkingDesk } from './linking-desk.js';

let desk: LinkingDesk;

describe('links made anew', () => {
  beforeAll(async () => {
    desk = await createLinkingDesk();
  }, 60_000);
  afterAll(async () => desk.close());

  const count = async (sql: string, values: readonly unknown[] = []): Promise<number> =>
    (await desk.app.clone.owner.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${sql}`, [...values])).rows[0]
      ?.n ?? 0;

  describe('whoever is put on record', () => {
    it('is found in articles that were there before', async () => {
      const name = fullName();
      const item = await desk.article({ title: `${name} was heard today`, publishedAt: '2012-02-03T10:00:00Z' });
      expect(item.links).toEqual([]);
      const { caseId } = await desk.person(name, { isPublic: false });
      expect((await desk.seen(item.id))?.links).toMatchObject([{ state: 'SUGGESTED', case: { id: caseId } }]);
    });

    it('under another name is found by that one, and no more by the first', async () => {
      const { item, person } = await told(desk);
      const query = 'query ($slug: String!) { prisoner(slug: $slug) { names { id version } } }';
      const { names } = dataOf<{ names: { id: string; version: number }[] }>(
        await desk.editor(query, { slug: person.slug }),
        'prisoner',
      );
      const renamed = fullName();
      const other = await desk.article({ title: `${renamed} was moved` });
      const correct = `mutation ($id: ID!, $version: Int!, $input: CorrectNameInput!) {
      correctName(id: $id, expectedVersion: $version, input: $input) { value } }`;
      const given = { id: names[0]?.id, version: names[0]?.version, input: { value: renamed } };
      dataOf(await desk.editor(correct, given), 'correctName');
      await desk.app.jobs.runDue();
      expect((await desk.seen(item.id))?.links).toEqual([]);
      expect((await desk.seen(other.id))?.links).toHaveLength(1);
    });

    it('and decided on stays where the text no longer says so', async () => {
      const { item, link } = await told(desk);
      await desk.decide(desk.editor, 'confirmNewsLink', { id: link.id });
      const correct = `mutation ($id: ID!, $input: CorrectNewsItemInput!) {
      correctNewsItem(id: $id, expectedVersion: 1, input: $input) { id } }`;
      dataOf(await desk.editor(correct, { id: item.id, input: { title: 'Nobody in particular' } }), 'correctNewsItem');
      await desk.app.jobs.runDue();
      expect((await desk.seen(item.id))?.links).toMatchObject([{ state: 'CONFIRMED' }]);
    });

    it('is linked by the case that fits the day of the article', async () => {
      const name = fullName();
      const { prisonerId, caseId: later, slug } = await desk.person(name, { from: '2020-05-01' });
      const opened = { prisonerId, slug: `${slug}-earlier`, title: 'An earlier case', country: 'BY' };
      const { id: earlier } = await write(desk.editor, 'openCase', opened, 'id version slug');
      const custody = { caseId: earlier, kind: 'REMAND', from: '2010-12-19', to: '2012-01-15' };
      await write(desk.editor, 'recordCustody', custody, 'id version');
      const on = async (day: string): Promise<string> =>
        onlyLink(await desk.article({ title: `${name} writes`, publishedAt: `${day}T00:00:00Z` })).case.id;
      expect(await on('2011-03-01')).toBe(earlier);
      expect(await on('2012-03-01')).toBe(earlier);
      expect(await on('2019-12-01')).toBe(later);
      expect(await on('2024-03-01')).toBe(later);
      expect(onlyLink(await desk.article({ title: `${name} speaks` })).case.id).toBe(later);
    });

    it('withdrawn, leaves nothing by which articles find them', async () => {
      const { id, version } = await write(desk.editor, 'addPrisoner', { name: fullName() }, 'id version');
      const uuid = id.split(':')[1];
      expect(await count('name_profile WHERE prisoner_id = $1', [uuid])).toBe(1);
      const keys = await count('name_key');
      const withdraw = `mutation ($id: ID!, $version: Int!) {
      withdrawPrisoner(id: $id, expectedVersion: $version, reason: "By mistake") { id } }`;
      dataOf(await desk.editor(withdraw, { id, version }), 'withdrawPrisoner');
      expect(await count('name_profile WHERE prisoner_id = $1', [uuid])).toBe(0);
      expect(await count('name_key')).toBeLessThan(keys);
    });
  });

  describe('the index of names', () => {
    it('counts for each key the people who have it', async () => {
      expect(
        await count(`(SELECT key, count(*) AS people FROM (SELECT DISTINCT prisoner_id, unnest(keys) AS key FROM name_profile) k
        GROUP BY key EXCEPT SELECT key, people FROM name_key) d`),
      ).toBe(0);
      expect(await count('name_key WHERE people < 1')).toBe(0);
    });

    it('is made anew in the background where it is missing or by other tables', async () => {
      const { item, person, link } = await told(desk);
      await desk.app.clone.owner.query(`UPDATE name_profile SET keys = '{}', tables_version = 'other'`);
      await desk.app.clone.owner.query(`DELETE FROM news_link WHERE false`);
      expect((await matchNews(desk.editor, { title: item.title })).length).toBe(0);
      await desk.app.jobs.runScheduled('linking-upkeep');
      expect(await count(`name_profile WHERE tables_version = 'other'`)).toBe(0);
      // The first person of the tests was written past the service.
      expect(await count('prisoner p WHERE NOT EXISTS (SELECT FROM name_profile n WHERE n.prisoner_id = p.id)')).toBe(
        0,
      );
      expect(await matchNews(desk.editor, { title: item.title })).toMatchObject([
        { prisoner: { id: person.prisonerId } },
      ]);
      expect((await desk.seen(item.id))?.links).toMatchObject([{ id: link.id, version: 1 }]);
      const progress = dataOf(
        await desk.editor('{ nameIndexing { total done failed finishedAt requestedBy } }'),
        'nameIndexing',
      );
      expect(progress).toMatchObject({ failed: 0, requestedBy: 'Matcher', finishedAt: expect.stringContaining('T') });
    });

    it('finds people of a common family name by their given names', async () => {
      const family = fullName().split(' ')[1] ?? '';
      const givens = Array.from({ length: 30 }, () => fullName().split(' ')[0] ?? '');
      const service = await desk.app.clone.unitOfWork();
      await service.run({ actor: 'test' }, async (tx) => {
        await tx.query(
          `INSERT INTO prisoner (id, slug, sort_name) SELECT gen_random_uuid(), 'common-' || n, $1 || ', ' || g
         FROM unnest($2::text[]) WITH ORDINALITY t(g, n)`,
          [family, givens],
        );
      });
      await desk.app.jobs.runScheduled('linking-upkeep');
      const [first] = await matchNews(desk.editor, { title: `${String(givens[2])} ${family} was heard` });
      expect(first).toMatchObject({ prisoner: { slug: 'common-3' } });
      expect(await matchNews(desk.editor, { title: `The ${family} family was heard` })).toEqual([]);
    });
  });

  interface Suggestion {
    readonly score: number;
    readonly decision: string;
    readonly prisoner: { readonly id: string; readonly slug: string };
    readonly case: { readonly id: string } | null;
    readonly evidence: Link['evidence'];
  }

  const MATCH = `query ($article: ArticleInput!) { matchNews(article: $article) { score decision
  evidence { form matched rule field offset weight } prisoner { id slug names { value } } case { id slug } } }`;

  async function matchNews(by: Asker, article: object): Promise<readonly Suggestion[]> {
    return dataOf<readonly Suggestion[]>(await by(MATCH, { article }), 'matchNews');
  }

  describe('trying an article', () => {
    it('tells staff whom it names, public or not, and stores nothing', async () => {
      const [open, hidden] = [await told(desk), await told(desk, { isPublic: false })];
      const article = {
        title: 'Two were heard',
        content: `${open.name} and, later, ${hidden.name}.`,
        publishedAt: '2025-01-01T00:00:00Z',
      };
      const before = await count('news_link');
      const found = await matchNews(desk.editor, article);
      expect(new Set(found.map(({ prisoner }) => prisoner.id))).toEqual(
        new Set([open.person.prisonerId, hidden.person.prisonerId]),
      );
      expect(found.find(({ prisoner }) => prisoner.id === open.person.prisonerId)).toMatchObject({
        decision: 'LINK',
        case: { id: open.person.caseId, slug: open.person.slug },
        evidence: expect.arrayContaining([
          expect.objectContaining({ field: 'content', offset: 0, matched: open.name }),
        ]),
      });
      expect(await count('news_link')).toBe(before);
      expect(await count('news_item WHERE title = $1', [article.title])).toBe(0);
    });

    it('gives what is asked for under any name', async () => {
      const { name, person } = await told(desk);
      const query = `query ($article: ArticleInput!) { found: matchNews(article: $article) { who: prisoner { named: slug }
      again: prisoner { id } where: case { id } } }`;
      expect(dataOf(await desk.editor(query, { article: { title: name } }), 'found')).toEqual([
        { who: { named: person.slug }, again: { id: person.prisonerId }, where: { id: person.caseId } },
      ]);
    });

    it('has no case for a person who has none', async () => {
      const name = fullName();
      await write(desk.editor, 'addPrisoner', { name }, 'id');
      expect(await matchNews(desk.editor, { title: name })).toMatchObject([{ case: null }]);
      expect((await desk.article({ title: name })).links).toEqual([]);
    });

    it('is for staff', async () => {
      const article = { title: 'x' };
      expect((await desk.nobody(MATCH, { article })).codes).toEqual(['UNAUTHENTICATED']);
      expect((await desk.researcher(MATCH, { article })).codes).toEqual(['FORBIDDEN']);
      expect(await matchNews(desk.reviewer, article)).toEqual([]);
      expect((await desk.editor(MATCH, { article: { title: 'x', language: 'not a language' } })).codes).toEqual([
        'BAD_USER_INPUT',
      ]);
    });
  });

  describe('comparing everything again', () => {
    const PROGRESS = '{ relinking { total done failed startedAt finishedAt requestedBy } }';

    it('is for administrators, and tells how far it is', async () => {
      expect((await desk.reviewer('mutation { relinkNews { total } }')).codes).toEqual(['FORBIDDEN']);
      const { item, link } = await told(desk);
      await desk.app.clone.owner.query(`DELETE FROM link_evidence`);
      const started = dataOf(await desk.admin('mutation { relinkNews { total done finishedAt } }'), 'relinkNews');
      expect(started).toMatchObject({ done: 0, finishedAt: null, total: await count('news_item') });
      const again = dataOf(await desk.admin('mutation { relinkNews { total done finishedAt } }'), 'relinkNews');
      expect(again).toEqual(started);
      await desk.app.jobs.runDue();
      const progress = dataOf<{ total: number; done: number }>(await desk.editor(PROGRESS), 'relinking');
      expect(progress).toMatchObject({ failed: 0, finishedAt: expect.stringContaining('T') });
      expect(progress.done).toBe(progress.total);
      expect(onlyLink({ links: (await desk.seen(item.id))?.links ?? [] }).evidence).toEqual(link.evidence);
    });

    it('goes on where a process that died left it', async () => {
      await told(desk);
      dataOf(await desk.admin('mutation { relinkNews { total } }'), 'relinkNews');
      await desk.app.clone.owner.query(
        `UPDATE linking_run SET done = 2, last_id = (SELECT id FROM news_item ORDER BY id OFFSET 1 LIMIT 1)
       WHERE finished_at IS NULL`,
      );
      await desk.app.clone.owner.query(`DELETE FROM jobs._private_jobs`);
      await desk.app.jobs.runScheduled('linking-upkeep');
      expect(dataOf(await desk.editor(PROGRESS), 'relinking')).toMatchObject({ done: 2, finishedAt: null });
      desk.app.clock.forward(6 * 60_000);
      await desk.app.jobs.runScheduled('linking-upkeep');
      const progress = dataOf<{ total: number; done: number }>(await desk.editor(PROGRESS), 'relinking');
      expect(progress).toMatchObject({ done: progress.total, finishedAt: expect.stringContaining('T') });
    });
  });
});
