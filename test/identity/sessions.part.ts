import { beforeAll, describe, expect, it } from '@jest/globals';
import { cookieStyle } from '../../src/modules/access/session-cookie.js';
import { bearer, MINUTE, PASSWORD, SIGN_IN, type IdentityApp, type Person } from './identity-app.js';
import { theAccounts } from './built.js';

const VIEWER = '{ viewer { email } }';
const BY_COOKIE = { 'x-vigil-session': 'cookie' };
const CHANGE = 'mutation ($current: String!, $next: String!) { changePassword(current: $current, next: $next) }';

let app: IdentityApp;

describe('sessions', () => {
  beforeAll(async () => {
    app = await theAccounts();
  }, 60_000);

  const whoIs = async (headers: Record<string, string>): Promise<unknown> => {
    const { data } = await app.ask(VIEWER, {}, headers);
    return (data?.['viewer'] as { email: string } | null)?.email ?? null;
  };

  /** The cookie of a new session, as a browser would send it. */
  async function cookieOf({ email }: Person): Promise<{ header: string; sent: string }> {
    const { headers, data } = await app.ask(SIGN_IN, { email, password: PASSWORD }, BY_COOKIE);
    const sent = headers.get('set-cookie') ?? '';
    expect((data?.['signIn'] as { token: string }).token).toBe('');
    return { sent, header: sent.split(';')[0] ?? '' };
  }

  describe('a session', () => {
    it('is over after 30 minutes without use', async () => {
      const person = await app.person('RESEARCHER');
      const token = await app.signIn(person);
      app.clock.forward(29 * MINUTE);
      expect(await whoIs(bearer(token))).toBe(person.email);
      app.clock.forward(29 * MINUTE);
      expect(await whoIs(bearer(token))).toBe(person.email);
      app.clock.forward(30 * MINUTE);
      expect(await whoIs(bearer(token))).toBeNull();
      expect((await app.ask('mutation { signOut }', {}, bearer(token))).codes).toEqual(['UNAUTHENTICATED']);
    });

    it('is over after 12 hours, used or not', async () => {
      const person = await app.person('RESEARCHER');
      const token = await app.signIn(person);
      for (let minutes = 0; minutes < 12 * 60 - 20; minutes += 20) {
        app.clock.forward(20 * MINUTE);
        expect(await whoIs(bearer(token))).toBe(person.email);
      }
      app.clock.forward(20 * MINUTE);
      expect(await whoIs(bearer(token))).toBeNull();
    });

    it('ends with signOut, alone', async () => {
      const person = await app.person('RESEARCHER');
      const [one, two] = [await app.signIn(person), await app.signIn(person)];
      const { data, headers } = await app.ask('mutation { signOut }', {}, bearer(one));
      expect(data).toEqual({ signOut: true });
      expect(headers.get('set-cookie')).toMatch(/^__Host-vigil=; (.*; )?Max-Age=0(;|$)/);
      expect([await whoIs(bearer(one)), await whoIs(bearer(two))]).toEqual([null, person.email]);
    });

    it('ends with all others by signOutEverywhere', async () => {
      const person = await app.person('RESEARCHER');
      const other = await app.signIn(await app.person('RESEARCHER'));
      const tokens = [await app.signIn(person), await app.signIn(person), await app.signIn(person)];
      const { data } = await app.ask('mutation { signOutEverywhere }', {}, bearer(tokens[0] ?? ''));
      expect(data).toEqual({ signOutEverywhere: 3 });
      for (const token of tokens) expect(await whoIs(bearer(token))).toBeNull();
      expect(await whoIs(bearer(other))).not.toBeNull();
    });

    it('stays where it changes the password, and the others end', async () => {
      const person = await app.person('RESEARCHER');
      const [mine, other] = [await app.signIn(person), await app.signIn(person)];
      const change = async (current: string, next: string): Promise<readonly unknown[]> => {
        const { codes, data } = await app.ask(CHANGE, { current, next }, bearer(mine));
        return codes.length === 0 ? [data?.['changePassword']] : codes;
      };
      expect(await change('not the password', 'another good password')).toEqual(['BAD_USER_INPUT']);
      expect(await change(PASSWORD, 'short')).toEqual(['BAD_USER_INPUT']);
      expect(await whoIs(bearer(other))).toBe(person.email);
      expect(await change(PASSWORD, 'another good password')).toEqual([1]);
      expect([await whoIs(bearer(mine)), await whoIs(bearer(other))]).toEqual([person.email, null]);
    });

    it('is over at once when the account is disabled or reset', async () => {
      const person = await app.person('RESEARCHER');
      const token = await app.signIn(person);
      await app.accounts.setDisabled(person.email, true);
      expect(await whoIs(bearer(token))).toBeNull();
      await app.accounts.setDisabled(person.email, false);
      const next = await app.signIn(person);
      await app.accounts.reset(person.email, 'a password from the desk');
      expect(await whoIs(bearer(next))).toBeNull();
    });

    it.each([
      '',
      'x',
      'Bearer',
      'Bearer short',
      `Bearer ${'A'.repeat(43)}`,
      `Basic ${'A'.repeat(43)}`,
      `vigil_${'A'.repeat(43)}`,
    ])('is not had by %j', async (authorization) => {
      expect(await whoIs({ authorization })).toBeNull();
    });
  });

  describe('the cookie', () => {
    it('is out of reach of scripts, other sites and plain connections', async () => {
      const person = await app.person('RESEARCHER');
      const { sent, header } = await cookieOf(person);
      expect(sent).toMatch(/^__Host-vigil=[\w-]{43}; /);
      expect(new Set(sent.split('; ').slice(1))).toEqual(
        new Set(['Path=/', 'HttpOnly', 'SameSite=Strict', 'Secure', 'Max-Age=43200']),
      );
      expect(await whoIs({ cookie: `a=b; ${header}; c=d` })).toBe(person.email);
      expect(await whoIs({ cookie: header.replace('__Host-', '') })).toBeNull();
    });

    it('is secure but on the loopback interface without TLS', () => {
      const plain = { name: 'vigil', path: '/', httpOnly: true, sameSite: 'strict' };
      const secure = { ...plain, name: '__Host-vigil', secure: true };
      for (const url of [
        'https://localhost',
        'http://record.example.org',
        'http://127.evil.example',
        'http://10.0.0.1',
      ]) {
        expect(cookieStyle(url)).toEqual(secure);
      }
      for (const url of ['http://localhost:3000', 'http://127.0.0.1', 'http://[::1]:3000']) {
        expect(cookieStyle(url)).toEqual(plain);
      }
    });

    it('is not asked where a header says who asks, and no API token rides in it', async () => {
      const person = await app.person('RESEARCHER');
      const { header } = await cookieOf(person);
      expect(await whoIs({ cookie: header, ...bearer('A'.repeat(43)) })).toBeNull();
      const token = await app.tokens.create({ email: person.email, name: 'x', days: 1, scopes: ['READ'] });
      expect(await whoIs(bearer(token))).toBe(person.email);
      expect(await whoIs({ cookie: `__Host-vigil=${token}` })).toBeNull();
    });

    it.each([
      {
        how: 'a form',
        init: { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'query=x' },
      },
      {
        how: 'plain text',
        init: { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{"query":"mutation { signOut }"}' },
      },
      { how: 'no media type', init: { method: 'POST', body: Buffer.from('{"query":"mutation { signOut }"}') } },
      { how: 'GET', init: { method: 'GET' }, query: '?query=mutation+%7B+signOut+%7D' },
      { how: 'GET of a query', init: { method: 'GET' }, query: '?query=%7B+viewer+%7B+email+%7D+%7D' },
    ])('does nothing for $how, which another site can send', async ({ init, query = '' }) => {
      const person = await app.person('RESEARCHER');
      const { header } = await cookieOf(person);
      const headers = { ...('headers' in init ? init.headers : {}), cookie: header };
      const response = await fetch(`${app.url}/graphql${query}`, { ...init, headers });
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(await response.text()).not.toContain(person.email);
      expect(await whoIs({ cookie: header })).toBe(person.email);
    });

    it('is set by nothing but signing in with the header that asks for it', async () => {
      const { email } = await app.person('RESEARCHER');
      const plain = await app.ask(SIGN_IN, { email, password: PASSWORD });
      const wrong = await app.ask(SIGN_IN, { email, password: 'not the password' }, BY_COOKIE);
      const read = await app.ask('{ prisoners(first: 1) { totalCount } }', {}, BY_COOKIE);
      expect([plain, wrong, read].map(({ headers }) => headers.get('set-cookie'))).toEqual([null, null, null]);
    });
  });
});
