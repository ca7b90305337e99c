import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { statementsOf } from '../support/statements.js';
import { createAsOfApp, type AsOfApp } from './as-of-app.js';
import { personOf, PLACES } from './invented-record.js';

const NAMES = 'prisoners(orderBy: [{ field: NAME, direction: ASC }]) { nodes { name } }';
const AT = 'query ($at: DateTime!)';

/** Levels of fields below a root field. */
const levels = (count: number): string =>
  `cases(first: 1) { nodes { ${'prisoner { cases(first: 1) { nodes { '.repeat((count - 3) / 3)}slug${' } } }'.repeat((count - 3) / 3)} } }`;

describe('a moment', () => {
  let app: AsOfApp;
  const moments: string[] = [];

  beforeAll(async () => {
    app = await createAsOfApp();
    for (const document of [PLACES, personOf('Anna Nowhere', 2011), personOf('Berta Nowhere', 2012)]) {
      await app.import(document);
      moments.push(await app.moment());
    }
  }, 120_000);
  afterAll(async () => app.close());

  it('is one of several, beside the present, in one operation', async () => {
    const [places, anna] = moments;
    const data = await app.data(
      `query ($a: DateTime!, $b: DateTime!) { ${NAMES} first: asOf(at: $a) { ${NAMES} } then: asOf(at: $b) { ${NAMES} people: prisoners { totalCount } } ...Again }
       fragment Again on Query { again: asOf(at: $b) { ... on Snapshot { prisoners { totalCount } } __typename } }`,
      { a: places, b: anna },
    );
    expect(data).toEqual({
      prisoners: { nodes: [{ name: 'Anna Nowhere' }, { name: 'Berta Nowhere' }] },
      first: { prisoners: { nodes: [] } },
      then: { prisoners: { nodes: [{ name: 'Anna Nowhere' }] }, people: { totalCount: 1 } },
      again: { prisoners: { totalCount: 1 }, __typename: 'Snapshot' },
    });
  });

  it('is read by one statement, however many fields name it', async () => {
    const [, at] = moments;
    const query = `${AT} { a: asOf(at: $at) { ${NAMES} citation } b: asOf(at: $at) { cases { totalCount } revision } }`;
    await app.data(query, { at });
    const statements = await statementsOf(async () => app.data(query, { at }));
    expect(statements.map((text) => text.slice(0, 6).trim())).toEqual(['BEGIN', 'WITH l', 'select', 'COMMIT']);
  });

  it('leaves nothing behind on the session', async () => {
    const [, at] = moments;
    await app.data(`${AT} { asOf(at: $at) { ${NAMES} } }`, { at });
    const { rows } = await app.database.publicPool.query<{ seq: string }>(
      `SELECT coalesce(current_setting('vigil.as_of_seq', true), '') AS seq`,
    );
    expect(rows).toEqual([{ seq: '' }]);
  });

  it('gives the same bytes whenever it is asked', async () => {
    const [, , at] = moments;
    const ask = async (): Promise<string> =>
      JSON.stringify(
        (
          await app.ask(
            `${AT} { asOf(at: $at) { at revision citation cases { edges { cursor node { id slug status sentenceTimeline { progress { daysHeld } } } } } } }`,
            { at },
          )
        ).body,
      );
    const first = await ask();
    app.setToday('2040-01-01');
    await app.write(`UPDATE prisoner SET sort_name = 'Changed' WHERE slug = 'anna-nowhere'`);
    expect(await ask()).toBe(first);
    app.setToday(null);
  });

  it('asks about the day of the moment, and about others where they are named', async () => {
    const at = moments[2] ?? '';
    const days =
      'case(slug: "anna-nowhere-first") { sentenceTimeline { on } other: sentenceTimeline(on: "2012-01-01") { on } }';
    app.setToday('2040-01-01');
    const data = await app.data(`${AT} { ${days} asOf(at: $at) { ${days} } }`, { at });
    app.setToday(null);
    expect(data).toEqual({
      case: { sentenceTimeline: { on: '2040-01-01' }, other: { on: '2012-01-01' } },
      asOf: { case: { sentenceTimeline: { on: at.slice(0, 10) }, other: { on: '2012-01-01' } } },
    });
  });

  it('is named by its revision and in a citation that another can follow', async () => {
    const at = moments[1] ?? '';
    const [revision] = await app.database.records.query<{ id: string; seq: string; hash: string }[]>(
      `SELECT id, seq, encode(hash, 'hex') AS hash FROM revision WHERE date_trunc('milliseconds', at) = $1::timestamptz`,
      [at],
    );
    const data = await app.data(`${AT} { asOf(at: $at) { at revision citation } }`, { at });
    expect(data['asOf']).toMatchObject({ at, revision: `Revision:${revision?.id ?? ''}` });
    expect((data['asOf'] as { citation: string }).citation).toMatch(
      new RegExp(
        `^Vigil, localhost, as known at ${at.replaceAll('.', '\\.')}: revision ${revision?.seq ?? ''} \\(${revision?.hash.slice(0, 16) ?? ''}\\), ` +
          'arithmetic \\S+, rules [0-9a-f]{16}$',
      ),
    );
  });

  it('goes on with a cursor of the present, and the other way round', async () => {
    const at = moments[2];
    const page = (args: string): string =>
      `cases(first: 1, orderBy: [{ field: ARRESTED_ON, direction: ASC }]${args}) { nodes { slug } pageInfo { endCursor } }`;
    const data = await app.data(`${AT} { ${page('')} asOf(at: $at) { ${page('')} } }`, { at });
    const cursor = (data['cases'] as { pageInfo: { endCursor: string } }).pageInfo.endCursor;
    expect((data['asOf'] as typeof data)['cases']).toEqual(data['cases']);
    const next = await app.data(
      `query ($at: DateTime!, $c: String!) { ${page(', after: $c')} asOf(at: $at) { ${page(', after: $c')} } }`,
      { at, c: cursor },
    );
    expect((next['asOf'] as typeof data)['cases']).toEqual(next['cases']);
    expect(JSON.stringify(next)).toContain('berta-nowhere-first');
  });

  it.each([
    { what: 'still to come', at: '2999-01-01T00:00:00Z', code: 'BAD_USER_INPUT' },
    { what: 'before anything was on record', at: '2001-01-01T00:00:00Z', code: 'NOT_FOUND' },
    { what: 'before the calendar', at: '0001-01-01T00:00:00+10:00', code: 'NOT_FOUND' },
    { what: 'beyond the calendar', at: '9999-12-31T23:59:59-10:00', code: 'NOT_FOUND' },
    { what: 'no instant', at: '2020-01-01', code: 'BAD_USER_INPUT' },
  ])('$what is refused with $code', async ({ at, code }) => {
    const { body } = await app.ask(`${AT} { asOf(at: $at) { revision cases { totalCount } } }`, { at });
    expect(body.errors?.map(({ extensions }) => extensions['code'])).toEqual([code]);
    expect(body.data ?? null).toBeNull();
  });

  it('is as deep as the present', async () => {
    const at = moments[2];
    expect((await app.ask(`{ ${levels(9)} }`)).codes).toEqual([]);
    expect((await app.ask(`${AT} { asOf(at: $at) { ${levels(9)} } }`, { at })).codes).toEqual([]);
    expect((await app.ask(`{ ${levels(12)} }`)).codes).toEqual(['QUERY_TOO_COMPLEX']);
    expect((await app.ask(`${AT} { asOf(at: $at) { ${levels(12)} } }`, { at })).codes).toEqual(['QUERY_TOO_COMPLEX']);
  });

  it('costs what the present costs, and is refused as that is', async () => {
    const at = moments[2];
    const page = 'cases(first: 100) { nodes { timeline(first: 100) { nodes { id kind title detail future } } } }';
    expect((await app.ask(`${AT} { asOf(at: $at) { ${page} } }`, { at })).codes).toEqual(['QUERY_TOO_COMPLEX']);
    expect((await app.ask(`${AT} { asOf(at: $at) { cases(first: 101) { totalCount } } }`, { at })).codes).toEqual([
      'BAD_USER_INPUT',
    ]);
  });

  it('survives a statement that fails: the next one is answered', async () => {
    const at = moments[2];
    const bad = await app.ask(`${AT} { asOf(at: $at) { cases(after: "nonsense") { nodes { slug } } } }`, { at });
    expect(bad.codes).toEqual(['BAD_USER_INPUT']);
    expect((await app.ask(`${AT} { asOf(at: $at) { cases { totalCount } } }`, { at })).codes).toEqual([]);
  });
});
