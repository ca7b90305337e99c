import { beforeAll, describe, expect, it } from '@jest/globals';
import { type SeededApp } from './support/seeded-app.js';
import { statementsOf } from '../support/statements.js';
import { theSeeds } from './built.js';

const FACT =
  'id version visibility verification recordedAt citations { id stance field statedValue source { title url } }';
const NEWS = 'news(first: 5) { totalCount edges { cursor node { score state item { title url publishedAt } } } }';

const OPERATIONS: readonly (readonly [name: string, query: string, variables?: object])[] = [
  ['one scalar', '{ case(slug: "ales-bialiatski-2011") { slug } }'],
  [
    'several roots',
    `{ a: case(slug: "ales-bialiatski-2011") { title } b: prisoner(slug: "ales-bialiatski") { name(locale: "be") }
       cases { totalCount } prisoners { totalCount } campaigns { slug } ruleSets { id } }`,
  ],
  [
    'the list of a dashboard',
    `{ cases(first: 20) { totalCount pageInfo { hasNextPage endCursor } nodes { slug title status
       prisoner { slug name } charges { article part } sentences { kind term { years months } } awards { name }
       ${NEWS} sentenceTimeline { milestones { kind label date { earliest } state } } } } }`,
  ],
  [
    'one case with everything',
    `{ case(slug: "ales-bialiatski-2011") { ${FACT} title summary prisoner { ${FACT} names { value script } birth { edtf earliest precision } }
       custody { ${FACT} facility { name postalAddress } from { edtf } } charges { ${FACT} outcome } verdicts { ${FACT} court judges sentences { id } }
       sentences { ${FACT} consecutiveTo { id } } sentenceChanges { ${FACT} } reportedMilestones { ${FACT} kind on { edtf } } release { ${FACT} ground } awards { ${FACT} grantedOn { edtf } }
       letters { ${FACT} inReplyTo { id } } conditions { ${FACT} } recognitions { ${FACT} } obligations { ${FACT} } events { ${FACT} title }
       campaigns { slug title } conflicts { statedValue source { title } } ${NEWS}
       sentenceTimeline { progress { servedShare daysHeld } explanation { text } warnings { message } }
       history(first: 5) { totalCount nodes { at changes { factType field before after } } } } }`,
  ],
  [
    'the deepest that is allowed',
    `{ campaigns { cases(first: 3) { nodes { prisoner { cases(first: 3) { nodes { campaigns { cases(first: 3) { nodes { slug } } } } } } } } } }`,
  ],
  [
    'filters and orders',
    `query ($filter: CaseFilter) { cases(filter: $filter, orderBy: [{ field: EXPECTED_END, direction: DESC }, { field: PRISONER_NAME, direction: ASC }]) {
       totalCount nodes { slug } } }`,
    {
      filter: {
        or: [{ text: 'бяляцкі' }, { article: '243' }, { heldOn: '2013-11-04' }],
        not: { status: ['SERVING'] },
        and: [{ arrested: { from: '2010-01-01' } }, { milestone: { kind: 'FRACTION', numerator: 1, denominator: 2 } }],
      },
    },
  ],
  [
    'a timeline of all kinds',
    `{ case(slug: "ales-bialiatski-2011") { timeline(first: 100) { totalCount nodes { kind date { edtf } title(locale: "ru") future
       subject { __typename ... on Award { name prisoner { slug } } ... on Verdict { court } ... on Letter { excerpt } } } } } }`,
  ],
  [
    'a window of milestones',
    `{ milestones(from: "2013-01-01", to: "2013-12-31", first: 50) { totalCount nodes { label date { earliest } reasons case { slug prisoner { name } } } } }`,
  ],
  [
    'fragments, aliases, directives',
    `query ($with: Boolean!) { cases(last: 3) { edges { cursor node { ...Head again: slug @include(if: $with) title @skip(if: $with) } } } }
     fragment Head on Case { slug ... on Fact { id version } en: title(locale: "en") be: title(locale: "be") }`,
    { with: true },
  ],
  [
    'a person and what belongs to them',
    '{ prisoner(slug: "ales-bialiatski") { affiliations { organisation } awards { name } letters { kind } cases { nodes { slug } } } }',
  ],
];

let app: SeededApp;

describe('statements', () => {
  beforeAll(async () => {
    app = await theSeeds();
  }, 60_000);

  describe('one GraphQL operation is one SQL statement', () => {
    it.each(OPERATIONS.map(([name, query, variables]) => ({ name, query, variables })))(
      '$name',
      async ({ query, variables }) => {
        await app.data(query, variables);
        const statements = await statementsOf(async () => app.data(query, variables));
        expect(statements).toHaveLength(1);
        expect(statements[0]).toMatch(/^select /);
      },
    );

    it('counts what it is meant to count', async () => {
      const statements = await statementsOf(async () => app.database.publicPool.query('select 1'));
      expect(statements).toEqual(['select 1']);
    });

    it('answers nodes by id in one statement too, of any type and in the order asked', async () => {
      const data = await app.data('{ cases(first: 2) { nodes { id prisoner { id } } } }');
      const { nodes } = data['cases'] as { nodes: readonly { id: string; prisoner: { id: string } }[] };
      const ids = [...nodes.flatMap(({ id, prisoner }) => [prisoner.id, id]), 'Case:nonsense'];
      let answer: unknown;
      const statements = await statementsOf(async () => {
        answer = (
          await app.data('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Case { slug } } }', { ids })
        )['nodes'];
      });
      expect(statements).toHaveLength(1);
      expect((answer as ({ id: string } | null)[]).map((node) => node?.id ?? null)).toEqual([...ids.slice(0, 4), null]);
    });
  });
});
