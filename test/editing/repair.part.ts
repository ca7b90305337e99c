import { beforeAll, describe, expect, it } from '@jest/globals';
import { dataOf, refusalOf, type Asker, type DeskApp } from './desk-app.js';
import { theDesk } from './built.js';

let desk: DeskApp;

describe('repair', () => {
  beforeAll(async () => {
    desk = await theDesk();
  });

  interface Fact {
    readonly id: string;
    readonly version: number;
  }

  const RECORD = 'mutation ($input: RecordAwardInput!) { recordAward(input: $input) { id version } }';
  const CORRECT = `mutation ($id: ID!, $version: Int!, $input: CorrectAwardInput!) {
  correctAward(id: $id, expectedVersion: $version, input: $input) { id version name place } }`;
  const WITHDRAW = `mutation ($id: ID!, $version: Int!) {
  withdrawAward(id: $id, expectedVersion: $version, reason: "A mistake") { id version name } }`;
  const PUBLISH = `mutation ($id: ID!, $version: Int!) {
  publish(factId: $id, visibility: PUBLIC, expectedVersion: $version) { id version visibility } }`;
  const RESTORE = `mutation ($id: ID!, $revision: ID!, $version: Int) {
  restore(factId: $id, revision: $revision, expectedVersion: $version, reason: "It was right") {
    id version visibility ... on Award { name place citations { source { title } } proposals { kind } } } }`;
  const HISTORY = `{ prisoner(slug: "anna-example") { history(first: 100) { nodes { id changes { factId field after } } } } }`;
  const VERIFY = 'SELECT problem FROM verify_history()';

  async function award(input: object = {}): Promise<Fact> {
    const all = { prisonerId: desk.prisonerId, name: 'A prize', awardedBy: 'A jury', ...input };
    return dataOf<Fact>(await desk.editor(RECORD, { input: all }), 'recordAward');
  }

  interface Revision {
    readonly id: string;
    readonly changes: readonly { readonly factId: string; readonly field: string; readonly after: string | null }[];
  }

  /** The revision that gave a field of a fact this value. */
  async function revisionOf(factId: string, field: string, after: string): Promise<string> {
    const { history } = dataOf<{ history: { nodes: Revision[] } }>(await desk.editor(HISTORY), 'prisoner');
    const found = history.nodes.find(({ changes }) =>
      changes.some((change) => change.factId === factId && change.field === field && change.after === after),
    );
    if (found === undefined) throw new Error(`nothing made ${field} of ${factId} ${after}`);
    return found.id;
  }

  async function chainProblem(): Promise<string | null | undefined> {
    const { rows } = await desk.app.clone.owner.query<{ problem: string | null }>(VERIFY);
    return rows[0]?.problem;
  }

  describe('restoring', () => {
    it('gives a fact the values it had, under a new version', async () => {
      const { id } = await award({ place: 'Prague' });
      await desk.editor(CORRECT, { id, version: 1, input: { name: 'Another prize', place: null } });
      const revision = await revisionOf(id, 'name', 'A prize');
      const answer = await desk.otherEditor(RESTORE, { id, revision, version: 2 });
      expect(dataOf(answer, 'restore')).toMatchObject({ version: 3, name: 'A prize', place: 'Prague' });
    });

    it('puts a withdrawn fact back with its citations, for staff until somebody publishes it', async () => {
      const { id } = await award({ citations: [{ title: 'A programme' }] });
      await desk.reviewer(PUBLISH, { id, version: 1 });
      const revision = await revisionOf(id, 'visibility', 'PUBLIC');
      dataOf(await desk.editor(WITHDRAW, { id, version: 2 }), 'withdrawAward');
      const answer = dataOf(await desk.editor(RESTORE, { id, revision }), 'restore');
      expect(answer).toMatchObject({
        id,
        version: 3,
        visibility: 'STAFF',
        name: 'A prize',
        citations: [{ source: { title: 'A programme' } }],
        proposals: [{ kind: 'PUBLICATION' }],
      });
      expect(await chainProblem()).toBeNull();
    });

    it('of a fact on record needs its version, and a revision in which it was there', async () => {
      const earlier = await award();
      const before = await revisionOf(earlier.id, 'name', 'A prize');
      const { id } = await award({ name: 'Later' });
      const now = await revisionOf(id, 'name', 'Later');
      expect(refusalOf(await desk.editor(RESTORE, { id, revision: now }))).toMatchObject({ field: 'expectedVersion' });
      expect(refusalOf(await desk.editor(RESTORE, { id, revision: before, version: 1 }))).toMatchObject({
        code: 'NOT_FOUND',
        field: 'revision',
      });
      expect(refusalOf(await desk.editor(RESTORE, { id, revision: now, version: 9 }))).toMatchObject({
        field: 'expectedVersion',
      });
    });
  });

  describe('two records of one person', () => {
    const ADD = 'mutation ($input: AddPrisonerInput!) { addPrisoner(input: $input) { id version slug } }';
    const OPEN = 'mutation ($input: OpenCaseInput!) { openCase(input: $input) { id version slug } }';
    const CUSTODY = 'mutation ($input: RecordCustodyInput!) { recordCustody(input: $input) { id version } }';
    const MERGE = `mutation ($keep: ID!, $merge: ID!, $keepVersion: Int!, $mergeVersion: Int!) {
    mergePrisoners(keepId: $keep, keepVersion: $keepVersion, mergeId: $merge, mergeVersion: $mergeVersion, reason: "The same") {
      id slug names { value preferred } awards { name } cases { nodes { slug status } } } }`;
    const BY_SLUG = `query ($slug: String!) { prisoner(slug: $slug) { slug names { value } cases { totalCount } } }`;

    interface Person extends Fact {
      readonly slug: string;
    }

    async function person(name: string, publishers: readonly Asker[] = []): Promise<Person> {
      const added = dataOf<Person>(
        await desk.editor(ADD, { input: { name, names: [{ value: `${name} II` }] } }),
        'addPrisoner',
      );
      for (const publisher of publishers) await publisher(PUBLISH, { id: added.id, version: 1 });
      return { ...added, version: added.version + publishers.length };
    }

    it('become one: names, awards and cases go over, computed days stay, the former address leads on', async () => {
      const keep = await person('Kept Example', [desk.reviewer]);
      const other = await person('Merged Example', [desk.reviewer]);
      await award({ prisonerId: other.id, name: 'Their prize' });
      const opened = await desk.editor(OPEN, { input: { prisonerId: other.id, title: 'A case', country: 'BY' } });
      const { id: caseId } = dataOf<Fact>(opened, 'openCase');
      await desk.editor(CUSTODY, { input: { caseId, kind: 'REMAND', from: '2024-01-02' } });
      const variables = { keep: keep.id, merge: other.id, keepVersion: keep.version, mergeVersion: other.version };
      const merged = dataOf(await desk.reviewer(MERGE, variables), 'mergePrisoners');
      expect(merged).toMatchObject({
        slug: keep.slug,
        awards: [{ name: 'Their prize' }],
        cases: { nodes: [{ status: 'PRETRIAL_DETENTION' }] },
      });
      const names = (merged as { names: { value: string; preferred: boolean }[] }).names;
      expect(new Set(names.map(({ value }) => value))).toEqual(
        new Set(['Kept Example', 'Kept Example II', 'Merged Example', 'Merged Example II']),
      );
      expect(names.filter(({ preferred }) => preferred)).toEqual([{ value: 'Kept Example', preferred: true }]);
      for (const asker of [desk.nobody, desk.editor])
        expect(dataOf(await asker(BY_SLUG, { slug: other.slug }), 'prisoner')).toMatchObject({ slug: keep.slug });
      expect(await chainProblem()).toBeNull();
    });

    it('show the public nothing of a record that it could not see', async () => {
      const keep = await person('Public Example', [desk.reviewer]);
      const hidden = await person('Hidden Example');
      const variables = { keep: keep.id, merge: hidden.id, keepVersion: keep.version, mergeVersion: hidden.version };
      dataOf(await desk.reviewer(MERGE, variables), 'mergePrisoners');
      const seen = dataOf<{ names: { value: string }[] }>(await desk.nobody(BY_SLUG, { slug: keep.slug }), 'prisoner');
      expect(seen.names.map(({ value }) => value)).not.toContain('Hidden Example');
      expect((await desk.nobody(BY_SLUG, { slug: hidden.slug })).data).toEqual({ prisoner: null });
      expect(dataOf(await desk.editor(BY_SLUG, { slug: hidden.slug }), 'prisoner')).toMatchObject({ slug: keep.slug });
    });

    it('are made one by reviewers, in the versions they saw, and not of one', async () => {
      const keep = await person('One Example');
      const other = await person('Two Example');
      const variables = { keep: keep.id, merge: other.id, keepVersion: 1, mergeVersion: 2 };
      expect((await desk.editor(MERGE, variables)).codes).toEqual(['FORBIDDEN']);
      expect((await desk.reviewer(MERGE, variables)).codes).toEqual(['BAD_USER_INPUT']);
      expect(refusalOf(await desk.reviewer(MERGE, { ...variables, merge: keep.id, mergeVersion: 1 }))).toMatchObject({
        code: 'BAD_USER_INPUT',
        field: 'mergeId',
      });
    });
  });

  describe('citations', () => {
    const CITE = `mutation ($factId: ID!, $citation: CitationInput!) {
    addCitation(factId: $factId, citation: $citation) { id version visibility source { title } } }`;
    const WITHDRAW_CITATION = `mutation ($id: ID!, $version: Int!) {
    withdrawCitation(id: $id, expectedVersion: $version, reason: "Not this fact") { id } }`;
    const SEEN = `{ prisoner(slug: "anna-example") { awards { id citations { id source { title } } } } }`;
    const QUEUE = '{ pendingReview(first: 100) { nodes { id kind factId changes { field proposed } } } }';

    async function titles(asker: Asker, id: string): Promise<readonly string[]> {
      const { awards } = dataOf<{
        awards: { id: string; citations: { source: { title: string } }[] }[];
      }>(await asker(SEEN), 'prisoner');
      return awards.find((one) => one.id === id)?.citations.map(({ source }) => source.title) ?? [];
    }

    it('of a public fact wait for somebody else, by themselves', async () => {
      const { id } = await award();
      await desk.reviewer(PUBLISH, { id, version: 1 });
      const citation = { title: 'A late report', url: 'https://example.org/late' };
      const added = dataOf<Fact>(await desk.editor(CITE, { factId: id, citation }), 'addCitation');
      expect(added).toMatchObject({ visibility: 'STAFF', source: { title: 'A late report' } });
      expect(await titles(desk.nobody, id)).toEqual([]);
      const { nodes } = dataOf<{ nodes: { id: string; factId: string }[] }>(
        await desk.reviewer(QUEUE),
        'pendingReview',
      );
      const waiting = nodes.find(({ factId }) => factId === added.id);
      await desk.reviewer('mutation ($ids: [ID!]!) { approve(ids: $ids) { state } }', { ids: [waiting?.id] });
      expect(await titles(desk.nobody, id)).toEqual(['A late report']);
      dataOf(await desk.editor(WITHDRAW_CITATION, { id: added.id, version: 2 }), 'withdrawCitation');
      expect(await titles(desk.editor, id)).toEqual([]);
    });

    it('name a source that is on record as it is, and do not change it', async () => {
      const { id } = await award();
      const url = 'https://example.org/known';
      await desk.editor(CITE, { factId: id, citation: { title: 'Its title', url } });
      await desk.otherEditor(CITE, { factId: id, citation: { title: 'Another title', url } });
      expect(await titles(desk.editor, id)).toEqual(['Its title', 'Its title']);
    });

    it('are refused with everything that is wrong', async () => {
      const { id } = await award();
      const citation = { title: ' ', locator: '', statedValue: 'x'.repeat(20_001) };
      expect(refusalOf(await desk.editor(CITE, { factId: id, citation }))).toMatchObject({
        code: 'BAD_USER_INPUT',
        problems: [{ path: 'citation.title' }, { path: 'citation.statedValue' }, { path: 'citation.locator' }],
      });
    });
  });
});
