import { beforeAll, describe, expect, it } from '@jest/globals';
import { bearer, MINUTE, type IdentityApp, type Person } from './identity-app.js';
import { theAccounts } from './built.js';

const DAY = 24 * 60 * MINUTE;

let app: IdentityApp;
let person: Person;

describe('tokens', () => {
  beforeAll(async () => {
    app = await theAccounts();
    person = await app.person('EDITOR');
  }, 60_000);

  const create = async (days: number, name = 'nightly export'): Promise<string> =>
    app.tokens.create({ email: person.email, name, days, scopes: ['READ'] });

  const isKnown = async (token: string): Promise<boolean> =>
    (await app.ask('{ viewer { email } }', {}, bearer(token))).data?.['viewer'] !== null;

  describe('an API token', () => {
    it('says in whose name it asks until it expires, and when it was used last', async () => {
      const token = await create(2, 'two days');
      expect(token).toMatch(/^vigil_[\w-]{43}$/);
      expect(await isKnown(token)).toBe(true);
      app.clock.forward(2 * DAY - 1);
      expect(await isKnown(token)).toBe(true);
      const usedAt = app.clock.now();
      app.clock.forward(1);
      expect(await isKnown(token)).toBe(false);
      const entry = (await app.tokens.list()).find(({ name }) => name === 'two days');
      expect(entry).toMatchObject({ email: person.email, state: 'EXPIRED', lastUsedAt: usedAt, scopes: ['READ'] });
    });

    it('ends when it is revoked, once', async () => {
      const token = await create(10, 'to be revoked');
      const { id = '' } = (await app.tokens.list()).find(({ name }) => name === 'to be revoked') ?? {};
      await app.tokens.revoke(id);
      expect(await isKnown(token)).toBe(false);
      await expect(app.tokens.revoke(id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(app.tokens.revoke("' OR true --")).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });

    it('is not known while its account is disabled, and never again after a reset', async () => {
      const token = await create(10);
      await app.accounts.setDisabled(person.email, true);
      expect(await isKnown(token)).toBe(false);
      await expect(create(10)).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await app.accounts.setDisabled(person.email, false);
      expect(await isKnown(token)).toBe(true);
      await app.accounts.reset(person.email, 'a password from the desk');
      expect(await isKnown(token)).toBe(false);
    });

    it.each([0, -1, 366, 1.5, Number.NaN])('does not last %d days', async (days) => {
      await expect(create(days)).rejects.toMatchObject({ code: 'BAD_USER_INPUT', field: 'days' });
    });

    it('is stored as a hash', async () => {
      const token = await create(1);
      const { rows } = await app.clone.owner.query<{ line: string }>(
        `SELECT to_jsonb(t)::text AS line FROM api_token t`,
      );
      const stored = rows.map(({ line }) => line).join('\n');
      expect(stored).not.toContain(token.slice('vigil_'.length));
      expect(stored).not.toContain(Buffer.from(token).toString('hex'));
    });
  });
});
