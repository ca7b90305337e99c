import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Sessions } from '../../src/modules/identity/index.js';
import {
  bearer,
  createIdentityApp,
  MINUTE,
  PASSWORD,
  SIGN_IN,
  type Answer,
  type IdentityApp,
  type Person,
} from './identity-app.js';

const FIELDS = '{ id email displayName role secondFactor disabled }';
const CHANGE_ROLE = `mutation ($id: ID!, $role: Role!) { changeRole(accountId: $id, role: $role) ${FIELDS} }`;
const DISABLE = `mutation ($id: ID!) { disableAccount(accountId: $id) ${FIELDS} }`;
const ENABLE = `mutation ($id: ID!) { enableAccount(accountId: $id) ${FIELDS} }`;
const ACCOUNTS = `query ($first: Int, $after: ID) { accounts(first: $first, after: $after) ${FIELDS} }`;
const REAUTHENTICATE = 'mutation ($p: String!, $c: String) { reauthenticate(password: $p, code: $c) { id } }';

let app: IdentityApp;
let admin: Person;
let session: string;

describe('standing', () => {
  beforeAll(async () => {
    app = await createIdentityApp();
    admin = await app.person('ADMIN');
  }, 60_000);
  afterAll(async () => app.close());
  beforeEach(async () => {
    session = await app.openSession(admin);
    app.clock.forward(MINUTE);
    await app.ask(REAUTHENTICATE, { p: PASSWORD, c: admin.code() }, bearer(session));
  });

  const asAdmin = async (query: string, variables: object = {}): Promise<Answer> =>
    app.ask(query, variables, bearer(session));
  const isIn = async (token: string): Promise<boolean> =>
    (await app.ask('{ viewer { id } }', {}, bearer(token))).data?.['viewer'] !== null;

  /** What is on record of an account, newest first. */
  async function eventsOf({ id }: Person): Promise<{ kind: string; actor: string | null; detail: string | null }[]> {
    const { rows } = await app.clone.owner.query<{ kind: string; actor: string | null; detail: string | null }>(
      `SELECT kind, actor_id AS actor, detail FROM account_event WHERE account_id = $1 ORDER BY at DESC, id DESC`,
      [id],
    );
    return rows;
  }

  describe('a role', () => {
    it('is changed by an administrator, which ends the sessions and is on record with who did it', async () => {
      const person = await app.person('RESEARCHER');
      const token = await app.signIn(person);
      const { data } = await asAdmin(CHANGE_ROLE, { id: person.id, role: 'EDITOR' });
      expect(data?.['changeRole']).toEqual({
        id: person.id,
        email: person.email,
        displayName: expect.any(String),
        role: 'EDITOR',
        secondFactor: false,
        disabled: false,
      });
      expect(await isIn(token)).toBe(false);
      expect((await eventsOf(person))[0]).toEqual({
        kind: 'ROLE_CHANGED',
        actor: admin.id,
        detail: 'RESEARCHER to EDITOR',
      });
      const { codes } = await app.ask(SIGN_IN, { email: person.email, password: PASSWORD });
      expect(codes).toEqual(['TOTP_ENROLMENT_REQUIRED']);
    });

    it('that it is already changes nothing and ends nothing', async () => {
      const person = await app.person('RESEARCHER');
      const token = await app.signIn(person);
      expect((await asAdmin(CHANGE_ROLE, { id: person.id, role: 'RESEARCHER' })).codes).toEqual([]);
      expect(await isIn(token)).toBe(true);
      expect((await eventsOf(person)).map(({ kind }) => kind)).not.toContain('ROLE_CHANGED');
    });

    it('is not opened a session for by who was checked before it changed', async () => {
      const person = await app.person('RESEARCHER');
      const checked = await app.accounts.require(person.email);
      await app.accounts.changeRole(person.email, 'REVIEWER');
      const sessions = new Sessions(await app.clone.unitOfWork(), app.clock);
      await expect(sessions.open(checked, 'FULL')).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    });
  });

  describe('the last administrator', () => {
    it.each([
      { how: 'made less', change: async () => asAdmin(CHANGE_ROLE, { id: admin.id, role: 'REVIEWER' }) },
      { how: 'disabled', change: async () => asAdmin(DISABLE, { id: admin.id }) },
    ])('is not $how, while a disabled one is the only other', async ({ change }) => {
      const other = await app.person('ADMIN');
      expect((await asAdmin(DISABLE, { id: other.id })).codes).toEqual([]);
      const answer = await change();
      expect([answer.codes, answer.messages]).toEqual([['CONFLICT'], [expect.stringContaining('last ADMIN')]]);
      expect(await isIn(session)).toBe(true);
      expect((await asAdmin(CHANGE_ROLE, { id: other.id, role: 'EDITOR' })).codes).toEqual([]);
    });

    it('is left where two are taken away at once', async () => {
      const other = await app.person('ADMIN');
      const changes = await Promise.allSettled([
        app.accounts.changeRole(admin.email, 'EDITOR'),
        app.accounts.setDisabled(other.email, true),
      ]);
      expect(changes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      const left = (await app.accounts.list()).filter(({ role, disabled }) => role === 'ADMIN' && !disabled);
      expect(left).toHaveLength(1);
      await app.accounts.setDisabled(other.email, false);
      await app.accounts.changeRole(admin.email, 'ADMIN');
      await app.accounts.changeRole(other.email, 'RESEARCHER');
    });
  });

  describe('an account', () => {
    it('is disabled and enabled, once each on record', async () => {
      const person = await app.person('RESEARCHER');
      const token = await app.signIn(person);
      for (const query of [DISABLE, DISABLE]) {
        expect((await asAdmin(query, { id: person.id })).data?.['disableAccount']).toMatchObject({ disabled: true });
      }
      expect(await isIn(token)).toBe(false);
      expect((await app.ask(SIGN_IN, { email: person.email, password: PASSWORD })).codes).toEqual(['UNAUTHENTICATED']);
      expect((await asAdmin(ENABLE, { id: person.id })).data?.['enableAccount']).toMatchObject({ disabled: false });
      expect((await app.ask(SIGN_IN, { email: person.email, password: PASSWORD })).codes).toEqual([]);
      const kinds = (await eventsOf(person)).map(({ kind, actor }) => (actor === null ? kind : `${kind} by another`));
      expect(kinds).toEqual([
        'SIGNED_IN',
        'ENABLED by another',
        'SIGN_IN_FAILED',
        'DISABLED by another',
        'SIGNED_IN',
        'CREATED',
      ]);
    });

    it.each(['nobody', '00000000-0000-4000-8000-000000000000', "' OR true --"])('is NOT_FOUND with %j', async (id) => {
      const answers = [
        await asAdmin(DISABLE, { id }),
        await asAdmin(ENABLE, { id }),
        await asAdmin(CHANGE_ROLE, { id, role: 'ADMIN' }),
      ];
      expect(answers.map(({ codes }) => codes)).toEqual([['NOT_FOUND'], ['NOT_FOUND'], ['NOT_FOUND']]);
    });

    it('is listed by address, in pages, without its secrets', async () => {
      const pageOf = async (variables: object): Promise<{ id: string; email: string }[]> =>
        (await asAdmin(ACCOUNTS, variables)).data?.['accounts'] as { id: string; email: string }[];
      const all = await pageOf({ first: 100 });
      const known = (await app.accounts.list()).map(({ email }) => email);
      expect(all.map(({ email }) => email)).toEqual(known);
      expect(known.length).toBeGreaterThan(3);
      const start = await pageOf({ first: 2 });
      const next = await pageOf({ first: 100, after: start[1]?.id });
      expect([...start, ...next]).toEqual(all);
      expect(await pageOf({ after: 'nobody' })).toEqual([]);
      expect((await asAdmin(ACCOUNTS, { first: 101 })).codes).toEqual(['BAD_USER_INPUT']);
      expect((await asAdmin('{ accounts { passwordHash } }')).codes).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    });
  });
});
