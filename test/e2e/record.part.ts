import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Importer } from '../../src/modules/intake/index.js';
import { ERROR_TABLE } from '../../src/platform/errors/index.js';
import { importSeeds } from '../../src/seeds.js';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { createRecordApp, type RecordApp } from './support/record-app.js';

const CASES =
  'query ($after: String, $filter: CaseFilter) { cases(first: 2, after: $after, filter: $filter) { nodes { slug } } }';
const base64 = (text: string): string => Buffer.from(text).toString('base64url');

const CURSORS = [
  '',
  ' ',
  'AAAA',
  '!!!!',
  'x'.repeat(10_000),
  base64(''),
  base64('{}'),
  base64('[]'),
  base64('null'),
  base64('[null]'),
  base64('["2011-99-99","nope"]'),
  base64('["a\u0000b","c"]'),
  base64('[{"$gt":1}]'),
  base64("['; drop table case_file; --"),
];

const DOCUMENTS: readonly (readonly [name: string, query: string, variables?: object])[] = [
  ['an id of nothing', '{ node(id: "x") { id } }'],
  ['an id of blanks', '{ node(id: "") { id } }'],
  ['an id that is SQL', `{ node(id: "'; select pg_sleep(9); --") { id } }`],
  ['an id of another type', `{ node(id: "${base64('Case:not-a-uuid')}") { id } }`],
  ['ids of nothing', '{ nodes(ids: ["x", "", "y"]) { id } }'],
  ['101 ids', 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: Array.from({ length: 101 }, () => 'x') }],
  ['both ends of a page', '{ cases(first: 1, last: 1) { nodes { slug } } }'],
  ['a page of nothing', '{ cases(first: 0) { totalCount nodes { slug } } }'],
  ['a text of wildcards', CASES, { filter: { text: '%_\\%' } }],
  ['a text of quotes', CASES, { filter: { text: `'"\`;--` } }],
  ['a text of 100,000 letters', CASES, { filter: { text: 'a'.repeat(100_000) } }],
  ['a text of lone surrogates', CASES, { filter: { text: '\ud800\udfff\udc00' } }],
  ['a text of right-to-left marks', CASES, { filter: { text: '\u202e\u200f' } }],
  ['a text of blanks', CASES, { filter: { text: '   ' } }],
  ['a day that is none', CASES, { filter: { heldOn: '2023-02-30' } }],
  ['a year of six digits', CASES, { filter: { heldOn: '+275760-09-13' } }],
  ['the year 0', CASES, { filter: { heldOn: '0000-01-01' } }],
  ['a range from back to front', CASES, { filter: { arrested: { from: '2020-01-01', to: '2010-01-01' } } }],
  ['an unknown enum value', CASES, { filter: { status: ['NOPE'] } }],
  ['empty lists', CASES, { filter: { and: [], or: [], country: [] } }],
  ['an explicit null', CASES, { filter: null, after: null }],
  ['ten nots', CASES, { filter: Array.from({ length: 5 }).reduce((inner: object) => ({ not: inner }), { text: 'a' }) }],
  ['a slug of 10,000 letters', 'query ($s: String!) { case(slug: $s) { slug } }', { s: 'a'.repeat(10_000) }],
  ['a locale of nonsense', '{ cases(first: 1) { nodes { title(locale: "zz-Zzzz-ZZ-x-nonsense") } } }'],
  ['a window without an end', '{ milestones(from: "0001-01-01", to: "9999-12-31", first: 1) { nodes { kind } } }'],
  [
    'the day after time',
    '{ cases(first: 1) { nodes { status(on: "9999-12-31") sentenceTimeline(on: "0001-01-01") { status } } } }',
  ],
];

describe('the record, asked by strangers', () => {
  let clone: TestDatabase;
  let record: RecordApp;

  beforeAll(async () => {
    clone = await createDatabase();
    record = await createRecordApp(clone.url);
    await importSeeds(record.app.get(Importer));
  }, 120_000);

  afterAll(async () => {
    await record.close();
    await clone.drop();
  });

  it('answers a case of the seeds', async () => {
    const { status, body } = await record.ask('{ case(slug: "ales-bialiatski-2011") { slug prisoner { name } } }');
    expect(body.errors).toBeUndefined();
    expect(status).toBe(200);
    expect(body.data?.['case']).toMatchObject({ slug: 'ales-bialiatski-2011' });
  });

  it('says null for a case that nobody may see or that is not there', async () => {
    const { body } = await record.ask('{ case(slug: "nobody-1900") { slug } }');
    expect(body).toEqual({ data: { case: null } });
  });

  it.each(CURSORS)('the cursor %j is refused or answered, never 500', async (after) => {
    const { status, codes } = await record.ask(CASES, { after });
    expect({ status: status < 500, codes: codes.filter((code) => code !== 'BAD_USER_INPUT') }).toEqual({
      status: true,
      codes: [],
    });
  });

  it.each(DOCUMENTS)('%s is refused or answered, never 500', async (_name, query, variables = {}) => {
    const { status, codes, body } = await record.ask(query, variables);
    expect({ body, status: status < 500 }).toEqual({ body, status: true });
    expect(codes.every((code) => typeof code === 'string' && code in ERROR_TABLE)).toBe(true);
  });

  it('answers /health/ready while its database does', async () => {
    expect((await fetch(`${record.url}/health/ready`)).status).toBe(200);
  });
});
