import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { UnitOfWork } from '../../src/platform/database/index.js';
import { bearer, createIdentityApp, type Answer, type IdentityApp } from '../identity/identity-app.js';
import { ANNA, ANNAS_CASE, BORIS, BORIS_CASE, BORIS_LETTER, PEOPLE, type FactOfStaff } from './people.facts.js';
import { CASES } from './cases.facts.js';
import { FACILITY, LIFE } from './life.facts.js';

interface Told {
  readonly code: string;
  readonly problems?: readonly { readonly path: string; readonly code: string }[];
  readonly conflict?: { readonly version: number; readonly fields: readonly object[] };
}

type Fields = Readonly<Record<string, unknown>>;

let app: IdentityApp;
let editor: string;
let researcher: string;

/** The refusal of an answer that has no other error. */
function refusal({ text }: Answer): Told {
  const { errors } = JSON.parse(text) as { errors?: { extensions: Told }[] };
  const [only, ...others] = errors ?? [];
  if (only === undefined || others.length > 0) throw new Error(text);
  return only.extensions;
}

type Problem = readonly [path: string, code: string];

const byPath = ([one]: Problem, [other]: Problem): number => (one < other ? -1 : 1);

const problemsOf = (answer: Answer): readonly Problem[] =>
  (refusal(answer).problems ?? []).map(({ path, code }) => [path, code] as const);

function fieldsOf(answer: Answer): Fields & { readonly id: string; readonly version: number } {
  expect(answer.text).not.toContain('"errors"');
  return answer.data?.['it'] as Fields & { id: string; version: number };
}

const inputType = (mutation: string): string => `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;

/** What editors, or whoever has the token, do with a type of fact. */
const desk = (fact: Omit<FactOfStaff, 'place'>, token: () => string | undefined = () => editor) => {
  const headers = (): Fields & Record<string, string> => {
    const own = token();
    return own === undefined ? {} : bearer(own);
  };
  const answer = `{ id version visibility ${fact.asked} }`;
  return {
    record: async (input: Fields) =>
      app.ask(
        `mutation ($input: ${inputType(fact.record)}!) { it: ${fact.record}(input: $input) ${answer} }`,
        { input },
        headers(),
      ),
    correct: async (id: string, version: number, input: Fields) =>
      app.ask(
        `mutation ($id: ID!, $version: Int!, $input: ${inputType(fact.correct)}!) {
          it: ${fact.correct}(id: $id, expectedVersion: $version, input: $input) ${answer} }`,
        { id, version, input },
        headers(),
      ),
    withdraw: async (id: string, version: number) =>
      app.ask(
        `mutation ($id: ID!, $version: Int!) {
          it: ${fact.withdraw}(id: $id, expectedVersion: $version, reason: "A mistake") ${answer} }`,
        { id, version },
        headers(),
      ),
  };
};

const versions = async (table: string, globalId: string): Promise<string[]> => {
  const { rows } = await app.clone.owner.query<{ operation: string }>(
    `SELECT operation FROM history.${table} WHERE id = $1 ORDER BY version_seq`,
    [globalId.split(':')[1]],
  );
  return rows.map(({ operation }) => operation);
};

/** Changes rows as nobody can over the API. */
const write = async (...statements: readonly string[]): Promise<void> => {
  await new UnitOfWork(await app.clone.records()).run({ actor: 'test' }, async (tx) => {
    for (const statement of statements) await tx.query(statement);
  });
};

describe('people and cases', () => {
  beforeAll(async () => {
    app = await createIdentityApp();
    editor = await app.openSession(await app.person('EDITOR'));
    researcher = await app.openSession(await app.person('RESEARCHER'));
    const person = (id: string, slug: string): string =>
      `INSERT INTO prisoner (id, slug, sort_name, visibility) VALUES ('${id}', '${slug}', '${slug}', 'PUBLIC')`;
    const caseOf = (prisoner: string, id: string, slug: string): string =>
      `INSERT INTO case_file (id, prisoner_id, slug, title, country, jurisdiction, visibility)
     VALUES ('${id}', '${prisoner}', '${slug}', '{"en": "A case"}', 'BY', 'BY', 'PUBLIC')`;
    await write(
      person(ANNA, 'anna-example'),
      caseOf(ANNA, ANNAS_CASE, 'anna-example'),
      person(BORIS, 'boris-example'),
      caseOf(BORIS, BORIS_CASE, 'boris-example'),
      `INSERT INTO letter (id, prisoner_id, direction, visibility)
     VALUES ('${BORIS_LETTER}', '${BORIS}', 'FROM_PRISONER', 'PUBLIC')`,
    );
  }, 120_000);

  afterAll(async () => app.close());

  describe.each([...PEOPLE, ...CASES, ...LIFE, { ...FACILITY, place: undefined }])('$type', (fact) => {
    const own = desk(fact);
    const { recorded } = fact;
    let id = '';

    it('is recorded for staff alone', async () => {
      const it = fieldsOf(await own.record(fact.input));
      id = it.id;
      expect(it).toEqual({ id: expect.stringMatching(`^${fact.type}:`), version: 1, visibility: 'STAFF', ...recorded });
      if (fact.place === undefined) return;
      const query = `{ ${fact.place.replace('$id', id)} }`;
      const [staff, anybody] = [await app.ask(query, {}, bearer(editor)), await app.ask(query)];
      expect(staff.text).toContain(`"${id}"`);
      expect([anybody.codes, anybody.text.includes(id)]).toEqual([[], false]);
    });

    it('is refused with everything that is wrong with it', async () => {
      const problems = problemsOf(await own.record({ ...fact.input, ...fact.bad }));
      expect([...problems].sort(byPath)).toEqual([...fact.problems].sort(byPath));
    });

    it('is refused with what belongs to others or is not there', async () => {
      for (const { change, problem } of fact.strangers) {
        expect(problemsOf(await own.record({ ...fact.input, ...change }))).toEqual([problem]);
      }
    });

    it('is corrected in what is given', async () => {
      const it = fieldsOf(await own.correct(id, 1, fact.correction));
      expect(it).toEqual({ id, version: 2, visibility: 'STAFF', ...recorded, ...fact.corrected });
    });

    it('is not corrected by whoever saw an older version', async () => {
      const { field, yours, ...others } = fact.clash;
      const told = refusal(await own.correct(id, 1, { [field]: yours }));
      expect(told).toMatchObject({ code: 'CONFLICT', conflict: { version: 2 } });
      expect(told.conflict?.fields).toContainEqual({ field, yours: String(yours), ...others });
      expect(await versions(fact.table, id)).toEqual(['INSERT', 'UPDATE']);
    });

    it('is emptied where it may be', async () => {
      const it = fieldsOf(await own.correct(id, 2, fact.emptying));
      expect(it).toEqual({ id, version: 3, visibility: 'STAFF', ...recorded, ...fact.corrected, ...fact.emptied });
      const nulls = Object.fromEntries(fact.required.map((name) => [name, null]));
      const problems = fact.required.map((name): Problem => [`input.${name}`, 'REQUIRED']);
      expect([...problemsOf(await own.correct(id, 3, nulls))].sort(byPath)).toEqual(problems.sort(byPath));
    });

    it('is written by editors only', async () => {
      const nobody = desk(fact, () => undefined);
      const reader = desk(fact, () => researcher);
      for (const [who, code] of [
        [nobody, 'UNAUTHENTICATED'],
        [reader, 'FORBIDDEN'],
      ] as const) {
        const answers = [
          await who.record(fact.input),
          await who.correct(id, 3, fact.correction),
          await who.withdraw(id, 3),
        ];
        expect(answers.map(({ codes }) => codes)).toEqual([[code], [code], [code]]);
      }
    });

    it('is withdrawn, and history keeps it', async () => {
      expect(refusal(await own.withdraw(id, 2)).code).toBe('CONFLICT');
      expect(fieldsOf(await own.withdraw(id, 3))).toMatchObject({ id, version: 3, ...fact.emptied });
      expect(refusal(await own.correct(id, 3, fact.correction)).code).toBe('NOT_FOUND');
      expect(await versions(fact.table, id)).toEqual(['INSERT', 'UPDATE', 'UPDATE', 'DELETE']);
    });
  });

  describe('what is too long for a list or an address', () => {
    it('is refused', async () => {
      const long = 'a'.repeat(501);
      const person = desk({ ...FACILITY, record: 'addPrisoner', asked: 'slug' });
      const input = { name: long, sortName: long, slug: long, names: [{ value: long }] };
      const problems = ['input.slug', 'input.name', 'input.sortName', 'input.names[0].value'].map((path): Problem => [
        path,
        'INVALID',
      ]);
      expect([...problemsOf(await person.record(input))].sort(byPath)).toEqual(problems.sort(byPath));
    });
  });
});
