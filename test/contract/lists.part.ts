import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { VigilError } from '../../src/platform/errors/index.js';
import { createPlannedRecord, type PlannedRecord } from './planned-record.js';

/** Filter of `cases`, with the one case found by it or not. */
const CASES: readonly (readonly [filter: string, found: boolean])[] = [
  ['text: "БЯЛЯЦКІ  Álès"', true],
  ['text: "nobody"', false],
  ['text: "%"', false],
  ['text: "  "', true],
  ['country: ["BY", "RU"]', true],
  ['country: []', false],
  ['status: [SERVING]', true],
  ['status: [RELEASED]', false],
  ['heldOn: "2012-12-31"', true],
  ['heldOn: "2013-01-01"', false],
  ['arrested: { from: "2011-08-04", to: "2011-08-04" }', true],
  ['arrested: { to: "2011-08-03" }', false],
  ['arrested: {}', true],
  ['verdict: { from: "2011-11-25" }', false],
  ['expectedEnd: { from: "2016-01-01", to: "2016-12-31" }', true],
  ['article: " PUBLIC article "', true],
  ['article: "243"', false],
  ['facility: "Facility:$facility"', true],
  ['facility: "Facility:00000000-0000-0000-0000-000000000000"', false],
  ['recognisedBy: "public ORG"', true],
  ['recognisedBy: "_ublic"', false],
  ['milestone: { kind: FRACTION, numerator: 1, denominator: 2, from: "2013-11-01", to: "2013-11-30" }', true],
  ['milestone: { kind: FRACTION, numerator: 1, denominator: 3 }', false],
  ['milestone: { kind: EXPECTED_END }', false],
  ['and: [{ heldOn: "2012-01-01" }, { status: [SERVING] }]', true],
  ['or: [{ heldOn: "2020-01-01" }, { country: ["RU"] }]', false],
  ['not: { heldOn: "2020-01-01" }', true],
];

const PRISONERS: readonly (readonly [filter: string, found: boolean])[] = [
  ['text: "bialiatski"', true],
  ['citizenship: ["BY"]', false],
  ['gender: [FEMALE]', true],
  ['gender: [MALE]', false],
  ['occupation: "OCCUP"', true],
  ['occupation: "50%"', false],
  ['affiliation: "organisation"', true],
  ['heldOn: "2012-01-01"', true],
  ['heldOn: "2001-01-01"', false],
  ['not: { or: [{ gender: [MALE] }, { text: "nobody" }] }', true],
];

const NEWS: readonly (readonly [filter: string, found: boolean])[] = [
  ['text: "public TITLE summary"', true],
  ['text: "nothing"', false],
  ['case: "Case:$case_file"', true],
  ['publisher: "public PUBLISHER"', true],
  ['language: "be"', false],
  ['published: { from: "2020-01-02", to: "2020-01-02" }', true],
  ['published: { from: "2020-01-03" }', false],
  ['state: [CONFIRMED, AUTO_CONFIRMED]', true],
  ['state: [SUGGESTED]', false],
];

const REFUSED: readonly (readonly [root: string, filter: string, field: string])[] = [
  ['cases', 'facility: "Case:$case_file"', 'filter.facility'],
  ['cases', 'facility: "nonsense"', 'filter.facility'],
  ['cases', 'arrested: { from: "2012-01-01", to: "2011-01-01" }', 'filter.arrested'],
  ['cases', 'text: "a b c d e f g h i j k l m"', 'filter.text'],
  ['newsItems', 'case: "NewsItem:$news_item"', 'filter.case'],
];

describe('lists', () => {
  let record: PlannedRecord;
  const filled = (text: string): string => text.replace(/\$(\w+)/g, (_, table: string) => record.ids[table] ?? '');

  const count = async (root: string, filter: string): Promise<unknown> => {
    const data = await record.ask(`{ ${root}(filter: { ${filled(filter)} }) { totalCount nodes { id } } }`);
    return data[root];
  };

  beforeAll(async () => {
    record = await createPlannedRecord();
  }, 120_000);

  afterAll(async () => {
    await record.drop();
  });

  it.each([
    ...CASES.map(([filter, found]) => ['cases', filter, found] as const),
    ...PRISONERS.map(([filter, found]) => ['prisoners', filter, found] as const),
    ...NEWS.map(([filter, found]) => ['newsItems', filter, found] as const),
  ])('%s(filter: { %s }) finds it: %s', async (root, filter, found) => {
    const answer = (await count(root, filter)) as { totalCount: number; nodes: unknown[] };
    expect([answer.totalCount, answer.nodes.length]).toEqual(found ? [1, 1] : [0, 0]);
  });

  it.each(REFUSED)('%s(filter: { %s }) is refused and names %s', async (root, filter, field) => {
    const refusal = await count(root, filter).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(VigilError);
    expect(refusal).toMatchObject({ code: 'BAD_USER_INPUT', field });
  });

  it.each([
    ['cases', ['ARRESTED_ON', 'VERDICT_ON', 'EXPECTED_END', 'PRISONER_NAME', 'RECORDED_AT', 'LATEST_NEWS']],
    ['prisoners', ['NAME', 'BIRTH', 'FIRST_ARREST', 'RECORDED_AT']],
  ])('%s are ordered by each of %j, either way', async (root, fields) => {
    for (const field of fields) {
      const order = `[{ field: ${field}, direction: DESC }, { field: RECORDED_AT, direction: ASC }]`;
      const data = await record.ask(`{ ${root}(orderBy: ${order}) { nodes { id } } }`);
      expect(data[root]).toHaveProperty('nodes.length', 1);
    }
  });

  it('a window of milestones holds those whose first day lies in it, of the kinds asked for', async () => {
    const window = (args: string): string =>
      `{ milestones(${args}) { totalCount nodes { kind numerator state case { slug } } } }`;
    const inside = await record.ask(window('from: "2013-11-04", to: "2013-11-04", kinds: [FRACTION]'));
    const other = await record.ask(window('from: "2013-11-04", to: "2013-11-04", kinds: [EXPECTED_END]'));
    const before = await record.ask(window('from: "2013-01-01", to: "2013-11-03"'));
    expect([inside, other, before].map((data) => data['milestones'])).toEqual([
      expect.objectContaining({ totalCount: 1 }),
      expect.objectContaining({ totalCount: 0 }),
      expect.objectContaining({ totalCount: 0 }),
    ]);
  });

  it('a timeline is one stream of dated facts with their subjects', async () => {
    const data = await record.ask(
      `{ cases { nodes { timeline(first: 50, from: "2013-01-01") { nodes { kind computed future title subject { __typename } } } } } }`,
    );
    const text = JSON.stringify(data);
    expect(text).toContain('"kind" : "MILESTONE"'.replaceAll(' ', ''));
    expect(text).toContain('"__typename":"Award"');
  });
});
