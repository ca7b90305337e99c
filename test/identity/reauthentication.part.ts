import { Reflector } from '@nestjs/core';
import type { ExecutionContext } from '@nestjs/common';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { AccessGuard } from '../../src/modules/access/access.guard.js';
import { Requires } from '../../src/modules/access/index.js';
import type { Actor } from '../../src/modules/identity/index.js';
import { bearer, MINUTE, PASSWORD, type Answer, type IdentityApp, type Person } from './identity-app.js';
import { theAccounts } from './built.js';

const REAUTHENTICATE = `mutation ($password: String!, $code: String) {
  reauthenticate(password: $password, code: $code) { email }
}`;
const ACCOUNTS = '{ accounts(first: 1) { email } }';

let app: IdentityApp;

describe('reauthentication', () => {
  beforeAll(async () => {
    app = await theAccounts();
  }, 60_000);

  class Fields {
    @Requires('fact.write', { fresh: true })
    fresh(): string {
      return 'fresh';
    }

    @Requires('fact.write')
    any(): string {
      return 'any';
    }
  }

  const asked = (field: keyof Fields): ExecutionContext =>
    ({
      getType: () => 'graphql',
      getHandler: () => Reflect.get(Fields.prototype, field) as unknown,
      getClass: () => Fields,
      getArgs: () => [{}, {}, { req: {} }, {}],
      getArgByIndex: () => undefined,
    }) as never;

  const account = { accountId: 'a', email: 'a@example.org', displayName: 'A.', role: 'EDITOR' } as const;
  const session = (fresh?: boolean): Actor['by'] => ({
    kind: 'SESSION',
    sessionId: 's',
    session: 'FULL',
    ...(fresh === undefined ? {} : { fresh }),
  });

  describe('a field that asks for a fresh session', () => {
    it.each([
      { who: 'a session that was proved anew', by: session(true), code: undefined },
      { who: 'a session that was not', by: session(false), code: 'REAUTHENTICATION_REQUIRED' },
      { who: 'a session of which nothing is known', by: session(), code: 'REAUTHENTICATION_REQUIRED' },
      {
        who: 'an API token, whatever its scope',
        by: { kind: 'API_TOKEN', tokenId: 't', scopes: ['READ', 'WRITE'] } as const,
        code: 'FORBIDDEN',
      },
    ])('answers $who: $code', async ({ by, code }) => {
      const guard = new AccessGuard(new Reflector(), {
        actorOf: async () => Promise.resolve({ ...account, by }),
      } as never);
      const answer = Promise.resolve(guard.canActivate(asked('fresh')));
      if (code === undefined) await expect(answer).resolves.toBe(true);
      else await expect(answer).rejects.toMatchObject({ code });
      await expect(guard.canActivate(asked('any'))).resolves.toBe(true);
    });
  });

  describe('proving anew who one is', () => {
    const prove = async (token: string, given: object): Promise<Answer> =>
      app.ask(REAUTHENTICATE, given, bearer(token));
    const codesOf = async (token: string): Promise<readonly unknown[]> =>
      (await app.ask(ACCOUNTS, {}, bearer(token))).codes;

    async function signedIn(): Promise<{ admin: Person; token: string }> {
      const admin = await app.person('ADMIN');
      const token = await app.signIn(admin);
      app.clock.forward(MINUTE / 2);
      return { admin, token };
    }

    it('opens what asks for it for five minutes, in this session alone', async () => {
      const { admin, token } = await signedIn();
      const other = await app.openSession(admin);
      const refused = await app.ask(ACCOUNTS, {}, bearer(token));
      expect([refused.codes, refused.data]).toEqual([['REAUTHENTICATION_REQUIRED'], null]);
      expect(refused.messages).toEqual([expect.stringContaining('use reauthenticate')]);
      expect((await prove(token, { password: PASSWORD, code: admin.code() })).data).toEqual({
        reauthenticate: { email: admin.email },
      });
      expect(await codesOf(token)).toEqual([]);
      expect(await codesOf(other)).toEqual(['REAUTHENTICATION_REQUIRED']);
      app.clock.forward(5 * MINUTE - 1);
      expect(await codesOf(token)).toEqual([]);
      app.clock.forward(1);
      expect(await codesOf(token)).toEqual(['REAUTHENTICATION_REQUIRED']);
    });

    it('takes the password and a code that was not used, and says not which was wrong', async () => {
      const { admin, token } = await signedIn();
      const code = admin.code();
      const wrong = [
        await prove(token, { password: 'not the password', code }),
        await prove(token, { password: PASSWORD, code: '000000' }),
        await prove(token, { password: PASSWORD }),
      ];
      expect(wrong.map(({ codes }) => codes)).toEqual([['BAD_USER_INPUT'], ['BAD_USER_INPUT'], ['BAD_USER_INPUT']]);
      expect(new Set(wrong.map(({ text }) => text)).size).toBe(1);
      expect(await codesOf(token)).toEqual(['REAUTHENTICATION_REQUIRED']);
      expect((await prove(token, { password: PASSWORD, code })).codes).toEqual([]);
      app.clock.forward(MINUTE);
      expect((await prove(token, { password: PASSWORD, code })).codes).toEqual(['BAD_USER_INPUT']);
    });

    it('is counted as a try, one in a request', async () => {
      const { admin, token } = await signedIn();
      app.clock.forward(MINUTE);
      for (let n = 0; n < 5; n += 1) {
        expect((await prove(token, { password: 'not the password' })).codes).toEqual(['BAD_USER_INPUT']);
      }
      const answer = await prove(token, { password: PASSWORD, code: admin.code() });
      expect([answer.status, answer.codes]).toEqual([429, ['TOO_MANY_REQUESTS']]);
      const two = 'mutation { a: reauthenticate(password: "a") { id } b: reauthenticate(password: "b") { id } }';
      expect((await app.ask(two, {}, bearer(token))).codes).toEqual(['QUERY_TOO_COMPLEX']);
    });

    it('needs no code of who has no second factor, and gives no permission', async () => {
      const token = await app.signIn(await app.person('RESEARCHER'));
      expect((await prove(token, { password: PASSWORD })).codes).toEqual([]);
      expect(await codesOf(token)).toEqual(['FORBIDDEN']);
    });

    it('is not for API tokens, and opens nothing to them', async () => {
      const { admin, token } = await signedIn();
      await prove(token, { password: PASSWORD, code: admin.code() });
      const key = await app.tokens.create({ email: admin.email, name: 'x', days: 1, scopes: ['READ', 'WRITE'] });
      expect((await prove(key, { password: PASSWORD })).codes).toEqual(['FORBIDDEN']);
      expect(await codesOf(key)).toEqual(['FORBIDDEN']);
    });

    it('is on record, and so is trying to', async () => {
      const { admin, token } = await signedIn();
      await prove(token, { password: 'not the password' });
      await prove(token, { password: PASSWORD, code: admin.code() });
      const { rows } = await app.clone.owner.query<{ kind: string }>(
        `SELECT kind FROM account_event WHERE account_id = $1 ORDER BY id DESC LIMIT 2`,
        [admin.id],
      );
      expect(rows.map(({ kind }) => kind)).toEqual(['REAUTHENTICATED', 'REAUTHENTICATION_FAILED']);
    });
  });
});
