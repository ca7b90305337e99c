import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { dataOf, refusalOf, type Asker, type DeskApp } from './desk-app.js';
import { theDesk } from './built.js';

let desk: DeskApp;

describe('two people', () => {
  beforeAll(async () => {
    desk = await theDesk();
  });

  interface Fact {
    readonly id: string;
    readonly version: number;
    readonly visibility: string;
    readonly proposals: readonly { readonly id: string; readonly kind: string }[];
  }

  const FACT = 'id version visibility verification proposals { id kind changes { field base proposed } }';
  const RECORD = `mutation ($input: RecordCustodyInput!) { recordCustody(input: $input) { ${FACT} } }`;
  const CORRECT = `mutation ($id: ID!, $version: Int!, $input: CorrectCustodyInput!) {
  correctCustody(id: $id, expectedVersion: $version, input: $input, reason: "A better source") {
    ${FACT} from { edtf } to { edtf } } }`;
  const WITHDRAW = `mutation ($id: ID!, $version: Int!) {
  withdrawCustody(id: $id, expectedVersion: $version, reason: "It was another person") { ${FACT} } }`;
  const PUBLISH = `mutation ($id: ID!, $version: Int!, $visibility: Visibility = PUBLIC) {
  publish(factId: $id, visibility: $visibility, expectedVersion: $version) { id version visibility proposals { kind } } }`;
  const UNPUBLISH = `mutation ($id: ID!, $version: Int!) {
  unpublish(factId: $id, expectedVersion: $version, reason: "At risk") { id version visibility } }`;
  const APPROVE = 'mutation ($ids: [ID!]!) { approve(ids: $ids) { id state decidedBy } }';
  const DECLINE = 'mutation ($ids: [ID!]!) { decline(ids: $ids, reason: "No source") { id state decisionReason } }';
  const SEEN = `{ case(slug: "anna-example") { custody { id from { edtf } facility { name } citations { source { title } } }
  sentenceTimeline(on: "2026-11-23") { status } } }`;

  const start = (): string =>
    `20${String(10 + Math.floor(Math.random() * 10))}-0${String(1 + Math.floor(Math.random() * 9))}-15`;

  async function recorded(by: Asker, more: object = {}): Promise<Fact> {
    const input = { caseId: desk.caseId, kind: 'REMAND', from: start(), ...more };
    return dataOf<Fact>(await by(RECORD, { input }), 'recordCustody');
  }

  async function published(more: object = {}): Promise<Fact> {
    const { id, version } = await recorded(desk.editor, more);
    return { ...(await recordedNow(id)), ...dataOf<Fact>(await desk.reviewer(PUBLISH, { id, version }), 'publish') };
  }

  interface Seen {
    readonly id: string;
    readonly from: { readonly edtf: string };
    readonly facility: { readonly name: string } | null;
    readonly citations: readonly { readonly source: { readonly title: string } }[];
  }

  async function seenBy(asker: Asker): Promise<readonly Seen[]> {
    return dataOf<{ custody: readonly Seen[] }>(await asker(SEEN), 'case').custody;
  }

  async function recordedNow(id: string): Promise<Seen> {
    const found = (await seenBy(desk.editor)).find((one) => one.id === id);
    if (found === undefined) throw new Error(`${id} is not on record`);
    return found;
  }

  const sees = async (asker: Asker, id: string): Promise<boolean> => (await seenBy(asker)).some((one) => one.id === id);

  describe('what an editor records', () => {
    it('starts with staff, whatever was asked for, and waits for publication', async () => {
      const fact = await recorded(desk.editor, { visibility: 'PUBLIC' });
      expect(fact).toMatchObject({ visibility: 'STAFF', version: 1, proposals: [{ kind: 'PUBLICATION' }] });
      expect(await sees(desk.nobody, fact.id)).toBe(false);
      expect(await sees(desk.researcher, fact.id)).toBe(false);
      expect(await sees(desk.otherEditor, fact.id)).toBe(true);
    });

    it('waits for nobody where it is for staff', async () => {
      expect((await recorded(desk.editor, { visibility: 'STAFF' })).proposals).toEqual([]);
    });

    it('is public when a reviewer published it, with its facility and sources', async () => {
      const citations = [{ title: 'A judgement', url: 'https://example.org/judgement' }];
      const fact = await recorded(desk.editor, { facility: 'Colony no. 0', citations });
      const answer = dataOf<Fact>(await desk.reviewer(PUBLISH, { id: fact.id, version: 1 }), 'publish');
      expect(answer).toEqual({ id: fact.id, version: 2, visibility: 'PUBLIC', proposals: [] });
      const seen = (await seenBy(desk.nobody)).find(({ id }) => id === fact.id);
      expect(seen).toMatchObject({
        facility: { name: 'Colony no. 0' },
        citations: [{ source: { title: 'A judgement' } }],
      });
    });

    it('goes to researchers only where that was decided', async () => {
      const { id, version } = await recorded(desk.editor);
      await desk.reviewer(PUBLISH, { id, version, visibility: 'RESEARCHER' });
      expect(await sees(desk.researcher, id)).toBe(true);
      expect(await sees(desk.nobody, id)).toBe(false);
    });
  });

  describe('nobody publishes alone', () => {
    it.each([{ who: 'reviewer' }, { who: 'admin' }] as const)('a $who not what they recorded', async ({ who }) => {
      const { id, version, proposals } = await recorded(desk[who]);
      const answer = await desk[who](PUBLISH, { id, version });
      expect(refusalOf(answer)).toMatchObject({ code: 'FORBIDDEN' });
      const approval = await desk[who](APPROVE, { ids: proposals.map((one) => one.id) });
      expect(refusalOf(approval)).toMatchObject({ code: 'FORBIDDEN' });
      expect(await sees(desk.nobody, id)).toBe(false);
    });

    it('not what they corrected before it was public', async () => {
      const { id } = await recorded(desk.editor);
      await desk.reviewer(CORRECT, { id, version: 1, input: { to: '2025' } });
      expect(refusalOf(await desk.reviewer(PUBLISH, { id, version: 2 }))).toMatchObject({ code: 'FORBIDDEN' });
      expect((await desk.otherReviewer(PUBLISH, { id, version: 2 })).codes).toEqual([]);
    });

    it('not what was changed since they looked', async () => {
      const { id } = await recorded(desk.editor);
      await desk.otherEditor(CORRECT, { id, version: 1, input: { to: '2025' } });
      expect(refusalOf(await desk.reviewer(PUBLISH, { id, version: 1 }))).toMatchObject({ code: 'CONFLICT' });
      expect(await sees(desk.nobody, id)).toBe(false);
    });

    it('and an editor not at all', async () => {
      const { id, version } = await recorded(desk.otherEditor);
      expect((await desk.editor(PUBLISH, { id, version })).codes).toEqual(['FORBIDDEN']);
    });
  });

  describe('a correction of a public key fact', () => {
    let fact: Fact;
    let proposal: string;
    let before: Seen;

    beforeEach(async () => {
      fact = await published();
      before = await recordedNow(fact.id);
      const answer = await desk.editor(CORRECT, { id: fact.id, version: fact.version, input: { from: '2009-12-31' } });
      const waiting = dataOf<Fact>(answer, 'correctCustody');
      expect(waiting).toMatchObject({ version: fact.version, visibility: 'PUBLIC', from: before.from });
      expect(waiting.proposals).toMatchObject([
        { kind: 'CORRECTION', changes: [{ field: 'from', base: before.from.edtf, proposed: '2009-12-31' }] },
      ]);
      proposal = waiting.proposals[0]?.id ?? '';
    });

    const publicFrom = async (): Promise<string | undefined> =>
      (await seenBy(desk.nobody)).find(({ id }) => id === fact.id)?.from.edtf;

    it('waits: the public goes on seeing the approved value', async () => {
      expect(await publicFrom()).toBe(before.from.edtf);
    });

    it('is carried out when a reviewer approves it', async () => {
      const [answer] = dataOf<{ state: string }[]>(await desk.reviewer(APPROVE, { ids: [proposal] }), 'approve');
      expect(answer).toMatchObject({ id: proposal, state: 'APPROVED' });
      expect(await publicFrom()).toBe('2009-12-31');
      expect((await desk.otherReviewer(APPROVE, { ids: [proposal] })).codes).toEqual(['CONFLICT']);
    });

    it('is not, when it is declined', async () => {
      const [answer] = dataOf<{ state: string }[]>(await desk.reviewer(DECLINE, { ids: [proposal] }), 'decline');
      expect(answer).toEqual({ id: proposal, state: 'DECLINED', decisionReason: 'No source' });
      expect(await publicFrom()).toBe(before.from.edtf);
    });

    it('is a conflict when the same field was changed since', async () => {
      const other = await desk.otherEditor(CORRECT, { id: fact.id, version: fact.version, input: { from: '2008' } });
      const theirs = dataOf<Fact>(other, 'correctCustody').proposals.at(-1)?.id;
      await desk.reviewer(APPROVE, { ids: [theirs] });
      const answer = await desk.reviewer(APPROVE, { ids: [proposal] });
      expect(refusalOf(answer)).toMatchObject({
        code: 'CONFLICT',
        conflict: { fields: [{ field: 'from', base: before.from.edtf, theirs: '2008', yours: '2009-12-31' }] },
      });
      expect(await publicFrom()).toBe('2008');
    });

    it('waits for a second person also when a reviewer made it', async () => {
      const other = await desk.reviewer(CORRECT, { id: fact.id, version: fact.version, input: { to: '2026' } });
      const own = dataOf<Fact>(other, 'correctCustody').proposals.at(-1)?.id;
      expect(refusalOf(await desk.reviewer(APPROVE, { ids: [own] }))).toMatchObject({ code: 'FORBIDDEN' });
      expect((await desk.otherReviewer(APPROVE, { ids: [own] })).codes).toEqual([]);
    });

    it('is decided on together or not at all', async () => {
      const own = await recorded(desk.reviewer);
      const ids = [proposal, own.proposals[0]?.id];
      expect(refusalOf(await desk.reviewer(APPROVE, { ids }))).toMatchObject({ code: 'FORBIDDEN' });
      expect(await publicFrom()).toBe(before.from.edtf);
    });
  });

  describe('a withdrawal of a public key fact', () => {
    it('waits for a second person', async () => {
      const { id, version } = await published();
      const waiting = dataOf<Fact>(await desk.editor(WITHDRAW, { id, version }), 'withdrawCustody');
      expect(await sees(desk.nobody, id)).toBe(true);
      const proposal = waiting.proposals.find(({ kind }) => kind === 'WITHDRAWAL')?.id;
      await desk.reviewer(APPROVE, { ids: [proposal] });
      expect(await sees(desk.nobody, id)).toBe(false);
      expect(await sees(desk.editor, id)).toBe(false);
    });
  });

  describe('unpublishing', () => {
    it('hides at once, and the next publication needs somebody again', async () => {
      const { id, version } = await published();
      const answer = dataOf<Fact>(await desk.reviewer(UNPUBLISH, { id, version }), 'unpublish');
      expect(answer).toEqual({ id, version: version + 1, visibility: 'STAFF' });
      expect(await sees(desk.nobody, id)).toBe(false);
      expect((await desk.editor(UNPUBLISH, { id, version: version + 1 })).codes).toEqual(['FORBIDDEN']);
    });
  });

  describe('the queue', () => {
    const QUEUE = `query ($after: String, $case: ID) { pendingReview(first: 100, after: $after, case: $case) { totalCount
    nodes { id kind factId reason proposedBy changes { field base proposed } fact { __typename id } case { slug } } } }`;

    it('lists what waits with what it would change, and not what comes along', async () => {
      const citations = [{ title: 'A report', url: 'https://example.org/report' }];
      const fact = await recorded(desk.editor, { citations });
      const { nodes } = dataOf<{ nodes: { factId: string }[] }>(
        await desk.reviewer(QUEUE, { case: desk.caseId }),
        'pendingReview',
      );
      const waiting = nodes.find(({ factId }) => factId === fact.id);
      expect(waiting).toMatchObject({
        kind: 'PUBLICATION',
        fact: { __typename: 'CustodyPeriod', id: fact.id },
        case: { slug: 'anna-example' },
      });
      expect(nodes.some(({ factId }) => factId.startsWith('Citation:'))).toBe(false);
      expect((await desk.researcher(QUEUE)).codes).toEqual(['FORBIDDEN']);
      expect((await desk.nobody(QUEUE)).codes).toEqual(['UNAUTHENTICATED']);
    });
  });

  describe('checking', () => {
    const VERIFY =
      'mutation ($id: ID!, $version: Int!) { verify(factId: $id, expectedVersion: $version) { id version verification } }';
    const DISPUTE =
      'mutation ($id: ID!, $version: Int!) { dispute(factId: $id, expectedVersion: $version, reason: "Two sources") { verification } }';

    it('is somebody else’s work, and undone by the next change', async () => {
      const { id } = await recorded(desk.reviewer);
      expect((await desk.reviewer(VERIFY, { id, version: 1 })).codes).toEqual(['FORBIDDEN']);
      expect(dataOf(await desk.otherReviewer(VERIFY, { id, version: 1 }), 'verify')).toMatchObject({
        verification: 'VERIFIED',
        version: 2,
      });
      const corrected = dataOf(await desk.editor(CORRECT, { id, version: 2, input: { to: '2026' } }), 'correctCustody');
      expect(corrected).toMatchObject({ verification: 'UNVERIFIED' });
      expect(dataOf(await desk.editor(DISPUTE, { id, version: 3 }), 'dispute')).toEqual({ verification: 'DISPUTED' });
    });
  });
});
