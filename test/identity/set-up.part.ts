import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createIdentityApp, MINUTE, PASSWORD, type Answer, type IdentityApp } from './identity-app.js';

const SET_UP = `mutation ($code: String!, $email: String!, $password: String!) {
  setUp(code: $code, email: $email, name: "First Person", password: $password) { email role }
}`;

let app: IdentityApp;

describe('set-up', () => {
  beforeAll(async () => {
    app = await createIdentityApp();
  }, 60_000);
  // Each begins before anybody was there.
  beforeEach(async () => {
    await app.clone.owner.query('TRUNCATE account, setup_code, try_count CASCADE');
  });
  afterAll(async () => app.close());

  const redeem = async (code: string, email = 'first@example.org', password = PASSWORD): Promise<Answer> =>
    app.ask(SET_UP, { code, email, password });

  const newCode = async (): Promise<string> => {
    const code = await app.setUps.newCode();
    if (code === undefined) throw new Error('no code');
    return code;
  };

  describe('the set-up code', () => {
    it('makes the first account, an ADMIN, once, and there is none afterwards', async () => {
      const code = await newCode();
      expect(code).toMatch(/^([0-9a-f]{8}-){3}[0-9a-f]{8}$/);
      expect((await redeem(code, 'first@example.org', 'short')).codes).toEqual(['BAD_USER_INPUT']);
      expect((await redeem(code)).data).toEqual({ setUp: { email: 'first@example.org', role: 'ADMIN' } });
      expect((await redeem(code, 'second@example.org')).codes).toEqual(['UNAUTHENTICATED']);
      expect(await app.setUps.newCode()).toBeUndefined();
      expect(await app.accounts.list()).toHaveLength(1);
    });

    it('makes one account, however many use it at once', async () => {
      const code = await newCode();
      const answers = await Promise.all([0, 1, 2, 3].map(async (n) => redeem(code, `first${String(n)}@example.org`)));
      expect(answers.filter(({ codes }) => codes.length === 0)).toHaveLength(1);
      expect(await app.accounts.list()).toHaveLength(1);
    });

    it('is good for 24 hours', async () => {
      const code = await newCode();
      app.clock.forward(24 * 60 * MINUTE);
      expect((await redeem(code)).codes).toEqual(['UNAUTHENTICATED']);
    });

    it('gives way to the next one, and to an account that was made otherwise', async () => {
      const [first, second] = [await newCode(), await newCode()];
      expect((await redeem(first)).codes).toEqual(['UNAUTHENTICATED']);
      await app.person('RESEARCHER');
      expect((await redeem(second)).codes).toEqual(['UNAUTHENTICATED']);
    });

    it('is not guessed: wrong ones are told nothing, and five a minute', async () => {
      await newCode();
      const from = { 'x-forwarded-for': '192.0.2.9' };
      const variables = { code: '0'.repeat(32), email: 'a@example.org', password: PASSWORD };
      for (let round = 0; round < 5; round += 1) {
        expect((await app.ask(SET_UP, variables, from)).codes).toEqual(['UNAUTHENTICATED']);
      }
      expect((await app.ask(SET_UP, variables, from)).status).toBe(429);
    });

    it('is stored as a hash', async () => {
      const code = await newCode();
      const { rows } = await app.clone.owner.query<{ line: string }>(
        `SELECT to_jsonb(s)::text AS line FROM setup_code s`,
      );
      expect(rows).toHaveLength(1);
      expect(rows[0]?.line).not.toContain(code);
      expect(rows[0]?.line).not.toContain(code.replaceAll('-', ''));
    });
  });
});
