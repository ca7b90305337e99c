import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dataOf, refusalOf, type Asker } from '../editing/desk-app.js';
import { APPROVE, PUBLISH } from '../editing/deeds.js';
import { createLinkingDesk, fullName, onlyLink, told, type Link, type LinkingDesk } from './linking-desk.js';

let desk: LinkingDesk;
describe('articles that change', () => {
  beforeAll(async () => {
    desk = await createLinkingDesk();
  }, 60_000);
  afterAll(async () => desk.close());

  const CORRECT = `mutation ($id: ID!, $version: Int!, $input: CorrectNewsItemInput!) {
  correctNewsItem(id: $id, expectedVersion: $version, input: $input) { id version title } }`;
  const RESTORE = `mutation ($id: ID!, $revision: ID!, $version: Int) {
  restore(factId: $id, revision: $revision, expectedVersion: $version, reason: "back") { id } }`;
  const decided = async (by: Asker, field: string, id: string, more: object = {}): Promise<Link> =>
    dataOf<Link>(await desk.decide(by, field, { id, ...more }), field);
  const fromStaff = async (id: string) => {
    const item = await desk.seen(id);
    if (item === undefined) throw new Error(`${id} is gone`);
    return item;
  };

  describe('an article that everybody sees', () => {
    it('is not turned into another by one person', async () => {
      const { item, link } = await told(desk);
      await decided(desk.reviewer, 'confirmNewsLink', link.id);
      const { version } = await fromStaff(item.id);
      const input = { title: 'Something else altogether', url: 'https://elsewhere.example/1' };
      dataOf(await desk.editor(CORRECT, { id: item.id, version, input }), 'correctNewsItem');
      expect(await desk.seen(item.id, desk.nobody)).toMatchObject({ title: item.title });
      const queue = '{ pendingReview(first: 100) { nodes { factId changes { field proposed } } } }';
      const { nodes } = dataOf<{ nodes: { factId: string; changes: object[] }[] }>(
        await desk.reviewer(queue),
        'pendingReview',
      );
      expect(nodes.find(({ factId }) => factId === item.id)?.changes).toEqual(
        expect.arrayContaining([expect.objectContaining({ field: 'title', proposed: 'Something else altogether' })]),
      );
    });
  });

  describe('a link that waits', () => {
    it('is looked at again when its article was changed', async () => {
      const { item, link, name } = await told(desk);
      const [before] = (await decided(desk.editor, 'confirmNewsLink', link.id)).proposals;
      const { version } = await fromStaff(item.id);
      const input = { title: `${name} and something that nobody looked at` };
      dataOf(await desk.editor(CORRECT, { id: item.id, version, input }), 'correctNewsItem');
      expect(refusalOf(await desk.reviewer(APPROVE, { ids: [before?.id] }))['code']).toBeDefined();
      expect(await desk.seen(item.id, desk.nobody)).toBeUndefined();
      const [now] = onlyLink(await fromStaff(item.id)).proposals;
      expect(now?.id).not.toBe(before?.id);
      dataOf(await desk.reviewer(APPROVE, { ids: [now?.id] }), 'approve');
      expect(await desk.seen(item.id, desk.nobody)).toMatchObject({ title: input.title });
    });
  });

  describe('an article that names somebody hidden', () => {
    it('is not shown by itself', async () => {
      const name = fullName();
      await desk.person(name, { isPublic: false });
      const item = await desk.article({ title: `${name} was taken away` });
      await decided(desk.editor, 'confirmNewsLink', onlyLink(item).id);
      const { version } = await fromStaff(item.id);
      const answer = await desk.reviewer(PUBLISH, { id: item.id, version, visibility: 'PUBLIC', to: 'PUBLIC' });
      expect(refusalOf(answer)).toMatchObject({ code: 'CONFLICT' });
      expect(await desk.seen(item.id, desk.nobody)).toBeUndefined();
    });
  });

  describe('a decision', () => {
    it('is made anew, not restored', async () => {
      const { link } = await told(desk);
      const { version } = await decided(desk.reviewer, 'confirmNewsLink', link.id);
      const { rows } = await desk.app.clone.owner.query<{ id: string }>(
        `SELECT revision_id AS id FROM history.news_link WHERE id = $1 ORDER BY version_seq LIMIT 1`,
        [link.id.slice(link.id.indexOf(':') + 1)],
      );
      const answer = await desk.editor(RESTORE, { id: link.id, revision: `Revision:${rows[0]?.id ?? ''}`, version });
      expect(refusalOf(answer)).toMatchObject({ code: 'BAD_USER_INPUT', field: 'factId' });
    });

    it('that is taken back takes the spelling back that it taught', async () => {
      const name = fullName();
      const person = await desk.person(name);
      const misspelt = `${name.slice(0, -3)}${name.slice(-2)}h`;
      const item = await desk.article({ title: `${misspelt} was heard in court`, summary: 'The prisoner spoke.' });
      const link = onlyLink(item);
      await decided(desk.editor, 'confirmNewsLink', link.id);
      await desk.app.jobs.runDue();
      const { version } = onlyLink(await fromStaff(item.id));
      await decided(desk.editor, 'rejectNewsLink', link.id, { reason: 'somebody else', expectedVersion: version });
      await desk.app.jobs.runDue();
      const blocks = `query ($id: ID!) { node(id: $id) { ... on Prisoner { nameBlocks { text } } } }`;
      const node = dataOf<{ nameBlocks: { text: string }[] }>(
        await desk.editor(blocks, { id: person.prisonerId }),
        'node',
      );
      expect(node.nameBlocks.map(({ text }) => text)).toEqual([misspelt]);
    });
  });
});
