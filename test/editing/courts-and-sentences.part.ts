import { beforeAll, describe, expect, it } from '@jest/globals';
import { dataOf, refusalOf } from './desk-app.js';
import { recorded, type JusticeApp } from './justice-app.js';
import { theJusticeDesk } from './built.js';

interface Fact {
  readonly id: string;
  readonly version: number;
}

interface VerdictAsked extends Fact {
  readonly court: string | null;
  readonly courtFact: (Fact & { readonly visibility: string; readonly proposals: readonly object[] }) | null;
}

const VERDICT = 'id version court courtFact { id version visibility proposals { kind } }';
const DECIDED = { instance: 'FIRST', on: '2020-06-01', outcome: 'CONVICTED' };
const IMPRISONMENT = { kind: 'IMPRISONMENT', imposedOn: '2020-03-01' };

let desk: JusticeApp;

describe('courts and sentences', () => {
  beforeAll(async () => {
    desk = await theJusticeDesk();
  });

  const ofCase = (input: object): object => ({ caseId: desk.world.caseId, ...input });

  const verdict = async (input: object): Promise<VerdictAsked> =>
    recorded(desk.editor, 'recordVerdict', ofCase({ ...DECIDED, ...input }), VERDICT);

  const sentence = async (input: object): Promise<Fact & { mode: string }> =>
    recorded(desk.editor, 'recordSentence', ofCase({ ...IMPRISONMENT, ...input }), 'id version mode');

  async function correct(
    mutation: string,
    { id, version }: Fact,
    input: object,
  ): Promise<ReturnType<typeof desk.editor>> {
    const type = `C${mutation.slice(1)}Input`;
    const query = `mutation ($id: ID!, $version: Int!, $input: ${type}!) {
    it: ${mutation}(id: $id, expectedVersion: $version, input: $input) { id version } }`;
    return desk.editor(query, { id, version, input });
  }

  async function withdraw(mutation: string, { id, version }: Fact): Promise<ReturnType<typeof desk.editor>> {
    const query = `mutation ($id: ID!, $version: Int!) {
    it: ${mutation}(id: $id, expectedVersion: $version, reason: "a mistake") { id } }`;
    return desk.editor(query, { id, version });
  }

  const problemsOf = (answer: Awaited<ReturnType<typeof desk.editor>>): readonly (readonly [string, string])[] =>
    ((refusalOf(answer)['problems'] ?? []) as { path: string; code: string }[]).map(({ path, code }) => [path, code]);

  async function makePublic(table: string, { id }: Fact): Promise<void> {
    const unitOfWork = await desk.app.clone.unitOfWork();
    await unitOfWork.run({ actor: 'test' }, async (tx) => {
      await tx.query(`UPDATE ${table} SET visibility = 'PUBLIC' WHERE id = $1`, [id.split(':')[1]]);
    });
  }

  describe('courts', () => {
    it('are found by their name in any language and any case, in the country of the case', async () => {
      const first = await verdict({ court: '  Суд  Першамайскага раёна ', locale: 'be' });
      expect(first).toMatchObject({ court: 'Суд Першамайскага раёна', courtFact: { version: 1, visibility: 'STAFF' } });
      const court = first.courtFact as Fact;
      dataOf(await correct('correctCourt', court, { name: 'District court', place: 'Minsk' }), 'it');
      for (const name of ['СУД ПЕРШАМАЙСКАГА РАЁНА', 'district court'])
        expect((await verdict({ court: name })).courtFact?.id).toBe(court.id);
      const abroad = { ...DECIDED, caseId: desk.world.otherCase, court: 'District court' };
      const elsewhere = await recorded<VerdictAsked>(desk.editor, 'recordVerdict', abroad, VERDICT);
      expect(elsewhere.courtFact?.id).not.toBe(court.id);
    });

    it('that others do not see are to be published with the verdict, unless it is for staff', async () => {
      const quiet = await verdict({ court: 'A quiet court', visibility: 'STAFF' });
      expect(quiet.courtFact?.proposals).toEqual([]);
      const loud = await verdict({ court: 'A quiet court' });
      const again = await verdict({ court: 'A quiet court' });
      for (const { courtFact } of [loud, again])
        expect(courtFact).toMatchObject({ id: quiet.courtFact?.id, proposals: [{ kind: 'PUBLICATION' }] });
      const open = await verdict({ court: 'An open court', visibility: 'STAFF' });
      await makePublic('court', open.courtFact as Fact);
      expect((await verdict({ court: 'An open court' })).courtFact).toMatchObject({
        visibility: 'PUBLIC',
        proposals: [],
      });
    });

    it('keep at least one name', async () => {
      const { courtFact } = await verdict({ court: 'A court with one name' });
      const answer = await correct('correctCourt', courtFact as Fact, { name: null });
      expect(problemsOf(answer)).toEqual([['input.name', 'REQUIRED']]);
      dataOf(await correct('correctCourt', courtFact as Fact, { name: 'Un tribunal', locale: 'fr' }), 'it');
      dataOf(await correct('correctCourt', { ...(courtFact as Fact), version: 2 }, { name: null }), 'it');
      expect((await verdict({ court: 'un tribunal' })).courtFact).toMatchObject({ id: courtFact?.id, version: 3 });
    });

    it('of a verdict change with a correction, which null empties', async () => {
      const fact = await verdict({ court: 'Court one' });
      dataOf(await correct('correctVerdict', fact, { court: 'Court two' }), 'it');
      dataOf(await correct('correctVerdict', { ...fact, version: 2 }, { outcome: 'CHANGED' }), 'it');
      const read = async (): Promise<unknown> => {
        const { data } = await desk.editor('{ case(slug: "example-a") { verdicts { id court } } }');
        return (data?.['case'] as { verdicts: Fact[] }).verdicts.find(({ id }) => id === fact.id);
      };
      expect(await read()).toMatchObject({ court: 'Court two' });
      dataOf(await correct('correctVerdict', { ...fact, version: 3 }, { court: null }), 'it');
      expect(await read()).toMatchObject({ court: null });
    });
  });

  describe('what refers to a fact', () => {
    it('a sentence is not withdrawn while another follows it or a change names it', async () => {
      const first = await sentence({ term: { years: 1 } });
      const second = await sentence({ term: { years: 1 }, consecutiveTo: first.id });
      expect([first.mode, second.mode]).toEqual(['CONCURRENT', 'CONSECUTIVE']);
      const change = await recorded<Fact>(
        desk.editor,
        'recordSentenceChange',
        ofCase({ kind: 'AMNESTY', on: '2021', reduceBy: { months: 1 }, sentences: [first.id] }),
      );
      const refused = await withdraw('withdrawSentence', first);
      expect(refused.codes).toEqual(['CONFLICT']);
      expect(refused.messages[0]).toContain(change.id);
      expect(refused.messages[0]).toContain(second.id);
      // Nor is it proposed where others see it.
      await makePublic('sentence', first);
      const proposed = await withdraw('withdrawSentence', { ...first, version: 2 });
      expect(proposed.messages[0]).toContain(second.id);
      for (const [mutation, fact] of [
        ['withdrawSentenceChange', change],
        ['withdrawSentence', second],
      ] as const)
        dataOf(await withdraw(mutation, fact), 'it');
      dataOf(await withdraw('withdrawSentence', { ...first, version: 2 }), 'it');
    });

    it('sentences do not follow each other in a circle', async () => {
      const first = await sentence({ term: { years: 1 } });
      const second = await sentence({ term: { years: 1 }, consecutiveTo: first.id });
      for (const one of [first, second]) {
        const answer = await correct('correctSentence', first, { consecutiveTo: one.id });
        expect(problemsOf(answer)).toEqual([['input.consecutiveTo', 'INCONSISTENT']]);
      }
      dataOf(await withdraw('withdrawSentence', second), 'it');
      dataOf(await withdraw('withdrawSentence', first), 'it');
    });

    it('a verdict and a campaign are not withdrawn while something is of them; a case is included once', async () => {
      const decided = await verdict({});
      const fine = await sentence({ kind: 'FINE', verdictId: decided.id });
      expect((await withdraw('withdrawVerdict', decided)).messages[0]).toContain(fine.id);
      const inclusion = { campaignId: desk.world.campaignId, caseId: desk.world.caseId };
      const included = await recorded<Fact>(desk.editor, 'includeCase', inclusion);
      const again = await desk.editor('mutation ($input: IncludeCaseInput!) { includeCase(input: $input) { id } }', {
        input: inclusion,
      });
      expect(problemsOf(again)).toEqual([['input.caseId', 'TAKEN']]);
      const campaign = { id: desk.world.campaignId, version: 1 };
      expect((await withdraw('withdrawCampaign', campaign)).codes).toEqual(['CONFLICT']);
      dataOf(await withdraw('withdrawInclusion', included), 'it');
      dataOf(await withdraw('withdrawCampaign', campaign), 'it');
      dataOf(await withdraw('withdrawSentence', fine), 'it');
    });
  });

  describe('effects of a change', () => {
    it('a ratio belongs to a conversion, and a conditional release is one effect', async () => {
      const converted = await recorded<Fact>(
        desk.editor,
        'recordSentenceChange',
        ofCase({ kind: 'REPLACED', on: '2021', convertTo: 'RESTRICTED_LIBERTY', convertRatio: '2' }),
      );
      const ratio = await correct('correctSentenceChange', converted, { convertRatio: '1/2' });
      const { version } = dataOf<Fact>(ratio, 'it');
      const released = { release: true, conditional: true };
      const now = dataOf<Fact>(await correct('correctSentenceChange', { ...converted, version }, released), 'it');
      const { rows } = await desk.app.clone.owner.query(
        'SELECT effect FROM history.sentence_change WHERE id = $1 ORDER BY version_seq',
        [converted.id.split(':')[1]],
      );
      expect(rows.map(({ effect }: { effect: unknown }) => effect)).toEqual([
        { convertTo: 'RESTRICTED_LIBERTY', convertRatio: '2' },
        { convertTo: 'RESTRICTED_LIBERTY', convertRatio: '1/2' },
        { conditional: true },
      ]);
      const orphan = await correct('correctSentenceChange', now, { convertRatio: '2' });
      expect(problemsOf(orphan)).toEqual([['input.convertRatio', 'INCONSISTENT']]);
      dataOf(await withdraw('withdrawSentenceChange', now), 'it');
    });
  });

  describe('sources', () => {
    it('are corrected for all citations, at once, and found by their new address', async () => {
      const asked = 'id citations { source { id version visibility url } }';
      const cite = async (url: string): Promise<Fact & { visibility: string; url: string }> => {
        const input = ofCase({ kind: 'DAMAGES', citations: [{ title: 'A paper', url }] });
        const { citations } = await recorded<{ citations: { source: never }[] }>(
          desk.editor,
          'recordObligation',
          input,
          asked,
        );
        return citations[0]?.source as never;
      };
      const source = await cite('https://example.org/wrong');
      const other = await cite('https://example.org/other');
      await makePublic('source', source);
      const taken = await correct('correctSource', { ...source, version: 2 }, { url: other.url });
      expect(problemsOf(taken)).toEqual([['input.url', 'TAKEN']]);
      const answer = await correct('correctSource', { ...source, version: 2 }, { url: 'https://example.org/right' });
      expect(dataOf(answer, 'it')).toEqual({ id: source.id, version: 3 });
      expect(await cite('https://example.org/right')).toMatchObject({ id: source.id, visibility: 'PUBLIC' });
      expect((await withdraw('withdrawSource', { ...source, version: 3 })).codes).toEqual(['CONFLICT']);
    });
  });

  describe('an article put on record by hand', () => {
    it('leaves its text with its publisher', async () => {
      const input = { title: 'An article', url: 'https://example.org/news/text', content: 'The very words of it' };
      dataOf(
        await desk.editor('mutation ($input: ArticleInput!) { it: addNewsItem(input: $input) { id } }', { input }),
        'it',
      );
      const { rows } = await desk.app.clone.owner.query(
        `SELECT 1 FROM history.news_item h WHERE to_jsonb(h)::text LIKE '%very words%'
       UNION ALL SELECT 1 FROM proposal p WHERE to_jsonb(p)::text LIKE '%very words%'`,
      );
      expect(rows).toEqual([]);
    });
  });

  describe('two consecutive sentences and a commutation by a quarter', () => {
    const END = '{ case(slug: "example-a") { sentenceTimeline { expectedEnd { earliest latest } } } }';
    const day = (date: string): object => ({ expectedEnd: { earliest: date, latest: date } });

    it('move the end that staff see, and nothing for others', async () => {
      const endFor = async (ask: JusticeApp['editor']): Promise<unknown> => {
        const { data, codes } = await ask(END);
        expect(codes).toEqual([]);
        return (data?.['case'] as { sentenceTimeline: unknown }).sentenceTimeline;
      };
      const before = await endFor(desk.nobody);
      await recorded(desk.editor, 'recordCustody', ofCase({ kind: 'REMAND', from: '2020-01-01' }));
      const first = await sentence({ term: { years: 2 } });
      // Terms end on the day of the month that they began on.
      expect(await endFor(desk.editor)).toEqual(day('2022-01-01'));
      await sentence({ term: { years: 1 }, consecutiveTo: first.id });
      expect(await endFor(desk.editor)).toEqual(day('2023-01-01'));
      await recorded(
        desk.editor,
        'recordSentenceChange',
        ofCase({ kind: 'COMMUTATION', on: '2021-06-01', multiplyBy: '3/4' }),
      );
      // Three quarters of 36 months are 27.
      expect(await endFor(desk.editor)).toEqual(day('2022-04-01'));
      expect(await endFor(desk.nobody)).toEqual(before);
      expect(await endFor(desk.researcher)).toEqual(before);
    });
  });
});
