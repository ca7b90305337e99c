import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dataOf, type Asker } from '../editing/desk-app.js';
import { write } from '../editing/deeds.js';
import { createLinkingDesk, fullName, told, type Link, type LinkingDesk, type Told } from './linking-desk.js';

let desk: LinkingDesk;

describe('links of feeds and in lists', () => {
  beforeAll(async () => {
    desk = await createLinkingDesk();
  }, 60_000);
  afterAll(async () => desk.close());

  describe('a feed that confirms by itself', () => {
    const SUMMARISE = `mutation ($id: ID!, $summary: String!) {
    correctNewsItem(id: $id, expectedVersion: 1, input: { summary: $summary }) { id } }`;

    async function fromFeed(itemId: string, autoConfirm: boolean): Promise<void> {
      const { owner } = desk.app.clone;
      const { rows } = await owner.query<{ id: string }>(
        `INSERT INTO feed (id, url, title, interval_minutes, auto_confirm, added_at, added_by_id, added_by, next_poll_at)
       SELECT gen_random_uuid(), 'https://feed.example/' || gen_random_uuid(), 'A feed', 30, $1, now(), a.id, 'x', now()
       FROM account a LIMIT 1 RETURNING id`,
        [autoConfirm],
      );
      await owner.query(
        `INSERT INTO feed_item (id, feed_id, item_id, original_url, url, language_confidence, read_at)
       VALUES (gen_random_uuid(), $1, $2, 'https://feed.example/x', 'https://feed.example/' || gen_random_uuid(), 1, now())`,
        [rows[0]?.id, itemId],
      );
    }

    /** An article as a feed brings it: by no account. */
    async function brought(
      title: string,
      { autoConfirm = true, summary }: { readonly autoConfirm?: boolean; readonly summary?: string } = {},
    ): Promise<string> {
      const id = await (
        await desk.app.clone.unitOfWork()
      ).run({ actor: 'feed' }, async (tx) => {
        const [row] = await tx.query<{ id: string }[]>(
          `INSERT INTO news_item (id, title, url) VALUES (gen_random_uuid(), $1, 'https://feed.example/' || gen_random_uuid())
         RETURNING id`,
          [title],
        );
        return row?.id ?? '';
      });
      await fromFeed(id, autoConfirm);
      if (summary !== undefined)
        dataOf(await desk.editor(SUMMARISE, { id: `NewsItem:${id}`, summary }), 'correctNewsItem');
      await desk.relink();
      return `NewsItem:${id}`;
    }

    it('lets everybody see a sure link to a public case, marked as such', async () => {
      const { name, person } = await told(desk);
      const id = await brought(`${name} is on hunger strike`);
      expect((await desk.seen(id, desk.nobody))?.links).toMatchObject([
        { state: 'AUTO_CONFIRMED', visibility: 'PUBLIC', case: { id: person.caseId } },
      ]);
      const [link] = (await desk.seen(id))?.links ?? [];
      const rejected = await desk.decide(desk.editor, 'rejectNewsLink', { id: link?.id });
      expect(dataOf<Link>(rejected, 'rejectNewsLink')).toMatchObject({ state: 'REJECTED' });
      expect(await desk.seen(id, desk.nobody)).toBeUndefined();
    });

    it('asks staff about a case that is hidden, a name that is, and an article that staff changed', async () => {
      const [open, hidden] = [await told(desk), await told(desk, { isPublic: false })];
      const secret = fullName();
      const alias = { prisonerId: open.person.prisonerId, value: secret, visibility: 'STAFF' };
      await write(desk.editor, 'addName', alias, 'id');
      for (const name of [hidden.name, secret]) {
        const id = await brought(`${name} is on hunger strike`);
        expect((await desk.seen(id))?.links).toMatchObject([{ state: 'SUGGESTED', visibility: 'STAFF' }]);
        expect(await desk.seen(id, desk.nobody)).toBeUndefined();
      }
      for (const how of [{ autoConfirm: false }, { summary: 'In the words of staff' }]) {
        const id = await brought(`${open.name} was moved`, how);
        expect((await desk.seen(id))?.links).toMatchObject([{ state: 'SUGGESTED' }]);
      }
    });

    it('hides what the text does not say any more', async () => {
      const { name, person } = await told(desk);
      const id = await brought(`${name} was moved`);
      const block = 'mutation ($id: ID!, $text: String!) { blockName(prisonerId: $id, text: $text) { id } }';
      dataOf(await desk.editor(block, { id: person.prisonerId, text: name }), 'blockName');
      await desk.app.jobs.runDue();
      expect(await desk.seen(id, desk.nobody)).toBeUndefined();
      expect((await desk.seen(id))?.visibility).toBe('STAFF');
    });
  });

  describe('news in lists', () => {
    let shown: Told;
    let waiting: Told;

    beforeAll(async () => {
      [shown, waiting] = [await told(desk), await told(desk)];
      const input = {
        title: `${shown.name} has a birthday`,
        summary: 'Greetings may be sent.',
        publisher: 'The Invented Herald',
        language: 'en-GB',
        publishedAt: '2026-05-06T23:30:00Z',
      };
      for (const one of [shown.link, ...(await desk.article(input)).links]) {
        dataOf(await desk.decide(desk.reviewer, 'confirmNewsLink', { id: one.id }), 'confirmNewsLink');
      }
    });

    const LIST = 'query ($filter: NewsFilter) { newsItems(filter: $filter, first: 100) { nodes { title } } }';
    const titles = async (by: Asker, filter: object): Promise<readonly string[]> =>
      dataOf<{ nodes: { title: string }[] }>(await by(LIST, { filter }), 'newsItems').nodes.map(({ title }) => title);

    it.each([
      { what: 'words', filter: { text: 'GREETINGS birthday' }, found: 1 },
      { what: 'other words', filter: { text: 'birthday nowhere' }, found: 0 },
      { what: 'publisher', filter: { publisher: 'the invented herald' }, found: 1 },
      { what: 'language', filter: { language: 'en' }, found: 1 },
      { what: 'another language', filter: { language: 'be' }, found: 0 },
      { what: 'the day', filter: { published: { from: '2026-05-06', to: '2026-05-06' } }, found: 1 },
      { what: 'the day before', filter: { published: { from: '2026-05-01', to: '2026-05-05' } }, found: 0 },
    ])('are found by $what, by everybody', async ({ filter, found }) => {
      for (const reader of [desk.nobody, desk.researcher, desk.editor])
        expect(await titles(reader, filter)).toHaveLength(found);
    });

    it('are found by case and state, as far as the reader sees them', async () => {
      const ofCase = { case: waiting.person.caseId };
      expect(await titles(desk.editor, ofCase)).toEqual([waiting.item.title]);
      expect(await titles(desk.nobody, ofCase)).toEqual([]);
      expect(await titles(desk.editor, { ...ofCase, state: ['SUGGESTED'] })).toHaveLength(1);
      expect(await titles(desk.editor, { ...ofCase, state: ['CONFIRMED', 'REJECTED'] })).toEqual([]);
      expect(await titles(desk.nobody, { state: ['SUGGESTED'] })).toEqual([]);
      expect(await titles(desk.nobody, { state: ['CONFIRMED'], case: shown.person.caseId })).toHaveLength(2);
    });

    it('stand on the case and its timeline the moment they are confirmed, and move it up', async () => {
      const query = `query ($slug: String!) { case(slug: $slug) { news { nodes { item { title } } }
      timeline(kinds: [NEWS]) { nodes { title url date { edtf } subject { ... on NewsItem { publisher } } } } } }`;
      const read = async (slug: string): Promise<unknown> => dataOf(await desk.nobody(query, { slug }), 'case');
      expect(await read(shown.person.slug)).toMatchObject({
        news: { nodes: [{ item: { title: `${shown.name} has a birthday` } }, { item: { title: shown.item.title } }] },
        timeline: {
          nodes: [
            { date: { edtf: '2025-02-03' } },
            { date: { edtf: '2026-05-06' }, subject: { publisher: 'The Invented Herald' } },
          ],
        },
      });
      expect(await read(waiting.person.slug)).toEqual({ news: { nodes: [] }, timeline: { nodes: [] } });
      const order = '{ cases(orderBy: [{ field: LATEST_NEWS, direction: DESC }], first: 2) { nodes { slug } } }';
      const first = async (): Promise<unknown> =>
        dataOf<{ nodes: unknown[] }>(await desk.nobody(order), 'cases').nodes[0];
      expect(await first()).toEqual({ slug: shown.person.slug });
      const later = await desk.article({ title: `${waiting.name} is free`, publishedAt: '2026-06-01T00:00:00Z' });
      expect(await first()).toEqual({ slug: shown.person.slug });
      const confirmation = { id: later.links[0]?.id };
      dataOf(await desk.decide(desk.reviewer, 'confirmNewsLink', confirmation), 'confirmNewsLink');
      expect(await first()).toEqual({ slug: waiting.person.slug });
      expect(await read(waiting.person.slug)).toMatchObject({ timeline: { nodes: [{ url: expect.any(String) }] } });
    });

    it('are in the history of the case', async () => {
      const query = `query ($slug: String!) { case(slug: $slug) { history(first: 20) { nodes { actor
      changes { factType operation field after } } } } }`;
      const staff = (await desk.editor(query, { slug: shown.person.slug })).text;
      expect(staff).toContain('"actor":"Matcher"');
      expect(staff).toContain('"field":"state","after":"CONFIRMED"');
      expect((await desk.nobody(query, { slug: shown.person.slug })).text).not.toContain('SUGGESTED');
    });
  });
});
