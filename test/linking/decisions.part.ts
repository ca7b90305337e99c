import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dataOf, refusalOf, type Asker } from '../editing/desk-app.js';
import { APPROVE, PUBLISH, UNPUBLISH } from '../editing/deeds.js';
import {
  createLinkingDesk,
  LINK,
  onlyLink,
  told,
  type Item,
  type Link,
  type LinkingDesk,
  type Told,
} from './linking-desk.js';

let desk: LinkingDesk;

describe('decisions about links', () => {
  beforeAll(async () => {
    desk = await createLinkingDesk();
  }, 60_000);
  afterAll(async () => desk.close());

  const confirm = async (by: Asker, id: string, expectedVersion?: number): Promise<Link> =>
    dataOf<Link>(await desk.decide(by, 'confirmNewsLink', { id, expectedVersion }), 'confirmNewsLink');
  const reject = async (by: Asker, id: string, more: object = {}): Promise<Link> =>
    dataOf<Link>(await desk.decide(by, 'rejectNewsLink', { id, ...more }), 'rejectNewsLink');
  const reopen = async (by: Asker, id: string): Promise<Link> =>
    dataOf<Link>(await desk.decide(by, 'reopenNewsLink', { id }), 'reopenNewsLink');
  const refused = async (answer: ReturnType<Asker>): Promise<unknown> => refusalOf(await answer)['code'];
  const seenLinks = async ({ item }: Told, by: Asker): Promise<Item['links'] | undefined> =>
    (await desk.seen(item.id, by))?.links;

  describe('an article that is put on record', () => {
    it('is proposed to staff with what speaks for it, and to nobody else', async () => {
      const { name, person, item, link } = await told(desk);
      const suggested = { state: 'SUGGESTED', visibility: 'STAFF', version: 1, decidedAt: null, proposals: [] };
      expect(link).toMatchObject({ ...suggested, case: { id: person.caseId } });
      expect(link.evidence).toEqual(expect.arrayContaining([expect.objectContaining({ matched: name })]));
      expect(await desk.seen(item.id, desk.nobody)).toBeUndefined();
      expect(await desk.seen(item.id, desk.researcher)).toBeUndefined();
      const queue = 'query ($case: ID!) { newsItems(filter: { state: [SUGGESTED], case: $case }) { nodes { id } } }';
      const waiting = await desk.editor(queue, { case: person.caseId });
      expect(dataOf(waiting, 'newsItems')).toEqual({ nodes: [{ id: item.id }] });
    });
  });

  describe('confirming', () => {
    it('by a reviewer lets everybody see link and article at once', async () => {
      const one = await told(desk);
      expect(await confirm(desk.reviewer, one.link.id, 1)).toMatchObject({
        state: 'CONFIRMED',
        visibility: 'PUBLIC',
        proposals: [],
      });
      expect(await seenLinks(one, desk.nobody)).toMatchObject([
        { state: 'CONFIRMED', case: { id: one.person.caseId } },
      ]);
    });

    it('by an editor is for staff until a reviewer has looked', async () => {
      const one = await told(desk);
      const confirmed = await confirm(desk.editor, one.link.id);
      expect(confirmed).toMatchObject({ state: 'CONFIRMED', visibility: 'STAFF' });
      expect(await seenLinks(one, desk.nobody)).toBeUndefined();
      const queue =
        'query ($case: ID!) { pendingReview(case: $case) { nodes { id factId changes { field proposed } } } }';
      const { nodes } = dataOf<{ nodes: { id: string }[] }>(
        await desk.reviewer(queue, { case: one.person.caseId }),
        'pendingReview',
      );
      expect(nodes).toMatchObject([{ factId: one.link.id }]);
      expect(nodes[0]).toMatchObject({
        changes: expect.arrayContaining([{ field: 'title', proposed: one.item.title }]),
      });
      expect((await desk.editor(APPROVE, { ids: nodes.map(({ id }) => id) })).codes).toEqual(['FORBIDDEN']);
      dataOf(await desk.reviewer(APPROVE, { ids: nodes.map(({ id }) => id) }), 'approve');
      expect(await seenLinks(one, desk.nobody)).toHaveLength(1);
    });

    it('is a second look where a reviewer confirms what an editor did', async () => {
      const one = await told(desk);
      await confirm(desk.editor, one.link.id);
      expect(await confirm(desk.reviewer, one.link.id)).toMatchObject({ visibility: 'PUBLIC', proposals: [] });
      expect(await seenLinks(one, desk.nobody)).toHaveLength(1);
    });

    it('waits for somebody else where the reviewer added the article', async () => {
      const one = await told(desk, { by: desk.reviewer });
      const confirmed = await confirm(desk.reviewer, one.link.id);
      expect(confirmed).toMatchObject({ state: 'CONFIRMED', visibility: 'STAFF' });
      const ids = confirmed.proposals.map(({ id }) => id);
      expect(await refused(desk.reviewer(APPROVE, { ids }))).toBe('FORBIDDEN');
      dataOf(await desk.otherReviewer(APPROVE, { ids }), 'approve');
      expect(await seenLinks(one, desk.nobody)).toHaveLength(1);
    });

    it('of a case that is not public is never public', async () => {
      const one = await told(desk, { isPublic: false });
      const confirmed = await confirm(desk.reviewer, one.link.id);
      expect(confirmed).toMatchObject({ state: 'CONFIRMED', visibility: 'STAFF' });
      const ids = confirmed.proposals.map(({ id }) => id);
      expect(await refused(desk.otherReviewer(APPROVE, { ids }))).toBe('CONFLICT');
      expect(await refused(desk.otherReviewer(PUBLISH, { id: one.link.id, version: 2 }))).toBe('CONFLICT');
      expect(await seenLinks(one, desk.nobody)).toBeUndefined();
    });

    it('is what publishing needs: what is only proposed stays with staff', async () => {
      const one = await told(desk);
      expect(await refused(desk.reviewer(PUBLISH, { id: one.link.id, version: 1 }))).toBe('CONFLICT');
    });

    it('is nothing for researchers and the public', async () => {
      const { link } = await told(desk);
      expect(await refused(desk.decide(desk.researcher, 'confirmNewsLink', { id: link.id }))).toBe('FORBIDDEN');
      expect(await refused(desk.decide(desk.nobody, 'rejectNewsLink', { id: link.id }))).toBe('UNAUTHENTICATED');
    });
  });

  describe('two people who decide', () => {
    it('do not overwrite each other', async () => {
      const { link } = await told(desk);
      await confirm(desk.editor, link.id, 1);
      const answer = await desk.decide(desk.otherEditor, 'rejectNewsLink', { id: link.id, expectedVersion: 1 });
      expect(refusalOf(answer)).toMatchObject({ code: 'CONFLICT', conflict: { version: 2 } });
      expect(await refused(desk.decide(desk.otherEditor, 'rejectNewsLink', { id: link.id }))).toBe('CONFLICT');
      expect(await reject(desk.otherEditor, link.id, { expectedVersion: 2 })).toMatchObject({ state: 'REJECTED' });
    });

    it('at once: one wins', async () => {
      const { link } = await told(desk);
      const both = await Promise.all([
        desk.decide(desk.editor, 'confirmNewsLink', { id: link.id }),
        desk.decide(desk.otherEditor, 'rejectNewsLink', { id: link.id }),
      ]);
      expect(both.flatMap(({ codes }) => codes)).toEqual(['CONFLICT']);
    });

    it('are answered once for one Idempotency-Key', async () => {
      const { link } = await told(desk);
      const query = `mutation ($id: ID!) { confirmNewsLink(id: $id, expectedVersion: 1) { id version } }`;
      const first = await desk.editor(query, { id: link.id }, `key-${link.id}`);
      expect(await desk.editor(query, { id: link.id }, `key-${link.id}`)).toMatchObject({ text: first.text });
      expect(first.codes).toEqual([]);
    });
  });

  describe('rejecting', () => {
    it('hides at once, in the past too, and is not proposed again', async () => {
      const one = await told(desk);
      await confirm(desk.reviewer, one.link.id);
      const at = new Date().toISOString();
      const query = `query ($at: DateTime!, $slug: String!) { asOf(at: $at) { case(slug: $slug) { news { totalCount } } } }`;
      const then = async (): Promise<unknown> =>
        dataOf(await desk.nobody(query, { at, slug: one.person.slug }), 'asOf');
      expect(await then()).toEqual({ case: { news: { totalCount: 1 } } });
      const rejected = await reject(desk.editor, one.link.id, { expectedVersion: 2, reason: 'Somebody else' });
      expect(rejected).toMatchObject({ state: 'REJECTED', visibility: 'STAFF' });
      expect(await desk.seen(one.item.id, desk.nobody)).toBeUndefined();
      expect(await then()).toEqual({ case: { news: { totalCount: 0 } } });
      await desk.relink();
      expect(await seenLinks(one, desk.editor)).toMatchObject([{ id: one.link.id, state: 'REJECTED' }]);
    });

    it('is taken back by reopening, and whoever did so does not publish alone', async () => {
      const one = await told(desk);
      await reject(desk.reviewer, one.link.id);
      expect(await reopen(desk.reviewer, one.link.id)).toMatchObject({ state: 'SUGGESTED', decidedAt: null });
      expect(await refused(desk.decide(desk.editor, 'reopenNewsLink', { id: one.link.id }))).toBe('CONFLICT');
      expect(await confirm(desk.reviewer, one.link.id)).toMatchObject({ visibility: 'STAFF' });
      expect(await confirm(desk.otherReviewer, one.link.id)).toMatchObject({ visibility: 'PUBLIC' });
    });

    it('leaves an article to the other case that shows it', async () => {
      const [one, other] = [await told(desk), await told(desk)];
      const both = await desk.article({ title: `${one.name} and ${other.name} are free` });
      expect(both.links).toHaveLength(2);
      for (const { id } of both.links) await confirm(desk.reviewer, id);
      await reject(desk.editor, both.links[0]?.id ?? '', { expectedVersion: 2 });
      expect((await desk.seen(both.id, desk.nobody))?.links).toHaveLength(1);
    });
  });

  describe('many decisions', () => {
    const DECIDE = `mutation ($decisions: [NewsLinkDecisionInput!]!) { decideNewsLinks(decisions: $decisions) { ${LINK} } }`;

    it('are carried out together', async () => {
      const [one, other] = [await told(desk), await told(desk)];
      const decisions = [
        { id: one.link.id, verdict: 'CONFIRM', expectedVersion: 1 },
        { id: other.link.id, verdict: 'REJECT', reason: 'A namesake' },
      ];
      const answer = dataOf<Link[]>(await desk.reviewer(DECIDE, { decisions }), 'decideNewsLinks');
      expect(answer.map(({ state }) => state)).toEqual(['CONFIRMED', 'REJECTED']);
    });

    it('or not at all', async () => {
      const [one, other] = [await told(desk), await told(desk)];
      const decisions = [
        { id: one.link.id, verdict: 'CONFIRM' },
        { id: other.link.id, verdict: 'CONFIRM', expectedVersion: 7 },
      ];
      expect(await refused(desk.reviewer(DECIDE, { decisions }))).toBe('BAD_USER_INPUT');
      expect(await seenLinks(one, desk.editor)).toMatchObject([{ state: 'SUGGESTED' }]);
      const twice = [decisions[0], decisions[0]];
      expect(await refused(desk.reviewer(DECIDE, { decisions: twice }))).toBe('BAD_USER_INPUT');
      const many = Array.from({ length: 101 }, () => decisions[0]);
      expect(await refused(desk.reviewer(DECIDE, { decisions: many }))).toBe('BAD_USER_INPUT');
    });
  });

  describe('a link made by hand', () => {
    const BY_HAND = `mutation ($itemId: ID!, $caseId: ID!) { linkNewsItem(itemId: $itemId, caseId: $caseId) { ${LINK} } }`;
    const WITHDRAW = `mutation ($id: ID!, $version: Int!) {
    withdrawNewsLink(id: $id, expectedVersion: $version, reason: "By mistake") { id state } }`;

    it('is confirmed and waits for a second person', async () => {
      const { person } = await told(desk);
      const item = await desk.article({ title: 'A prisoner whom nobody names' });
      const names = { itemId: item.id, caseId: person.caseId };
      const link = dataOf<Link>(await desk.reviewer(BY_HAND, names), 'linkNewsItem');
      expect(link).toMatchObject({ state: 'CONFIRMED', visibility: 'STAFF', score: 1, evidence: [] });
      expect(await refused(desk.editor(BY_HAND, names))).toBe('CONFLICT');
      expect(await refused(desk.editor(BY_HAND, { ...names, itemId: names.itemId.replace(/....$/, '0000') }))).toBe(
        'NOT_FOUND',
      );
      const ids = link.proposals.map(({ id }) => id);
      expect(await refused(desk.reviewer(APPROVE, { ids }))).toBe('FORBIDDEN');
      dataOf(await desk.otherReviewer(APPROVE, { ids }), 'approve');
      expect((await desk.seen(item.id, desk.nobody))?.links).toMatchObject([{ id: link.id }]);
      await desk.relink();
      expect((await desk.seen(item.id, desk.nobody))?.links).toHaveLength(1);
      dataOf(await desk.editor(WITHDRAW, { id: link.id, version: 2 }), 'withdrawNewsLink');
      expect(await desk.seen(item.id, desk.nobody)).toBeUndefined();
    });
  });

  describe('a case that is hidden', () => {
    it('takes its articles with it, and shows them again', async () => {
      const one = await told(desk);
      await confirm(desk.reviewer, one.link.id);
      const { version } = dataOf<{ version: number }>(
        await desk.editor('query ($slug: String!) { case(slug: $slug) { version } }', { slug: one.person.slug }),
        'case',
      );
      dataOf(await desk.reviewer(UNPUBLISH, { id: one.person.caseId, version }), 'unpublish');
      expect(await desk.seen(one.item.id, desk.nobody)).toBeUndefined();
      expect(await desk.seen(one.item.id, desk.editor)).toMatchObject({ visibility: 'STAFF' });
      dataOf(await desk.otherReviewer(PUBLISH, { id: one.person.caseId, version: version + 1 }), 'publish');
      expect(await seenLinks(one, desk.nobody)).toHaveLength(1);
    });
  });

  it('an article is linked to one case of a person only once', async () => {
    const one = await told(desk);
    await desk.relink();
    expect(onlyLink({ links: (await seenLinks(one, desk.editor)) ?? [] }).version).toBe(1);
  });
});
