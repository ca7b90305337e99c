import {
  bearer,
  createIdentityApp,
  MINUTE,
  PASSWORD,
  type Answer,
  type IdentityApp,
  type Person,
} from '../identity/identity-app.js';
import { insertRow, revise } from '../support/rows.js';
import type { StaffRole } from '../../src/modules/identity/index.js';

type Row = Readonly<Record<string, unknown>>;

/** A record as it is answered. */
export interface Shown {
  readonly id: string;
  readonly kind: string;
  readonly version: number;
  readonly visibility: string;
  readonly personId: string;
  readonly prisonerId: string;
  readonly content: Readonly<Record<string, string | null>> | null;
}

const CONTENT = 'content { name relation address phone email contact trust on description provider note }';
const RECORD = `{ id kind version visibility personId prisonerId ${CONTENT} }`;

export const LIST = `query ($p: ID!, $kinds: [ProtectedKind!]) { protectedRecords(prisonerId: $p, kinds: $kinds) ${RECORD} }`;
export const OPEN = `mutation ($id: ID!, $reason: String!) { openSealedRecord(id: $id, reason: $reason) ${RECORD} }`;
export const ADD = `mutation ($input: AddProtectedRecordInput!) { addProtectedRecord(input: $input) ${RECORD} }`;
export const CORRECT = `mutation ($id: ID!, $v: Int!, $input: CorrectProtectedRecordInput!) {
  correctProtectedRecord(id: $id, expectedVersion: $v, input: $input) ${RECORD} }`;
export const WITHDRAW = `mutation ($id: ID!, $v: Int!, $reason: String!) {
  withdrawProtectedRecord(id: $id, expectedVersion: $v, reason: $reason) }`;
export const ERASE = `mutation ($id: ID!, $reason: String!, $request: String) {
  erasePerson(personId: $id, reason: $reason, request: $request) {
    id personId at actor reason request records { kind count } digest revisionId mentions } }`;
export const CERTIFICATES = '{ erasureCertificates { id personId reason request mentions } }';
export const EXPORT = `mutation ($person: ID, $prisoner: ID, $reason: String!) {
  exportPerson(personId: $person, prisonerId: $prisoner, reason: $reason) { subjectId json sha256 } }`;

/** The service with one account for each role, and a way to speak for each. */
export interface ProtectedApp extends IdentityApp {
  /** Asks as somebody of this role; nobody if left out. */
  readonly as: (role: StaffRole | undefined, query: string, variables?: object) => Promise<Answer>;
  /** The one field of an answer without errors. */
  readonly given: <T>(role: StaffRole, query: string, variables?: object) => Promise<T>;
  /** Lets the account of this role do for five minutes what needs it. */
  readonly prove: (role: StaffRole) => Promise<void>;
  /** A prisoner, staff only; the uuid. */
  readonly prisoner: (row?: Row) => Promise<string>;
  /** A row of any record table, texts filled with the marker. */
  readonly fact: (table: string, marker: string, row: Row) => Promise<string>;
  /** A statement in a revision of its own. */
  readonly revise: (sql: string, values: unknown[]) => Promise<void>;
  /** Every row of every table of ours as text, bytes both as they are written and as the text they would be. */
  readonly everything: () => Promise<string>;
  /** What verify_history() finds wrong; null: nothing. */
  readonly broken: () => Promise<string | null>;
}

const TABLES = `SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname IN ('public', 'history') AND c.relkind = 'r'`;

async function dump({ clone }: IdentityApp): Promise<string> {
  const { rows: tables } = await clone.owner.query<{ name: string }>(TABLES);
  const texts: string[] = [];
  for (const { name } of tables) {
    const { rows } = await clone.owner.query<Row>(`SELECT * FROM ${name}`);
    for (const value of rows.flatMap((row) => Object.values(row))) {
      texts.push(Buffer.isBuffer(value) ? value.toString('latin1') + value.toString('utf8') : JSON.stringify(value));
    }
  }
  return texts.join('\n');
}

export async function createProtectedApp(): Promise<ProtectedApp> {
  const app = await createIdentityApp();
  const people = new Map<StaffRole, { readonly person: Person; readonly token: string }>();
  const sessionOf = async (role: StaffRole): Promise<{ readonly person: Person; readonly token: string }> => {
    const known = people.get(role);
    if (known !== undefined) return known;
    const person = await app.person(role);
    const made = { person, token: await app.openSession(person) };
    people.set(role, made);
    return made;
  };
  const as: ProtectedApp['as'] = async (role, query, variables = {}) =>
    app.ask(query, variables, role === undefined ? {} : bearer((await sessionOf(role)).token));
  const fact: ProtectedApp['fact'] = async (table, marker, row) =>
    (await revise(app.clone.as('vigil_service'), async (client) => insertRow(client, table, marker, row))).result;
  return {
    ...app,
    as,
    given: async <T>(role: StaffRole, query: string, variables: object = {}): Promise<T> => {
      const answer = await as(role, query, variables);
      if (answer.codes.length > 0) throw new Error(answer.text);
      return Object.values(answer.data ?? {})[0] as T;
    },
    prove: async (role) => {
      const { person } = await sessionOf(role);
      app.clock.forward(MINUTE / 2);
      const query = `mutation ($p: String!, $c: String) { reauthenticate(password: $p, code: $c) { id } }`;
      const { codes, text } = await as(role, query, { p: PASSWORD, c: person.code() });
      if (codes.length > 0) throw new Error(text);
    },
    prisoner: async (row = {}) => fact('prisoner', 'Someone', { visibility: 'STAFF', ...row }),
    fact,
    revise: async (sql, values) => {
      await revise(app.clone.as('vigil_service'), async (client) => client.query(sql, values));
    },
    everything: async () => dump(app),
    broken: async () =>
      (await app.clone.owner.query<{ problem: string | null }>('SELECT problem FROM verify_history()')).rows[0]
        ?.problem ?? null,
  };
}

/** An input for `ADD`. */
export const addition = (prisoner: string, kind: string, content: object, more: object = {}): object => ({
  input: { prisonerId: `Prisoner:${prisoner}`, kind, content, ...more },
});

export const uuidOf = (id: string): string => id.slice(id.indexOf(':') + 1);
