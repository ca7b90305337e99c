import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  APPROVE,
  approveAll,
  award,
  correctAward,
  DECLINE,
  FACT,
  idsOf,
  MERGE,
  newPerson,
  PERSON,
  PUBLISH,
  queueOf,
  UNPUBLISH,
  write,
  type Fact,
} from './deeds.js';
import { dataOf, refusalOf, type DeskApp } from './desk-app.js';
import { theDesk } from './built.js';

let desk: DeskApp;

describe('a second look', () => {
  beforeAll(async () => {
    desk = await theDesk();
  });

  describe('approving', () => {
    it('what was changed since somebody looked at it is refused', async () => {
      const { id, ...fact } = await award(desk);
      await correctAward(desk.editor, id, 1, { name: 'The name of an informant' });
      expect(refusalOf(await desk.reviewer(APPROVE, { ids: idsOf({ id, ...fact }) }))).toMatchObject({
        code: 'CONFLICT',
      });
      expect((await queueOf(desk, desk.prisonerId)).filter(({ factId }) => factId === id)).toHaveLength(1);
    });

    it('what got another source since somebody looked at it is refused', async () => {
      const fact = await award(desk);
      const cite = `mutation ($id: ID!) { addCitation(factId: $id, citation: { title: "Said by a neighbour" }) { id } }`;
      dataOf(await desk.editor(cite, { id: fact.id }), 'addCitation');
      expect(refusalOf(await desk.reviewer(APPROVE, { ids: idsOf(fact) }))).toMatchObject({ code: 'CONFLICT' });
    });

    it('a court that a corrected verdict names lets others see that court', async () => {
      const input = {
        caseId: desk.caseId,
        instance: 'FIRST',
        court: 'An old court',
        on: '2020-01-10',
        outcome: 'CONVICTED',
      };
      const verdict = await write(desk.editor, 'recordVerdict', input);
      dataOf(await desk.reviewer(APPROVE, { ids: idsOf(verdict) }), 'approve');
      const correct = `mutation ($id: ID!) {
      correctVerdict(id: $id, expectedVersion: 2, input: { court: "A new court" }) { ${FACT} } }`;
      const corrected = dataOf<Fact>(await desk.editor(correct, { id: verdict.id }), 'correctVerdict');
      dataOf(await desk.reviewer(APPROVE, { ids: idsOf(corrected) }), 'approve');
      const seen = dataOf<{ verdicts: readonly object[] }>(
        await desk.nobody('{ case(slug: "anna-example") { verdicts { id court } } }'),
        'case',
      );
      expect(seen.verdicts).toContainEqual({ id: verdict.id, court: 'A new court' });
    });

    it('a withdrawal of what was changed since is refused', async () => {
      const input = { caseId: desk.caseId, kind: 'REMAND', from: '2021-01-15' };
      const custody = await write(desk.editor, 'recordCustody', input);
      dataOf(await desk.reviewer(PUBLISH, { id: custody.id, version: 1 }), 'publish');
      const withdraw = `mutation ($id: ID!) {
      withdrawCustody(id: $id, expectedVersion: 2, reason: "Wrong day") { ${FACT} } }`;
      const correct = `mutation ($id: ID!) {
      correctCustody(id: $id, expectedVersion: 2, input: { from: "2021-01-16" }) { ${FACT} } }`;
      const gone = dataOf<Fact>(await desk.editor(withdraw, { id: custody.id }), 'withdrawCustody');
      const mended = dataOf<Fact>(await desk.editor(correct, { id: custody.id }), 'correctCustody');
      const kind = (fact: Fact, wanted: string): object => ({
        ids: fact.proposals.filter((one) => one.kind === wanted).map(({ id }) => id),
      });
      dataOf(await desk.reviewer(APPROVE, kind(mended, 'CORRECTION')), 'approve');
      expect(refusalOf(await desk.reviewer(APPROVE, kind(gone, 'WITHDRAWAL')))).toMatchObject({ code: 'CONFLICT' });
    });
  });

  it('nobody verifies what they proposed', async () => {
    const input = { caseId: desk.caseId, kind: 'REMAND', from: '2022-01-15' };
    const { id } = await write(desk.editor, 'recordCustody', input);
    dataOf(await desk.otherReviewer(PUBLISH, { id, version: 1 }), 'publish');
    const correct = `mutation ($id: ID!) {
    correctCustody(id: $id, expectedVersion: 2, input: { from: "2022-01-16" }) { ${FACT} } }`;
    const corrected = dataOf<Fact>(await desk.reviewer(correct, { id }), 'correctCustody');
    dataOf(await desk.otherReviewer(APPROVE, { ids: idsOf(corrected) }), 'approve');
    const verify = 'mutation ($id: ID!) { verify(factId: $id, expectedVersion: 3) { verification } }';
    expect(refusalOf(await desk.reviewer(verify, { id }))).toMatchObject({ code: 'FORBIDDEN' });
    expect((await desk.admin(verify, { id })).codes).toEqual([]);
  });

  describe('nobody brings back alone', () => {
    it('what two people withdrew', async () => {
      const fact = await award(desk);
      dataOf(await desk.otherReviewer(PUBLISH, { id: fact.id, version: 1 }), 'publish');
      const REVISIONS = '{ prisoner(slug: "anna-example") { history(first: 1) { nodes { id } } } }';
      const { history } = dataOf<{ history: { nodes: readonly { id: string }[] } }>(
        await desk.editor(REVISIONS),
        'prisoner',
      );
      const withdraw = `mutation ($id: ID!) { withdrawAward(id: $id, expectedVersion: 2, reason: "Another's") { id } }`;
      dataOf(await desk.editor(withdraw, { id: fact.id }), 'withdrawAward');
      const restore = `mutation ($id: ID!, $revision: ID!) {
      restore(factId: $id, revision: $revision, reason: "Right") { id version proposals { id kind } } }`;
      const back = dataOf<Fact>(
        await desk.reviewer(restore, { id: fact.id, revision: history.nodes[0]?.id }),
        'restore',
      );
      dataOf(await desk.reviewer(DECLINE, { ids: idsOf(back) }), 'decline');
      const { id, version } = back;
      expect(refusalOf(await desk.reviewer(PUBLISH, { id, version }))).toMatchObject({ code: 'FORBIDDEN' });
      expect((await desk.otherReviewer(PUBLISH, { id, version })).codes).toEqual([]);
    });

    it('their own fact that was hidden', async () => {
      const { id } = await award(desk, desk.reviewer);
      dataOf(await desk.otherReviewer(PUBLISH, { id, version: 1 }), 'publish');
      dataOf(await desk.otherReviewer(UNPUBLISH, { id, version: 2 }), 'unpublish');
      expect(refusalOf(await desk.reviewer(PUBLISH, { id, version: 3 }))).toMatchObject({ code: 'FORBIDDEN' });
      expect((await desk.otherReviewer(PUBLISH, { id, version: 3 })).codes).toEqual([]);
    });
  });

  describe('merging', () => {
    it('shows nobody the sources of a person who was hidden', async () => {
      const keep = await newPerson(desk, { name: 'Olga Kept' });
      const citations = [{ title: 'Where Olga Hidden lives', url: 'https://example.org/hidden' }];
      const hidden = await newPerson(desk, { name: 'Olga Hidden', citations });
      for (const { id } of [keep, hidden]) await approveAll(desk, id);
      dataOf(await desk.reviewer(UNPUBLISH, { id: hidden.id, version: 2 }), 'unpublish');
      const pair = { keep: keep.id, keepVersion: 2, merge: hidden.id, mergeVersion: 3 };
      dataOf(await desk.otherReviewer(MERGE, pair), 'mergePrisoners');
      expect((await desk.nobody(PERSON, { slug: keep.slug })).text).not.toContain('Hidden');
      expect((await desk.editor(PERSON, { slug: keep.slug })).text).toContain('Where Olga Hidden lives');
    });

    it.each([{ waits: true }, { waits: false }])('leaves what waits in the queue ($waits)', async ({ waits }) => {
      const keep = await newPerson(desk, { name: `Vera Kept ${String(waits)}` });
      if (!waits) await approveAll(desk, keep.id);
      const other = await newPerson(desk, {
        name: `Vera Other ${String(waits)}`,
        affiliations: [{ organisation: 'A newspaper', from: '2015' }],
        citations: [{ title: `Portrait of Vera ${String(waits)}` }],
      });
      const pair = { keep: keep.id, keepVersion: waits ? 1 : 2, merge: other.id, mergeVersion: 1 };
      dataOf(await desk.otherReviewer(MERGE, pair), 'mergePrisoners');
      await approveAll(desk, keep.id);
      expect(dataOf(await desk.nobody(PERSON, { slug: keep.slug }), 'prisoner')).toMatchObject({
        names: [{ value: `Vera Kept ${String(waits)}` }, { value: `Vera Other ${String(waits)}` }],
        affiliations: [{ organisation: 'A newspaper' }],
        citations: [{ source: { title: `Portrait of Vera ${String(waits)}` } }],
      });
    });
  });

  describe('what dates are computed from', () => {
    it.each([
      { type: 'Charge', fields: { code: 'Criminal Code', article: '361' }, change: { outcome: 'ACQUITTED' } },
      { type: 'Charge', fields: { code: 'Criminal Code', article: '362' }, change: { broughtOn: '2001' } },
      { type: 'ReportedMilestone', fields: { kind: 'EXPECTED_END', on: '2025-01-01' }, change: { on: '2026-01-01' } },
    ])('a public $type changes by two people: $change', async ({ type, fields, change }) => {
      const fact = await write(desk.editor, `record${type}`, { caseId: desk.caseId, ...fields });
      dataOf(await desk.reviewer(PUBLISH, { id: fact.id, version: 1 }), 'publish');
      const correct = `mutation ($id: ID!, $input: Correct${type}Input!) {
      correct${type}(id: $id, expectedVersion: 2, input: $input) { version proposals { kind } } }`;
      const answer = await desk.editor(correct, { id: fact.id, input: change });
      expect(dataOf(answer, `correct${type}`)).toEqual({ version: 2, proposals: [{ kind: 'CORRECTION' }] });
    });
  });

  it('a key is of one request, whatever its fields are called', async () => {
    const input = (name: string): string =>
      `(input: { name: "${name}", prisonerId: "${desk.prisonerId}", awardedBy: "X" })`;
    const first = await desk.editor(`mutation { a: recordAward${input('One')} { id } }`, {}, 'one-key');
    const other = await desk.editor(`mutation { b: recordAward${input('Two')} { id } }`, {}, 'one-key');
    expect(first.codes).toEqual([]);
    expect(other.codes).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  });

  describe('restoring', () => {
    const RESTORE = `mutation ($id: ID!, $revision: ID!) {
    restore(factId: $id, revision: $revision, reason: "It was right") { id } }`;

    const lastRevision = async (slug: string): Promise<string> => {
      const query = 'query ($slug: String!) { prisoner(slug: $slug) { history(first: 1) { nodes { id } } } }';
      const found = dataOf<{ history: { nodes: readonly { id: string }[] } }>(
        await desk.editor(query, { slug }),
        'prisoner',
      );
      return found.history.nodes[0]?.id ?? '';
    };

    it('a person brings the names and affiliations back, and the sources', async () => {
      const person = await newPerson(desk, {
        name: 'Irina Returned',
        affiliations: [{ organisation: 'A theatre', from: '2015' }],
        citations: [{ title: 'Portrait of Irina' }],
      });
      const revision = await lastRevision(person.slug);
      const before = dataOf(await desk.editor(PERSON, { slug: person.slug }), 'prisoner');
      const withdraw = `mutation ($id: ID!) { withdrawPrisoner(id: $id, expectedVersion: 1, reason: "Twice") { id } }`;
      dataOf(await desk.editor(withdraw, { id: person.id }), 'withdrawPrisoner');
      dataOf(await desk.editor(RESTORE, { id: person.id, revision }), 'restore');
      expect(dataOf(await desk.editor(PERSON, { slug: person.slug }), 'prisoner')).toEqual(before);
      await approveAll(desk, person.id);
      expect(dataOf(await desk.nobody(PERSON, { slug: person.slug }), 'prisoner')).toEqual(before);
    });

    it('a fact brings a source back that was withdrawn since', async () => {
      const cited = { prisonerId: desk.prisonerId, name: 'Cited', awardedBy: 'X', citations: [{ title: 'A report' }] };
      const fact = await write(desk.editor, 'recordAward', cited, `${FACT} citations { source { id } }`);
      const source = (fact as unknown as { citations: readonly { source: { id: string } }[] }).citations[0]?.source.id;
      const revision = await lastRevision('anna-example');
      const gone = (type: string): string =>
        `mutation ($id: ID!) { withdraw${type}(id: $id, expectedVersion: 1, reason: "Twice") { id } }`;
      dataOf(await desk.editor(gone('Award'), { id: fact.id }), 'withdrawAward');
      dataOf(await desk.editor(gone('Source'), { id: source }), 'withdrawSource');
      expect((await desk.editor(RESTORE, { id: fact.id, revision })).codes).toEqual([]);
    });
  });

  it('an id that is none is told', async () => {
    expect(refusalOf(await desk.reviewer(APPROVE, { ids: [`Proposal:${'-'.repeat(36)}`] }))).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'ids',
    });
  });

  describe('proposals that are right one by one', () => {
    it('do not make sentences run after each other in a circle', async () => {
      const sentence = { caseId: desk.caseId, kind: 'IMPRISONMENT', term: { years: 2 } };
      const facts = [
        await write(desk.editor, 'recordSentence', sentence),
        await write(desk.editor, 'recordSentence', sentence),
      ];
      for (const { id } of facts) dataOf(await desk.reviewer(PUBLISH, { id, version: 1 }), 'publish');
      const correct = `mutation ($id: ID!, $other: ID!) {
      correctSentence(id: $id, expectedVersion: 2, input: { consecutiveTo: $other }) { ${FACT} } }`;
      const [one, two] = facts.map(({ id }) => id);
      const first = dataOf<Fact>(await desk.editor(correct, { id: one, other: two }), 'correctSentence');
      const second = dataOf<Fact>(await desk.editor(correct, { id: two, other: one }), 'correctSentence');
      const ids = [...idsOf(first), ...idsOf(second)];
      expect(refusalOf(await desk.reviewer(APPROVE, { ids }))).toMatchObject({ code: 'CONFLICT', field: 'ids' });
    });
  });

  describe('what says nothing or cannot be kept is refused', () => {
    it.each([
      { what: 'a date open on both sides', fields: { grantedOn: '../..' }, path: 'input.grantedOn' },
      { what: 'half of a character', fields: { name: 'A \uD800 prize' }, path: 'input.name' },
      { what: 'letters that turn around', fields: { name: 'A \u202Eezirp' }, path: 'input.name' },
    ])('$what', async ({ fields, path }) => {
      const input = { prisonerId: desk.prisonerId, name: 'A prize', awardedBy: 'X', ...fields };
      const answer = await desk.editor('mutation ($input: RecordAwardInput!) { recordAward(input: $input) { id } }', {
        input,
      });
      expect(refusalOf(answer)).toMatchObject({ code: 'BAD_USER_INPUT', problems: [{ path }] });
    });

    it('all problems of an article at once', async () => {
      const input = { title: ' ', url: 'https://example.org/a', archivedUrl: 'no address' };
      const answer = await desk.editor('mutation ($input: ArticleInput!) { addNewsItem(input: $input) { id } }', {
        input,
      });
      expect(refusalOf(answer)).toMatchObject({ problems: [{ path: 'input.archivedUrl' }, { path: 'input.title' }] });
    });
  });
});
