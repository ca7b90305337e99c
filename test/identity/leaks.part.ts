import { beforeAll, describe, expect, it } from '@jest/globals';
import { bearer, codeAt, PASSWORD, SIGN_IN, type IdentityApp } from './identity-app.js';
import { theAccounts } from './built.js';

const TABLES = ['account', 'session', 'api_token', 'setup_code', 'account_event', 'try_count'];

let app: IdentityApp;

describe('secrets', () => {
  beforeAll(async () => {
    app = await theAccounts();
  }, 60_000);

  /** A day of a member of staff with its mistakes. Returns the secrets that were in it and all that was answered. */
  async function day(): Promise<{ secrets: string[]; said: string[] }> {
    const { email } = await app.person('EDITOR', { enrolled: false });
    const said: string[] = [];
    const ask = async (
      query: string,
      variables: object = {},
      headers: Record<string, string> = {},
    ): Promise<unknown> => {
      const answer = await app.ask(query, variables, { 'user-agent': 'canary-agent', ...headers });
      if (answer.codes.length > 0) said.push(answer.text);
      return Object.values(answer.data ?? {})[0];
    };
    await ask(SIGN_IN, { email, password: PASSWORD });
    await ask(SIGN_IN, { email, password: 'canary wrong password' });
    await ask('mutation ($e: String!, $p: String!) { signIn(email: $e, password: $p) { nothing } }', {
      e: email,
      p: 'canary in a bad document',
    });
    await ask(SIGN_IN, { email, password: 'canary too long'.repeat(100) });
    const enrol = `mutation { signInToEnrol(email: "${email}", password: "${PASSWORD}") { token } }`;
    const { token } = (await ask(enrol)) as { token: string };
    const { secret } = (await ask('mutation { beginTotpEnrolment { secret } }', {}, bearer(token))) as {
      secret: string;
    };
    const code = codeAt(secret, app.clock.now());
    await ask('mutation ($code: String!) { confirmTotpEnrolment(code: $code) { id } }', { code }, bearer(token));
    const apiToken = await app.tokens.create({ email, name: 'x', days: 1, scopes: ['READ'] });
    await ask('{ viewer { email } }', {}, bearer(apiToken));
    await ask('mutation { signOut }', {}, bearer(apiToken));
    return { secrets: [PASSWORD, 'canary', token, secret, apiToken, code, email], said };
  }

  describe('passwords, hashes, secrets and tokens', () => {
    it('are in no line of the log and in no error', async () => {
      const { secrets, said } = await day();
      const setUpCode = 'canary-set-up-code';
      await app.ask(
        `mutation ($c: String!) { setUp(code: $c, email: "a@example.org", name: "A", password: "${PASSWORD}") { id } }`,
        { c: setUpCode },
      );
      expect(said.length).toBeGreaterThanOrEqual(5);
      expect(app.log()).toContain('"msg":"Request"');
      const { rows } = await app.clone.owner.query<{ hash: string }>(`SELECT password_hash AS hash FROM account`);
      for (const secret of [...secrets, setUpCode, 'argon2', ...rows.map(({ hash }) => hash)]) {
        expect({ secret, logged: app.log().includes(secret) }).toEqual({ secret, logged: false });
      }
      expect(app.log()).not.toMatch(/\b10\.\d+\.\d+\.\d+\b/);
      for (const secret of [...secrets.filter((one) => one !== 'canary'), 'argon2']) {
        expect({ secret, said: said.some((text) => text.includes(secret)) }).toEqual({ secret, said: false });
      }
    });

    it('are not logged where the database is at fault', async () => {
      const { email } = await app.person('RESEARCHER');
      await app.clone.owner.query('ALTER TABLE session RENAME TO session_away');
      try {
        const { codes, text } = await app.ask(SIGN_IN, { email, password: PASSWORD });
        expect(codes).toEqual(['INTERNAL']);
        expect(text).not.toContain(email);
      } finally {
        await app.clone.owner.query('ALTER TABLE session_away RENAME TO session');
      }
      expect(app.log()).toContain('A request failed on our side');
      for (const secret of [PASSWORD, email, 'argon2id$']) expect(app.log()).not.toContain(secret);
    });

    it.each(TABLES)('are not to be read or written by the anonymous role (%s)', async (table) => {
      const { rows } = await app.clone.owner.query<{ privilege: string }>(
        `SELECT privilege FROM unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'REFERENCES']) privilege
       WHERE has_any_column_privilege('vigil_public', $1, privilege)
       UNION ALL SELECT privilege FROM unnest(ARRAY['DELETE', 'TRUNCATE', 'TRIGGER']) privilege
       WHERE has_table_privilege('vigil_public', $1, privilege)`,
        [table],
      );
      expect(rows).toEqual([]);
      const anonymous = app.clone.as('vigil_public');
      await expect(anonymous.query(`SELECT FROM ${table}`)).rejects.toMatchObject({ code: '42501' });
    });

    it('and what happened to an account is only added to', async () => {
      const service = app.clone.as('vigil_service');
      const { rows } = await service.query<{ kind: string }>('SELECT DISTINCT kind FROM account_event ORDER BY kind');
      expect(rows.map(({ kind }) => kind)).toEqual([
        'CREATED',
        'SIGNED_IN_TO_ENROL',
        'SIGN_IN_FAILED',
        'TOKEN_CREATED',
        'TOTP_ENROLLED',
      ]);
      for (const statement of [
        `UPDATE account_event SET kind = 'X'`,
        'DELETE FROM account_event',
        'DELETE FROM account',
      ]) {
        await expect(service.query(statement)).rejects.toMatchObject({ code: '42501' });
      }
    });
  });
});
