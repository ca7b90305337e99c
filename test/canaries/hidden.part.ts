import { beforeAll, describe, expect, it } from '@jest/globals';
import { getNamedType, isInputObjectType, isListType, type GraphQLInputObjectType } from 'graphql';
import type { Asker } from '../editing/desk-app.js';
import { markersIn, placeOf, TOKENS, PLACES } from './markers.js';
import { theCanaries } from './built.js';
import type { CanaryRecord } from './record.js';

type Reader = 'nobody' | 'researcher';
const READERS = [{ reader: 'nobody' }, { reader: 'researcher' }] as const;
const NOWHERE = 'zqnowhereqz';
const NO_ID = '01890000-0000-7000-8000-00000000dead';

let record: CanaryRecord;

beforeAll(async () => {
  ({ record } = await theCanaries());
}, 300_000);

const asker = (reader: Reader): Asker => record.desk[reader];

/** Words that only staff may find. */
const forStaff = (): string[] => [...record.written].filter((word) => PLACES[placeOf(word)] === 'STAFF');

const filterOf = (name: string): GraphQLInputObjectType => {
  const type = record.schema.getType(name);
  if (!isInputObjectType(type)) throw new Error(`There is no input ${name}`);
  return type;
};

const LISTS = [
  { list: 'cases', filter: 'CaseFilter' },
  { list: 'prisoners', filter: 'PrisonerFilter' },
  { list: 'newsItems', filter: 'NewsFilter' },
] as const;

interface Counted {
  readonly totalCount: number;
}

/** How many a list counts for each filter, fifteen in a request. */
async function counts(ask: Asker, list: string, filters: readonly object[]): Promise<number[]> {
  const found: number[] = [];
  for (let from = 0; from < filters.length; from += 15) {
    const some = filters.slice(from, from + 15);
    const type = LISTS.find((one) => one.list === list)?.filter ?? '';
    const heads = some.map((_, at) => `$f${String(at)}: ${type}`).join(', ');
    const fields = some.map((_, at) => `a${String(at)}: ${list}(filter: $f${String(at)}) { totalCount }`).join(' ');
    const variables = Object.fromEntries(some.map((filter, at) => [`f${String(at)}`, filter]));
    const { data, text } = await ask(`query (${heads}) { ${fields} }`, variables);
    if (data === null || data === undefined) throw new Error(text);
    found.push(...(Object.values(data) as Counted[]).map(({ totalCount }) => totalCount));
  }
  return found;
}

const STAFF = TOKENS.STAFF;
const THEN = { from: `${STAFF.year}-01-01`, to: `${STAFF.year}-12-31` };

/** Filters of a field that only what staff see fits. A field that is not here has no value of staff only. */
function hiddenFilters(type: GraphQLInputObjectType): object[] {
  return Object.values(type.getFields()).flatMap((field): object[] => {
    const named = getNamedType(field.type).name;
    const wrap = (value: unknown): object => ({ [field.name]: isListType(field.type) ? [value] : value });
    if (named === 'String') return forStaff().map(wrap);
    if (named === 'DateRange') return [wrap(THEN)];
    if (named === 'LocalDate') return [wrap(`${STAFF.year}-03-03`)];
    if (named === 'CountryCode') return [wrap(STAFF.country)];
    if (named === 'Locale') return [wrap(STAFF.language)];
    if (named === 'MilestoneWindow') return [wrap({ kind: 'ARREST_ANNIVERSARY', to: '1975-12-31' })];
    return [];
  });
}

const NOT_SOUGHT: Readonly<Record<string, string>> = {
  gender: 'of a person, who is hidden as a whole',
  status: 'the same for readers who see the same facts: present.part.ts compares the lists',
  state: 'of links, which no mutation makes yet',
  facility: 'asked by id below',
  case: 'asked by id below',
};

/** Filters that staff find nothing by either. */
const NOT_MET: Readonly<Record<string, string>> = {
  heldOn: 'what is for staff ends on the day it begins; test/e2e/clearance.part.ts asks it',
  milestone: 'the same',
};

describe('filters', () => {
  it.each(LISTS)('of $list have each a value that only staff would find, or say why not', ({ filter }) => {
    const asked = hiddenFilters(filterOf(filter)).flatMap((one) => Object.keys(one));
    const fields = Object.keys(filterOf(filter).getFields()).filter((name) => !['and', 'or', 'not'].includes(name));
    expect(fields.filter((name) => !asked.includes(name) && NOT_SOUGHT[name] === undefined)).toEqual([]);
  });

  it.each(LISTS.flatMap((row) => READERS.map((reader) => ({ ...row, ...reader }))))(
    'of $list find nothing for $reader by what is for staff',
    async ({ list, filter, reader }) => {
      const filters = hiddenFilters(filterOf(filter));
      const found = await counts(asker(reader), list, filters);
      expect(filters.filter((_, at) => found[at] !== 0)).toEqual([]);
      const [all = -1, ...without] = await counts(asker(reader), list, [
        {},
        ...filters.slice(0, 14).map((not) => (list === 'newsItems' ? {} : { not })),
      ]);
      expect(without.every((number) => number === all)).toBe(true);
    },
    60_000,
  );

  it.each(LISTS)(
    'of $list do find it for staff',
    async ({ list, filter }) => {
      const filters = hiddenFilters(filterOf(filter));
      const found = await counts(record.desk.editor, list, filters);
      const fields = new Set(filters.filter((_, at) => (found[at] ?? 0) > 0).flatMap((one) => Object.keys(one)));
      const asked = new Set(filters.flatMap((one) => Object.keys(one)));
      expect([...asked].filter((name) => !fields.has(name) && NOT_MET[name] === undefined)).toEqual([]);
    },
    60_000,
  );
});

/** An answer with whatever was asked for taken out of it. */
const withoutName = (text: string, name: string): string => text.replaceAll(name, '?');

describe('what is hidden answers as what is not there', () => {
  it.each(READERS)('by id, for $reader', async ({ reader }) => {
    const level = reader === 'nobody' ? ['STAFF', 'RESEARCHER'] : ['STAFF'];
    const ids = [...record.places].filter(([, place]) => level.includes(PLACES[place])).map(([id]) => id);
    expect(ids.length).toBeGreaterThan(50);
    const query = 'query ($id: ID!) { node(id: $id) { __typename id } nodes(ids: [$id]) { id } }';
    for (const id of ids) {
      const missing = `${id.slice(0, id.indexOf(':'))}:${NO_ID}`;
      const [hidden, none] = [await asker(reader)(query, { id }), await asker(reader)(query, { id: missing })];
      expect(withoutName(hidden.text, id)).toBe(withoutName(none.text, missing));
    }
  });

  it.each(READERS)('by address, for $reader', async ({ reader }) => {
    for (const root of ['prisoner', 'case', 'campaign']) {
      const hidden = [...record.written].filter(
        (word) => word.startsWith(`zq${root}slugx`) && forStaff().includes(word),
      );
      expect(hidden.length).toBeGreaterThan(1);
      const query = `query ($slug: String!) { ${root}(slug: $slug) { id slug } }`;
      for (const slug of hidden) {
        const [one, none] = [await asker(reader)(query, { slug }), await asker(reader)(query, { slug: NOWHERE })];
        expect(one.text).toBe(none.text);
      }
    }
  });

  it.each(READERS)('in filters by id, for $reader', async ({ reader }) => {
    const of = (type: string): string =>
      [...record.places].find(([id, place]) => id.startsWith(type) && place === 'stf')?.[0] ?? '';
    expect(
      await counts(asker(reader), 'cases', [{ facility: of('Facility:') }, { facility: `Facility:${NO_ID}` }]),
    ).toEqual([0, 0]);
    expect(await counts(asker(reader), 'newsItems', [{ case: of('Case:') }, { case: `Case:${NO_ID}` }])).toEqual([
      0, 0,
    ]);
  });

  it.each(READERS)('in every mutation about a fact, for $reader', async ({ reader }) => {
    const [id = ''] = [...record.places].find(([one, place]) => one.startsWith('Award:') && place === 'stf') ?? [];
    for (const mutation of [
      'publish(factId: $id, expectedVersion: 9, visibility: PUBLIC)',
      'verify(factId: $id, expectedVersion: 9)',
    ]) {
      const query = `mutation ($id: ID!) { ${mutation} { id } }`;
      const answers = [await asker(reader)(query, { id }), await asker(reader)(query, { id: `Award:${NO_ID}` })];
      expect(answers[0]?.text).toBe(answers[1]?.text);
      expect(answers[0]?.codes).toEqual([reader === 'nobody' ? 'UNAUTHENTICATED' : 'FORBIDDEN']);
    }
  });
});

const PEOPLE = `query ($id: ID!) { protectedRecords(prisonerId: $id) { id visibility
  content { address contact description email name note on phone provider relation trust } } }`;

describe('people around a prisoner', () => {
  it('are shown to staff, what is SEALED only to a reviewer who opens it', async () => {
    const { desk, written } = record;
    const [id = ''] = [...record.places].find(([one, place]) => one.startsWith('Prisoner:') && place === 'pub') ?? [];
    for (const ask of [desk.nobody, desk.researcher]) expect(markersIn((await ask(PEOPLE, { id })).text).size).toBe(0);
    const seen = await desk.editor(PEOPLE, { id });
    const of = (place: string): string[] => [...written].filter((word) => placeOf(word) === place).sort();
    expect(of('prot').length).toBeGreaterThan(15);
    expect([...markersIn(seen.text)].sort()).toEqual(of('prot'));
    const records = seen.data?.['protectedRecords'] as { id: string; visibility: string }[];
    const open = `mutation ($id: ID!) { openSealedRecord(id: $id, reason: "x") { content { address contact description email name note phone provider relation trust } } }`;
    const opened: string[] = [];
    for (const one of records.filter(({ visibility }) => visibility === 'SEALED')) {
      expect((await desk.editor(open, { id: one.id })).codes).toEqual(['FORBIDDEN']);
      opened.push(...markersIn((await desk.reviewer(open, { id: one.id })).text));
    }
    expect(opened.sort()).toEqual(of('seal'));
  });

  it('stand nowhere in the database in the clear', async () => {
    const { owner } = record.desk.app.clone;
    const { rows } = await owner.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname IN ('public', 'history')`,
    );
    const words = new Set<string>();
    for (const { name } of rows) {
      const found = await owner.query<object>(`SELECT * FROM ${name}`);
      const text = found.rows
        .flatMap((row) => Object.values(row) as unknown[])
        .map((value) => (Buffer.isBuffer(value) ? value.toString('latin1') : JSON.stringify(value)))
        .join('\n');
      for (const word of markersIn(text)) words.add(word);
    }
    expect(words.size).toBeGreaterThan(500);
    expect([...words].filter((word) => ['prot', 'seal'].includes(placeOf(word)))).toEqual([]);
  });
});

describe('logs and the state of the service', () => {
  it('hold no word of the record, no address and no token', async () => {
    const log = record.desk.app.log();
    expect(log).toContain('"msg":"Request"');
    expect([...markersIn(log)]).toEqual([]);
    expect(log).not.toMatch(/@example\.org|Bearer /);
    const health = await fetch(`${record.desk.app.url}/health/ready`);
    expect([...markersIn(await health.text())]).toEqual([]);
  });

  it('nor do headers', async () => {
    const { headers } = await record.desk.editor('{ prisoners { nodes { slug names { value } } } }');
    expect([...markersIn(JSON.stringify([...headers]))]).toEqual([]);
  });
});
