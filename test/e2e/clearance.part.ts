import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Projector } from '../../src/modules/timeline/index.js';
import { bearer, createIdentityApp, MINUTE, type IdentityApp } from '../identity/identity-app.js';
import { importerOn } from '../import/record-writing.js';

type Entry = Readonly<Record<string, unknown>>;
type Lists = Readonly<Record<string, readonly Entry[]>>;
interface Told {
  readonly person?: Lists;
  readonly case?: Lists;
  readonly cases?: readonly Entry[];
}

const HEAD = { format: 'vigil-record/1', visibility: 'PUBLIC', sources: { page: { title: 'An article' } } };

const caseOf = (slug: string, from: string, more: Lists = {}): Entry => ({
  key: slug,
  slug,
  title: { en: slug },
  country: 'CZ',
  jurisdiction: 'GENERIC',
  ...more,
  custody: [{ key: `${slug}-remand`, kind: 'REMAND', from }, ...(more['custody'] ?? [])],
  charges: [{ key: `${slug}-charge`, code: 'CZ', article: '100', broughtOn: from }, ...(more['charges'] ?? [])],
  sentences: [{ key: `${slug}-term`, kind: 'IMPRISONMENT', imposedOn: '2020-11-02', term: { years: 4 } }],
});

/** Two invented people, one case each, everything public; of the first, more can be told. */
const documents = (told: Told = {}): readonly object[] => [
  {
    ...HEAD,
    document: 'jan-novak',
    prisoner: { key: 'jan', slug: 'jan-novak', name: 'Jan Novák', ...told.person },
    cases: [caseOf('jan-2020', '2020-05-02', told.case), ...(told.cases ?? [])],
  },
  {
    ...HEAD,
    document: 'eva-mala',
    prisoner: { key: 'eva', slug: 'eva-mala', name: 'Eva Malá' },
    cases: [caseOf('eva-2020', '2020-04-11')],
  },
];

/** Each a fact that staff may read and nobody else. */
const FOR_STAFF: Told = {
  person: { names: [{ key: 'alias', kind: 'PEN_NAME', value: 'Kryštof Tajný', visibility: 'STAFF' }] },
  case: {
    custody: [{ key: 'before', kind: 'REMAND', from: '2020-03-01', to: '2020-05-01', visibility: 'STAFF' }],
    charges: [{ key: 'other', code: 'CZ', article: '299', broughtOn: '2020-03-02', visibility: 'STAFF' }],
  },
  cases: [{ ...caseOf('jan-2021', '2021-06-01'), visibility: 'STAFF' }],
};

const FOR_RESEARCHERS: Told = {
  ...FOR_STAFF,
  case: {
    ...FOR_STAFF.case,
    charges: [
      ...(FOR_STAFF.case?.['charges'] ?? []),
      { key: 'third', code: 'CZ', article: '301', broughtOn: '2020-05-03', visibility: 'RESEARCHER' },
    ],
  },
};

const DETAIL = `{
  case(slug: "jan-2020") {
    id version custody { id from { edtf } to { edtf } } charges { id article }
    status prisoner { names { value } cases { totalCount nodes { slug } } }
    sentenceTimeline {
      effectiveStart { earliest } expectedEnd { earliest latest } progress { daysHeld daysHeldMost servedShare }
      milestones { kind numerator denominator date { earliest latest } state }
    }
    timeline(first: 100) { totalCount nodes { id kind title date { edtf } } }
    history { totalCount nodes { id actor reason changes { field after } } }
  }
  hidden: case(slug: "jan-2021") { id slug prisoner { slug } }
  prisoner(slug: "jan-novak") { names { value } cases { totalCount nodes { slug } } }
}`;

const LISTS = `{
  byArrest: cases(orderBy: [{ field: ARRESTED_ON, direction: ASC }]) { totalCount nodes { slug } }
  byEnd: cases(orderBy: [{ field: EXPECTED_END, direction: ASC }], first: 1) { nodes { slug } pageInfo { hasNextPage } }
  byFirstArrest: prisoners(orderBy: [{ field: FIRST_ARREST, direction: ASC }]) { nodes { slug } }
  arrested: cases(filter: { arrested: { to: "2020-03-31" } }) { totalCount }
  held: cases(filter: { heldOn: "2020-03-15" }) { totalCount nodes { slug } }
  heldPeople: prisoners(filter: { heldOn: "2020-03-15" }) { totalCount nodes { slug } }
  charged: cases(filter: { article: "299" }) { totalCount }
  chargedToo: cases(filter: { article: "301" }) { totalCount }
  named: cases(filter: { text: "tajny" }) { totalCount }
  namedPeople: prisoners(filter: { text: "tajny" }) { totalCount }
  half: cases(filter: { milestone: { kind: FRACTION, numerator: 1, denominator: 2, to: "2022-04-15" } }) { nodes { slug } }
  milestones(from: "2020-01-01", to: "2030-01-01", first: 100) { totalCount nodes { kind numerator denominator count date { earliest } case { slug } } }
}`;

type Data = Readonly<Record<string, unknown>>;
type Reader = 'nobody' | 'researcher' | 'editor';

const READERS: readonly Reader[] = ['nobody', 'researcher', 'editor'];

let app: IdentityApp;
let record: (told: Told) => Promise<void>;
const headers: Record<Reader, Readonly<Record<string, string>>> = { nobody: {}, researcher: {}, editor: {} };
const before: Partial<Record<Reader, Data>> = {};

async function read(reader: Reader): Promise<Data> {
  const [detail, lists] = await Promise.all([
    app.ask(DETAIL, {}, headers[reader]),
    app.ask(LISTS, {}, headers[reader]),
  ]);
  expect([...detail.messages, ...lists.messages]).toEqual([]);
  return { ...detail.data, ...lists.data };
}

/** The value at a path such as `case.charges` of an answer. */
const at = (data: Data | undefined, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (value as Data | undefined)?.[key], data);

describe('clearance', () => {
  beforeAll(async () => {
    app = await createIdentityApp();
    const work = await app.clone.unitOfWork();
    new Projector(work).onModuleInit();
    const importer = importerOn(work);
    record = async (told) => {
      for (const document of documents(told)) await importer.import(document, { actor: 'Dana', reason: 'a call' });
    };
    await record({});
    headers.researcher = bearer(await app.openSession(await app.person('RESEARCHER')));
    headers.editor = bearer(await app.openSession(await app.person('EDITOR')));
    for (const reader of READERS) before[reader] = await read(reader);
  }, 120_000);
  afterAll(async () => app.close());

  describe('while everything on record is public', () => {
    it('all read the same, but staff who wrote it and why', () => {
      expect(before.researcher).toEqual(before.nobody);
      const withoutAuthors = JSON.stringify(before.editor).replaceAll('"Dana"', 'null').replaceAll('"a call"', 'null');
      expect(JSON.parse(withoutAuthors)).toEqual(before.nobody);
      expect(at(before.editor, 'case.history.nodes.0')).toMatchObject({ actor: 'Dana', reason: 'a call' });
      expect(at(before.nobody, 'case.history.nodes.0')).toMatchObject({ actor: null, reason: null });
    });
  });

  describe('what staff alone may read', () => {
    let after: Data;
    beforeAll(async () => {
      await record(FOR_STAFF);
      after = await read('editor');
    }, 60_000);

    it.each([{ reader: 'nobody' }, { reader: 'researcher' }] as const)(
      'changes nothing for $reader',
      async ({ reader }) => {
        expect(await read(reader)).toEqual(before[reader]);
      },
    );

    it.each([
      { path: 'case.charges.length', was: 1, is: 2 },
      { path: 'case.custody.0.from.edtf', was: '2020-05-02', is: '2020-03-01' },
      { path: 'case.sentenceTimeline.effectiveStart.earliest', was: '2020-05-02', is: '2020-03-01' },
      { path: 'case.prisoner.cases.totalCount', was: 1, is: 2 },
      { path: 'hidden.prisoner.slug', was: undefined, is: 'jan-novak' },
      { path: 'prisoner.names.length', was: 0, is: 1 },
      { path: 'byArrest.totalCount', was: 2, is: 3 },
      { path: 'byArrest.nodes.0.slug', was: 'eva-2020', is: 'jan-2020' },
      { path: 'byEnd.nodes.0.slug', was: 'eva-2020', is: 'jan-2020' },
      { path: 'byFirstArrest.nodes.0.slug', was: 'eva-mala', is: 'jan-novak' },
      { path: 'arrested.totalCount', was: 0, is: 1 },
      { path: 'held.totalCount', was: 0, is: 1 },
      { path: 'heldPeople.totalCount', was: 0, is: 1 },
      { path: 'charged.totalCount', was: 0, is: 1 },
      { path: 'named.totalCount', was: 0, is: 2 },
      { path: 'namedPeople.totalCount', was: 0, is: 1 },
      { path: 'half.nodes.length', was: 1, is: 2 },
    ])('changes $path for an editor from $was to $is', ({ path, was, is }) => {
      expect(at(before.editor, path)).toEqual(was);
      expect(at(after, path)).toEqual(is);
    });

    it('moves the computed days of an editor, and counts none of them twice', () => {
      for (const path of ['expectedEnd', 'progress', 'milestones']) {
        const whole = `case.sentenceTimeline.${path}`;
        expect(at(after, whole)).not.toEqual(at(before.editor, whole));
      }
      const milestones = at(after, 'milestones.nodes') as readonly Entry[];
      const named = milestones.map((one) => JSON.stringify({ ...one, date: undefined }));
      expect(new Set(named).size).toBe(named.length);
      const ofJan = (data: Data | undefined): readonly Entry[] =>
        (at(data, 'milestones.nodes') as readonly Entry[]).filter((one) => at(one, 'case.slug') === 'jan-2020');
      expect(ofJan(after)).not.toEqual(ofJan(before.editor));
      expect(ofJan(after)).toHaveLength(ofJan(before.editor).length);
    });

    it('is found by its id only by an editor', async () => {
      const id = at(after, 'hidden.id');
      const query = 'query ($id: ID!) { node(id: $id) { id } }';
      const found = await Promise.all(
        READERS.map(async (reader) => (await app.ask(query, { id }, headers[reader])).data),
      );
      expect(found).toEqual([{ node: null }, { node: null }, { node: { id } }]);
    });
  });

  describe('what researchers may read', () => {
    beforeAll(async () => record(FOR_RESEARCHERS), 60_000);

    it('changes nothing for nobody, and is read by researchers and staff', async () => {
      expect(await read('nobody')).toEqual(before.nobody);
      const [researcher, editor] = [await read('researcher'), await read('editor')];
      expect(at(researcher, 'case.charges.length')).toBe(2);
      expect(at(researcher, 'chargedToo.totalCount')).toBe(1);
      expect(at(researcher, 'charged.totalCount')).toBe(0);
      expect(at(researcher, 'case.custody')).toEqual(at(before.researcher, 'case.custody'));
      expect(at(researcher, 'case.sentenceTimeline')).toEqual(at(before.researcher, 'case.sentenceTimeline'));
      expect(at(researcher, 'case.history.nodes.0')).toMatchObject({ actor: null, reason: null });
      expect(at(editor, 'case.charges.length')).toBe(3);
    });
  });

  describe('how somebody came in', () => {
    const custody = '{ case(slug: "jan-2020") { custody { id } } }';
    const count = async (given: Readonly<Record<string, string>>): Promise<unknown> =>
      at((await app.ask(custody, {}, given)).data ?? {}, 'case.custody.length');
    const tokenOf = async (scopes: readonly ('READ' | 'WRITE')[]): Promise<string> => {
      const { email } = await app.person('EDITOR');
      return app.tokens.create({ email, name: 'script', days: 1, scopes });
    };

    it('counts: an API token reads as its account only with the scope READ', async () => {
      expect(await count(bearer(await tokenOf(['READ'])))).toBe(2);
      expect(await count(bearer(await tokenOf(['READ', 'WRITE'])))).toBe(2);
      expect(await count(bearer(await tokenOf(['WRITE'])))).toBe(1);
    });

    it('counts: a session for setting up a second factor reads what is public', async () => {
      const { email } = await app.person('EDITOR', { enrolled: false });
      const { data } = await app.ask(
        'mutation ($email: String!, $password: String!) { signInToEnrol(email: $email, password: $password) { token } }',
        { email, password: 'correct horse battery staple' },
      );
      expect(await count(bearer(String(at(data ?? {}, 'signInToEnrol.token'))))).toBe(1);
    });

    it('ends: a session that ran out reads what is public', async () => {
      const session = bearer(await app.openSession(await app.person('ADMIN')));
      expect(await count(session)).toBe(2);
      app.clock.forward(31 * MINUTE);
      expect(await count(session)).toBe(1);
      expect(await count(bearer('x'.repeat(43)))).toBe(1);
    });
  });
});
