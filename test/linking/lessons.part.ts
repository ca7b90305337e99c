import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dataOf, type Asker } from '../editing/desk-app.js';
import { approveAll, MERGE, UNPUBLISH, write } from '../editing/deeds.js';
import { createLinkingDesk, fullName, onlyLink, told, type Link, type LinkingDesk } from './linking-desk.js';

let desk: LinkingDesk;

describe('what decisions teach', () => {
  beforeAll(async () => {
    desk = await createLinkingDesk();
  }, 60_000);
  afterAll(async () => desk.close());

  const PERSON = `query ($slug: String!) { prisoner(slug: $slug) { id version
  names { id version value kind visibility citations { source { title url } } }
  nameBlocks { id version text reason visibility item { id } } } }`;

  interface Name {
    readonly id: string;
    readonly version: number;
    readonly value: string;
    readonly kind: string;
    readonly visibility: string;
    readonly citations: readonly { readonly source: { readonly title: string; readonly url: string } }[];
  }

  interface Shown {
    readonly names: readonly Name[];
    readonly nameBlocks: readonly { readonly id: string; readonly version: number; readonly text: string }[];
  }

  const shown = async (slug: string, by: Asker = desk.editor): Promise<Shown> =>
    dataOf<Shown>(await by(PERSON, { slug }), 'prisoner');

  const decided = async (by: Asker, field: string, args: Readonly<Record<string, unknown>>): Promise<Link> =>
    dataOf<Link>(await desk.decide(by, field, args), field);

  /** As if the matcher had met the name in a spelling that is on record nowhere. */
  async function spelt(linkId: string, matched: string): Promise<void> {
    const evidence = [{ form: 'x', matched, rule: 'FULL_NAME_NEAR', field: 'title', offset: 0, weight: 0.5 }];
    await desk.app.clone.owner.query(
      `UPDATE link_evidence SET evidence = $2 WHERE link_id = split_part($1, ':', 2)::uuid`,
      [linkId, JSON.stringify(evidence)],
    );
  }

  describe('a spelling that is confirmed', () => {
    it('is a name for staff from now on, with the article as its source, and finds other articles', async () => {
      const { item, link, person } = await told(desk);
      const spelling = fullName();
      const older = await desk.article({ title: `${spelling} writes again` });
      expect(older.links).toEqual([]);
      await spelt(link.id, spelling);
      await decided(desk.reviewer, 'confirmNewsLink', { id: link.id });
      const { names } = await shown(person.slug);
      expect(names.at(-1)).toMatchObject({ value: spelling, kind: 'MISSPELLING', visibility: 'STAFF' });
      expect(names.at(-1)?.citations).toMatchObject([{ source: { title: item.title } }]);
      expect(JSON.stringify(await shown(person.slug, desk.nobody))).not.toContain(spelling);
      await desk.app.jobs.runDue();
      expect((await desk.seen(older.id))?.links).toMatchObject([{ state: 'SUGGESTED', case: { id: person.caseId } }]);
    });

    it('is learnt once, and not where it is known', async () => {
      const { name, link, person } = await told(desk);
      await spelt(link.id, name.toUpperCase());
      await decided(desk.editor, 'confirmNewsLink', { id: link.id });
      await decided(desk.reviewer, 'confirmNewsLink', { id: link.id });
      expect((await shown(person.slug)).names).toHaveLength(1);
    });

    it('in other letters is a transliteration', async () => {
      const { link, person } = await told(desk);
      await spelt(link.id, 'Сымон Выдуманы');
      await decided(desk.editor, 'confirmNewsLink', { id: link.id });
      expect((await shown(person.slug)).names.at(-1)).toMatchObject({
        kind: 'TRANSLITERATION',
        value: 'Сымон Выдуманы',
      });
    });
  });

  describe('words that are rejected', () => {
    it('are passed over in every article, until that is withdrawn', async () => {
      const { name, link, person, item } = await told(desk);
      const other = await desk.article({ title: `${name} has a birthday` });
      expect(other.links).toHaveLength(1);
      const rejection = { id: link.id, reason: 'A namesake', blockSpelling: true };
      await decided(desk.editor, 'rejectNewsLink', rejection);
      const { nameBlocks } = await shown(person.slug);
      expect(nameBlocks).toMatchObject([
        { text: name, reason: 'A namesake', visibility: 'STAFF', item: { id: item.id } },
      ]);
      await desk.app.jobs.runDue();
      expect((await desk.seen(other.id))?.links).toEqual([]);
      expect((await shown(person.slug, desk.nobody)).nameBlocks).toEqual([]);
      expect((await shown(person.slug, desk.researcher)).nameBlocks).toEqual([]);
      const withdraw = `mutation ($id: ID!, $version: Int!) {
      withdrawNameBlock(id: $id, expectedVersion: $version, reason: "It was the person") { text } }`;
      const [block] = nameBlocks;
      dataOf(await desk.editor(withdraw, { id: block?.id, version: block?.version }), 'withdrawNameBlock');
      await desk.app.jobs.runDue();
      expect((await desk.seen(other.id))?.links).toHaveLength(1);
      expect((await desk.seen(item.id))?.links).toMatchObject([{ state: 'REJECTED' }]);
    });

    it('are left alone where they are how the person is called, unless staff say so', async () => {
      const { link, person } = await told(desk);
      await decided(desk.editor, 'rejectNewsLink', { id: link.id, reason: 'About a namesake' });
      expect((await shown(person.slug)).nameBlocks).toEqual([]);
    });

    it('are blocked where they are a new spelling, unless staff say otherwise', async () => {
      const [one, other] = [await told(desk), await told(desk)];
      for (const { link } of [one, other]) await spelt(link.id, 'Simon Sayso');
      await decided(desk.editor, 'rejectNewsLink', { id: one.link.id });
      await decided(desk.editor, 'rejectNewsLink', { id: other.link.id, blockSpelling: false });
      expect((await shown(one.person.slug)).nameBlocks).toMatchObject([{ text: 'Simon Sayso' }]);
      expect((await shown(other.person.slug)).nameBlocks).toEqual([]);
    });

    it('may be blocked by hand, once', async () => {
      const { name, person, item } = await told(desk);
      const block = `mutation ($prisonerId: ID!, $text: String!) { blockName(prisonerId: $prisonerId, text: $text) { id text } }`;
      const given = { prisonerId: person.prisonerId, text: name };
      const first = dataOf(await desk.editor(block, given), 'blockName');
      expect(dataOf(await desk.otherEditor(block, given), 'blockName')).toEqual(first);
      await desk.app.jobs.runDue();
      expect((await desk.seen(item.id))?.links).toEqual([]);
      expect((await desk.editor(block, { ...given, text: ' ' })).codes).toEqual(['BAD_USER_INPUT']);
    });

    it('go with the person where two records become one', async () => {
      const [kept, merged] = [await told(desk), await told(desk)];
      await decided(desk.editor, 'rejectNewsLink', { id: merged.link.id, blockSpelling: true });
      const version = async (slug: string): Promise<number> =>
        dataOf<{ version: number }>(await desk.editor(PERSON, { slug }), 'prisoner').version;
      const pair = {
        keep: kept.person.prisonerId,
        keepVersion: await version(kept.person.slug),
        merge: merged.person.prisonerId,
        mergeVersion: await version(merged.person.slug),
      };
      dataOf(await desk.reviewer(MERGE, pair), 'mergePrisoners');
      expect((await shown(kept.person.slug)).nameBlocks).toMatchObject([{ text: merged.name }]);
      const [other] = [await desk.article({ title: `${merged.name} and ${kept.name} are one person` })];
      expect(onlyLink(other).evidence.map(({ matched }) => matched)).not.toContain(merged.name);
    });

    it('are part of the person’s history', async () => {
      const { link, person } = await told(desk);
      await decided(desk.editor, 'rejectNewsLink', { id: link.id, blockSpelling: true });
      const query = `query ($slug: String!) { prisoner(slug: $slug) { history(first: 3) {
      nodes { reason changes { factType operation field } } } } }`;
      const told_ = JSON.stringify(dataOf(await desk.editor(query, { slug: person.slug }), 'prisoner'));
      expect(told_).toContain('NameBlock');
      expect(told_).toContain('Article rejected');
      expect((await desk.nobody(query, { slug: person.slug })).text).not.toContain('NameBlock');
    });
  });

  describe('why a link was made', () => {
    /** A public person with a name that only staff know, and an article with both. */
    async function twoNames(): Promise<{ readonly link: Link; readonly secret: string; readonly slug: string }> {
      const [name, secret] = [fullName(), fullName()];
      const person = await desk.person(name);
      await write(desk.editor, 'addName', { prisonerId: person.prisonerId, value: secret, visibility: 'STAFF' }, 'id');
      await desk.app.jobs.runDue();
      const item = await desk.article({ title: `${name} was moved`, summary: `Letters of ${secret} came out.` });
      return { link: onlyLink(item), secret, slug: person.slug };
    }

    const EVIDENCE = `query ($slug: String!) { case(slug: $slug) { news { nodes { score
    evidence { form matched rule field offset weight } } } } }`;

    const publicRows = async (): Promise<string> => {
      const { rows } = await desk.app.clone
        .as('vigil_public')
        .query(
          `SELECT to_jsonb(e) AS e FROM link_evidence e UNION ALL SELECT to_jsonb(l) - 'item_id' FROM news_link l`,
        );
      return JSON.stringify(rows);
    };

    it('is told to staff as a whole, and to others as far as they know the names', async () => {
      const { link, secret, slug } = await twoNames();
      expect(JSON.stringify(link.evidence)).toContain(secret);
      await decided(desk.reviewer, 'confirmNewsLink', { id: link.id });
      expect((await desk.editor(EVIDENCE, { slug })).text).toContain(secret);
      for (const reader of [desk.nobody, desk.researcher]) {
        const { text } = await reader(EVIDENCE, { slug });
        expect(text).toContain('matched');
        expect(text).not.toContain(secret);
      }
      expect(await publicRows()).not.toContain(secret);
    });

    it('is nothing for the public where only a hidden name stands in the article', async () => {
      const [name, secret] = [fullName(), fullName()];
      const person = await desk.person(name);
      await write(desk.editor, 'addName', { prisonerId: person.prisonerId, value: secret, visibility: 'STAFF' }, 'id');
      const { id } = onlyLink(await desk.article({ title: `${secret} was moved` }));
      await decided(desk.reviewer, 'confirmNewsLink', { id });
      expect(dataOf(await desk.nobody(EVIDENCE, { slug: person.slug }), 'case')).toEqual({
        news: { nodes: [{ score: 1, evidence: [] }] },
      });
      expect(await publicRows()).not.toContain(secret);
    });

    it('is forgotten at once where a name is hidden, of the past as well', async () => {
      const [name, alias] = [fullName(), fullName()];
      const { prisonerId, slug } = await desk.person(name);
      const { id } = await write(desk.editor, 'addName', { prisonerId, value: alias }, 'id');
      await approveAll(desk, prisonerId);
      const link = onlyLink(await desk.article({ title: `${alias} was moved` }));
      await decided(desk.reviewer, 'confirmNewsLink', { id: link.id });
      const at = new Date().toISOString();
      const past = `query ($slug: String!, $at: DateTime!) { asOf(at: $at) { case(slug: $slug) { news { nodes {
      evidence { form matched } } } } } }`;
      const both = async (): Promise<string> =>
        (await desk.nobody(EVIDENCE, { slug })).text + (await desk.nobody(past, { slug, at })).text;
      expect((await both()).split(alias).length).toBeGreaterThan(4);
      dataOf(await desk.reviewer(UNPUBLISH, { id, version: 2 }), 'unpublish');
      expect(await both()).not.toContain(alias);
      await desk.app.jobs.runDue();
      expect(await both()).not.toContain(alias);
      expect((await desk.editor(EVIDENCE, { slug })).text).toContain(alias);
    });
  });
});
