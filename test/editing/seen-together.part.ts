import { beforeAll, describe, expect, it } from '@jest/globals';
import { dataOf, refusalOf, type Asker, type DeskApp } from './desk-app.js';
import { theDesk } from './built.js';

let desk: DeskApp;

describe('what is seen together', () => {
  beforeAll(async () => {
    desk = await theDesk();
  });

  interface Fact {
    readonly id: string;
    readonly version: number;
  }

  const OPEN = 'mutation ($input: OpenCaseInput!) { openCase(input: $input) { id version slug } }';
  const SENTENCE = 'mutation ($input: RecordSentenceInput!) { recordSentence(input: $input) { id version } }';
  const VERDICT = 'mutation ($input: RecordVerdictInput!) { recordVerdict(input: $input) { id version } }';
  const CUSTODY = 'mutation ($input: RecordCustodyInput!) { recordCustody(input: $input) { id version } }';
  const CORRECT_CUSTODY = `mutation ($id: ID!, $version: Int!, $input: CorrectCustodyInput!) {
  correctCustody(id: $id, expectedVersion: $version, input: $input) { id version } }`;
  const PUBLISH = `mutation ($id: ID!, $version: Int!, $visibility: Visibility = PUBLIC) {
  publish(factId: $id, visibility: $visibility, expectedVersion: $version) { id version visibility } }`;
  const UNPUBLISH = `mutation ($id: ID!, $version: Int!) {
  unpublish(factId: $id, expectedVersion: $version, reason: "At risk") { id version } }`;
  const CHANGES = '{ changes(last: 100) { nodes { factType visible fields { after } } } }';

  async function openCase(): Promise<{ readonly id: string; readonly slug: string }> {
    const input = { prisonerId: desk.prisonerId, title: 'A case', country: 'PL', jurisdiction: 'GENERIC' };
    const opened = dataOf<Fact & { slug: string }>(await desk.editor(OPEN, { input }), 'openCase');
    dataOf(await desk.reviewer(PUBLISH, { id: opened.id, version: 1 }), 'publish');
    return opened;
  }

  async function recorded(mutation: string, input: object): Promise<Fact> {
    const { data, text } = await desk.editor(mutation, { input });
    const [fact] = Object.values(data ?? {}) as (Fact | undefined)[];
    if (fact === undefined) throw new Error(text);
    return fact;
  }

  const publish = async ({ id, version }: Fact, visibility = 'PUBLIC'): Promise<Fact> =>
    dataOf<Fact>(await desk.reviewer(PUBLISH, { id, version, visibility }), 'publish');

  describe('sentences whose dates are computed from each other', () => {
    const SEEN = `query ($slug: String!) { case(slug: $slug) {
    sentences { id } sentenceTimeline { expectedEnd { earliest latest } } } }`;

    interface Seen {
      readonly sentences: readonly { readonly id: string }[];
      readonly sentenceTimeline: { readonly expectedEnd: { readonly earliest: string } | null };
    }

    async function seen(asker: Asker, slug: string): Promise<readonly [string[], string | undefined]> {
      const one = dataOf<Seen>(await asker(SEEN, { slug }), 'case');
      return [one.sentences.map(({ id }) => id), one.sentenceTimeline.expectedEnd?.earliest];
    }

    async function twoSentences(): Promise<{ readonly slug: string; readonly first: Fact; readonly second: Fact }> {
      const { id: caseId, slug } = await openCase();
      const custody = await recorded(CUSTODY, { caseId, kind: 'PRISON', from: '2020-01-01' });
      await publish(custody);
      const term = { caseId, kind: 'IMPRISONMENT', imposedOn: '2020-01-01', inForceOn: '2020-01-01' };
      const first = await recorded(SENTENCE, { ...term, term: { years: 2 } });
      const second = await recorded(SENTENCE, { ...term, term: { years: 3 }, consecutiveTo: first.id });
      return { slug, first, second };
    }

    it('are not published one without the other', async () => {
      const { slug, first, second } = await twoSentences();
      const refused = await desk.reviewer(PUBLISH, { id: second.id, version: 1 });
      expect(refusalOf(refused)).toMatchObject({ code: 'CONFLICT' });
      expect(refused.messages[0]).toContain(first.id);
      expect(await seen(desk.nobody, slug)).toEqual([[], undefined]);
      await publish(first);
      await publish(second);
      expect((await seen(desk.nobody, slug))[1]).toBe('2025-01-01');
    });

    it('are hidden one with the other, so that no wrong day is left', async () => {
      const { slug, first, second } = await twoSentences();
      const { version } = await publish(first);
      await publish(second);
      dataOf(await desk.reviewer(UNPUBLISH, { id: first.id, version }), 'unpublish');
      expect(await seen(desk.nobody, slug)).toEqual([[], undefined]);
      expect((await seen(desk.editor, slug))[1]).toBe('2025-01-01');
    });
  });

  describe('courts and prisons', () => {
    async function told(asker: Asker, name: string): Promise<boolean> {
      const { nodes } = dataOf<{ nodes: object[] }>(await asker(CHANGES), 'changes');
      return JSON.stringify(nodes).includes(name);
    }

    it('are hidden with the last fact that shows them, and come back with it', async () => {
      const { id: caseId } = await openCase();
      const input = { caseId, instance: 'FIRST', court: 'Court of Nowhere', on: '2021-05-05', outcome: 'CONVICTED' };
      const verdict = await publish(await recorded(VERDICT, input));
      expect(await told(desk.nobody, 'Court of Nowhere')).toBe(true);
      const hidden = dataOf<Fact>(await desk.reviewer(UNPUBLISH, verdict), 'unpublish');
      expect(await told(desk.nobody, 'Court of Nowhere')).toBe(false);
      dataOf(await desk.otherReviewer(PUBLISH, { id: hidden.id, version: hidden.version }), 'publish');
      expect(await told(desk.nobody, 'Court of Nowhere')).toBe(true);
    });

    it('that a draft named before it was corrected stay with staff', async () => {
      const { id: caseId } = await openCase();
      const draft = await recorded(CUSTODY, { caseId, kind: 'REMAND', from: '2021-01-01', facility: 'First Place' });
      const variables = { id: draft.id, version: 1, input: { facility: 'Second Place' } };
      const corrected = dataOf<Fact>(await desk.editor(CORRECT_CUSTODY, variables), 'correctCustody');
      await publish(corrected);
      expect(await told(desk.nobody, 'Second Place')).toBe(true);
      expect(await told(desk.nobody, 'First Place')).toBe(false);
    });

    it('that researchers saw with a fact are public with it', async () => {
      const { id: caseId } = await openCase();
      const fact = await recorded(CUSTODY, { caseId, kind: 'REMAND', from: '2022-01-01', facility: 'Third Place' });
      const forResearchers = await publish(fact, 'RESEARCHER');
      expect(await told(desk.nobody, 'Third Place')).toBe(false);
      expect(await told(desk.researcher, 'Third Place')).toBe(true);
      dataOf(await desk.reviewer(PUBLISH, { id: fact.id, version: forResearchers.version }), 'publish');
      expect(await told(desk.nobody, 'Third Place')).toBe(true);
    });
  });

  describe('a citation of a public fact', () => {
    const CITED = `query { prisoner(slug: "anna-example") { awards { citations { id source { title } } } } }`;
    const HIDE = `mutation ($id: ID!, $version: Int!) {
    unpublishCitation(id: $id, expectedVersion: $version, reason: "Names a source") { version visibility } }`;
    const SHOW = `mutation ($id: ID!, $version: Int!) {
    publishCitation(id: $id, expectedVersion: $version) { version visibility } }`;

    it('is hidden by itself with its source, and shown again', async () => {
      const input = {
        prisonerId: desk.prisonerId,
        name: 'A prize',
        awardedBy: 'A jury',
        citations: [{ title: 'A telling title' }],
      };
      const award =
        'mutation ($input: RecordAwardInput!) { recordAward(input: $input) { id version citations { id } } }';
      const fact = (await recorded(award, input)) as Fact & { readonly citations: readonly { readonly id: string }[] };
      await publish(fact);
      const id = fact.citations[0]?.id;
      expect((await desk.nobody(CITED)).text).toContain('A telling title');
      expect(dataOf(await desk.reviewer(HIDE, { id, version: 2 }), 'unpublishCitation')).toMatchObject({
        visibility: 'STAFF',
      });
      expect((await desk.nobody(CITED)).text).not.toContain('A telling title');
      expect((await desk.nobody(CHANGES)).text).not.toContain('A telling title');
      expect((await desk.editor(SHOW, { id, version: 3 })).codes).toEqual(['FORBIDDEN']);
      dataOf(await desk.reviewer(SHOW, { id, version: 3 }), 'publishCitation');
      expect((await desk.nobody(CITED)).text).toContain('A telling title');
    });
  });
});
