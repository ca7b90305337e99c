import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  isInputObjectType,
  isNonNullType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
} from 'graphql';
import { getNullableType, isEnumType, isListType, isObjectType } from 'graphql';
import { isAllowed, ROLES_OF, type Permission } from '../../src/modules/access/permissions.js';
import { StaffRole, type Actor, type Scope } from '../../src/modules/identity/index.js';
import { builtSchema, resolvers } from '../contract/built-schema.js';
import { bearer, createIdentityApp, type IdentityApp, type Person } from './identity-app.js';

const ROLES = Object.values(StaffRole);
const PERMISSIONS = Object.keys(ROLES_OF) as Permission[];

const page = readFileSync(new URL('../../docs/api/roles.md', import.meta.url), 'utf8');
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('`', '')),
  );

/** Field of a root type → the permission it asks for; null: anybody may. */
function decisions(root: string): Map<string, string | null> {
  const found = new Map<string, string | null>();
  for (const resolver of resolvers()) {
    const prototype = resolver.prototype as object;
    for (const name of Object.getOwnPropertyNames(prototype)) {
      const method = Object.getOwnPropertyDescriptor(prototype, name)?.value as unknown;
      if (typeof method !== 'function' || Reflect.getMetadata('graphql:resolver_type', method) !== root) continue;
      const key = Reflect.getMetadataKeys(method).find(
        (one) => typeof one === 'symbol' && one.description === 'vigil:required-permission',
      ) as symbol | undefined;
      found.set(name, key === undefined ? null : String(Reflect.getMetadata(key, method)));
    }
  }
  return found;
}

describe('docs/api/roles.md', () => {
  it('shows each permission with the roles that have it', () => {
    const shown = rows.filter(([name = '']) => !name.startsWith('Mutation.'));
    expect(shown.map(([name]) => name)).toEqual(PERMISSIONS);
    for (const [name, ...cells] of shown) {
      const having = ROLES_OF[name as Permission];
      expect([name, ...cells.slice(0, 4)]).toEqual([
        name,
        ...ROLES.map((role) => (having.includes(role) ? 'yes' : 'no')),
      ]);
    }
  });

  it('shows each mutation with the permission it asks for, and queries ask for none', () => {
    const shown = rows.filter(([name = '']) => name.startsWith('Mutation.'));
    const declared = decisions('Mutation');
    expect(new Set(shown.map(([name = '']) => name.slice('Mutation.'.length)))).toEqual(new Set(declared.keys()));
    for (const [name = '', who = ''] of shown) {
      const permission = declared.get(name.slice('Mutation.'.length)) ?? null;
      if (permission === null) expect(who).toMatch(/^anybody/);
      else expect([name, who]).toEqual([name, permission]);
    }
    expect([...decisions('Query')].filter(([, permission]) => permission !== null)).toEqual([]);
  });
});

describe('permissions', () => {
  const actor = (role: StaffRole, by: Actor['by']): Actor => ({
    accountId: 'a',
    email: 'a@example.org',
    displayName: 'A.',
    role,
    by,
  });
  const token = (role: StaffRole, ...scopes: Scope[]): Actor =>
    actor(role, { kind: 'API_TOKEN', tokenId: 't', scopes });

  it('of a token are none with the scope READ, and none over sessions and accounts with any', () => {
    for (const role of ROLES) {
      expect(PERMISSIONS.filter((permission) => isAllowed(token(role, 'READ'), permission))).toEqual([]);
      const writing = PERMISSIONS.filter((permission) => isAllowed(token(role, 'READ', 'WRITE'), permission));
      expect(writing).toEqual(
        PERMISSIONS.filter((one) => !/^(session|account)\./.test(one) && ROLES_OF[one].includes(role)),
      );
    }
  });

  it('of a session for setting up a second factor are that alone', () => {
    for (const role of ROLES) {
      const enrolling = actor(role, { kind: 'SESSION', sessionId: 's', session: 'ENROLMENT' });
      expect(PERMISSIONS.filter((permission) => isAllowed(enrolling, permission))).toEqual(['session.enrol']);
    }
  });
});

/** A value that an argument of this type takes, as a literal. */
function literal(type: GraphQLInputType): string {
  const bare = getNullableType(type);
  if (isListType(bare)) return '[]';
  if (isEnumType(bare)) return bare.getValues()[0]?.name ?? '';
  if (isInputObjectType(bare)) {
    const needed = Object.values(bare.getFields()).filter((field) => isNonNullType(field.type));
    return `{ ${needed.map((field) => `${field.name}: ${literal(field.type)}`).join(', ')} }`;
  }
  const byName: Readonly<Record<string, string>> = { Int: '1', Boolean: 'true', Float: '1' };
  return byName[String(bare)] ?? '"2020-01-02"';
}

const callOf = (field: GraphQLField<unknown, unknown>): string => {
  const needed = field.args.filter((argument: GraphQLArgument) => isNonNullType(argument.type));
  const given = needed.map((argument) => `${argument.name}: ${literal(argument.type)}`).join(', ');
  const leaf = !isObjectType(getNullableType(field.type));
  return `mutation { ${field.name}${given === '' ? '' : `(${given})`}${leaf ? '' : ' { __typename }'} }`;
};

describe('mutations', () => {
  let app: IdentityApp;
  let fields: GraphQLField<unknown, unknown>[];
  const people = new Map<StaffRole, Person>();

  beforeAll(async () => {
    app = await createIdentityApp();
    fields = Object.values((await builtSchema()).getMutationType()?.getFields() ?? {});
    for (const role of ROLES) people.set(role, await app.person(role));
  }, 60_000);
  afterAll(async () => app.close());

  /** Every row of every table of ours as one text. */
  async function everything(): Promise<string> {
    const { rows: tables } = await app.clone.owner.query<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
       WHERE schemaname IN ('public', 'history') ORDER BY 1`,
    );
    const texts: string[] = [];
    for (const { name } of tables) {
      const { rows: found } = await app.clone.owner.query<{ line: string }>(
        `SELECT coalesce(string_agg(to_jsonb(t)::text, E'\\n' ORDER BY to_jsonb(t)::text), '') AS line FROM ${name} t`,
      );
      texts.push(`${name}\n${found[0]?.line ?? ''}`);
    }
    return texts.join('\n');
  }

  it('that ask for a permission refuse nobody in particular with UNAUTHENTICATED and change nothing', async () => {
    const declared = decisions('Mutation');
    const asking = fields.filter(({ name }) => declared.get(name) !== null);
    expect(asking.length).toBeGreaterThanOrEqual(5);
    const before = await everything();
    expect(before).toContain('public.account\n{');
    for (const field of asking) {
      for (const headers of [{}, bearer('A'.repeat(43)), bearer(`vigil_${'A'.repeat(43)}`)]) {
        const { codes } = await app.ask(callOf(field), {}, headers);
        expect([field.name, codes]).toEqual([field.name, ['UNAUTHENTICATED']]);
      }
    }
    expect(await everything()).toBe(before);
  });

  it.each(ROLES)('let %s do what the table says, by session and by token', async (role) => {
    const person = people.get(role);
    if (person === undefined) throw new Error('no such person');
    const write = await app.tokens.create({ email: person.email, name: 'x', days: 1, scopes: ['READ', 'WRITE'] });
    for (const [name, permission] of decisions('Mutation')) {
      const field = fields.find((one) => one.name === name);
      if (permission === null || field === undefined) continue;
      app.clock.forward(60_000);
      const refused = async (token: string): Promise<boolean> =>
        (await app.ask(callOf(field), {}, bearer(token))).codes.includes('FORBIDDEN');
      const session = await app.openSession(person);
      const may = ROLES_OF[permission as Permission].includes(role);
      expect([name, await refused(session)]).toEqual([name, !may || permission === 'session.enrol']);
      expect([name, await refused(write)]).toEqual([name, !may || /^(session|account)\./.test(permission)]);
    }
  });
});
