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
import { getNamedType, getNullableType, isCompositeType, isEnumType, isListType, isObjectType } from 'graphql';
import { isAllowed, ROLES_OF, type Permission } from '../../src/modules/access/permissions.js';
import { StaffRole, type Actor, type Scope } from '../../src/modules/identity/index.js';
import { builtSchema, resolvers } from '../contract/built-schema.js';
import { bearer, createIdentityApp, type IdentityApp, type Person } from './identity-app.js';

const ROLES = Object.values(StaffRole);
/** What no API token has, whatever its scope. */
const SESSIONS_ONLY = /^(session|person|record|account)\./;
const PERMISSIONS = Object.keys(ROLES_OF) as Permission[];
const ROOTS = ['Query', 'Mutation'] as const;
type Root = (typeof ROOTS)[number];

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

interface Decision {
  readonly permission: Permission;
  readonly fresh: boolean;
}

/** What a decorator left on a resolver's method under the symbol with this description. */
function left(method: object, description: string): unknown {
  const key = Reflect.getMetadataKeys(method).find(
    (one) => typeof one === 'symbol' && one.description === description,
  ) as symbol | undefined;
  return key === undefined ? undefined : Reflect.getMetadata(key, method);
}

/** Field of a root type → what it asks for; null: anybody may. */
function decisions(root: Root): Map<string, Decision | null> {
  const found = new Map<string, Decision | null>();
  for (const resolver of resolvers()) {
    const prototype = resolver.prototype as object;
    for (const name of Object.getOwnPropertyNames(prototype)) {
      const method = Object.getOwnPropertyDescriptor(prototype, name)?.value as unknown;
      if (typeof method !== 'function' || Reflect.getMetadata('graphql:resolver_type', method) !== root) continue;
      const permission = left(method, 'vigil:required-permission') as Permission | undefined;
      const fresh = left(method, 'vigil:required-fresh') === true;
      found.set(name, permission === undefined ? null : { permission, fresh });
    }
  }
  return found;
}

describe('docs/api/roles.md', () => {
  it('shows each permission with the roles that have it', () => {
    const shown = rows.filter(([name = '']) => !/^(Query|Mutation)\./.test(name));
    expect(shown.map(([name]) => name)).toEqual(PERMISSIONS);
    for (const [name, ...cells] of shown) {
      const having = ROLES_OF[name as Permission];
      expect([name, ...cells.slice(0, 4)]).toEqual([
        name,
        ...ROLES.map((role) => (having.includes(role) ? 'yes' : 'no')),
      ]);
    }
  });

  it.each(ROOTS)('shows what each field of %s asks for, but queries that are for anybody', (root) => {
    const shown = new Map(rows.map(([name = '', who = '']) => [name, who] as const));
    const declared = [...decisions(root)].filter(([, asks]) => root === 'Mutation' || asks !== null);
    const names = declared.map(([name]) => `${root}.${name}`);
    expect(new Set([...shown.keys()].filter((name) => name.startsWith(`${root}.`)))).toEqual(new Set(names));
    for (const [name, asks] of declared) {
      const who = shown.get(`${root}.${name}`) ?? '';
      if (asks === null) expect(who).toMatch(/^anybody/);
      else expect([name, who]).toEqual([name, asks.fresh ? `${asks.permission}, anew` : asks.permission]);
    }
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

  it('of a token are none with the scope READ, and none over sessions, accounts and people around prisoners with any', () => {
    for (const role of ROLES) {
      expect(PERMISSIONS.filter((permission) => isAllowed(token(role, 'READ'), permission))).toEqual([]);
      const writing = PERMISSIONS.filter((permission) => isAllowed(token(role, 'READ', 'WRITE'), permission));
      expect(writing).toEqual(PERMISSIONS.filter((one) => !SESSIONS_ONLY.test(one) && ROLES_OF[one].includes(role)));
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
  const byName: Readonly<Record<string, string>> = {
    Int: '1',
    Boolean: 'true',
    Float: '1',
    CountryCode: '"BY"',
    URL: '"https://nobody.example/"',
  };
  return byName[String(bare)] ?? '"2020-01-02"';
}

interface Asked {
  readonly field: GraphQLField<unknown, unknown>;
  readonly root: Root;
  readonly decision: Decision;
}

const callOf = ({ field, root }: Asked): string => {
  const needed = field.args.filter((argument: GraphQLArgument) => isNonNullType(argument.type));
  const given = needed.map((argument) => `${argument.name}: ${literal(argument.type)}`).join(', ');
  const leaf = !isCompositeType(getNamedType(field.type));
  return `${root.toLowerCase()} { ${field.name}${given === '' ? '' : `(${given})`}${leaf ? '' : ' { __typename }'} }`;
};

describe('fields that ask for a permission', () => {
  let app: IdentityApp;
  let asking: Asked[];
  const people = new Map<StaffRole, Person>();

  beforeAll(async () => {
    app = await createIdentityApp();
    const schema = await builtSchema();
    asking = ROOTS.flatMap((root) => {
      const fields = schema.getType(root);
      const decided = decisions(root);
      return Object.values(isObjectType(fields) ? fields.getFields() : {}).flatMap((field) => {
        const decision = decided.get(field.name) ?? null;
        return decision === null ? [] : [{ field, root, decision }];
      });
    });
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

  it('refuse nobody in particular with UNAUTHENTICATED and change nothing', async () => {
    expect(asking.length).toBeGreaterThanOrEqual(10);
    const before = await everything();
    expect(before).toContain('public.account\n{');
    for (const asked of asking) {
      for (const headers of [{}, bearer('A'.repeat(43)), bearer(`vigil_${'A'.repeat(43)}`)]) {
        const { codes } = await app.ask(callOf(asked), {}, headers);
        expect([asked.field.name, codes]).toEqual([asked.field.name, ['UNAUTHENTICATED']]);
      }
    }
    expect(await everything()).toBe(before);
  });

  it.each(ROLES)('let %s do what the table says, by session and by token', async (role) => {
    const person = people.get(role);
    if (person === undefined) throw new Error('no such person');
    const write = await app.tokens.create({ email: person.email, name: 'x', days: 1, scopes: ['READ', 'WRITE'] });
    for (const asked of asking) {
      const { permission, fresh } = asked.decision;
      const { name } = asked.field;
      app.clock.forward(60_000);
      const codesFor = async (token: string): Promise<readonly unknown[]> =>
        (await app.ask(callOf(asked), {}, bearer(token))).codes;
      const may = ROLES_OF[permission].includes(role);
      const bySession = await codesFor(await app.openSession(person));
      expect([name, bySession.includes('FORBIDDEN')]).toEqual([name, !may || permission === 'session.enrol']);
      expect([name, bySession.includes('REAUTHENTICATION_REQUIRED')]).toEqual([name, may && fresh]);
      const byToken = await codesFor(write);
      const sessionsOnly = fresh || SESSIONS_ONLY.test(permission);
      expect([name, byToken.includes('FORBIDDEN')]).toEqual([name, !may || sessionsOnly]);
    }
  });
});
