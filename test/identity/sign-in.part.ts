import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  bearer,
  codeAt,
  MINUTE,
  PASSWORD,
  SIGN_IN,
  type Answer,
  type IdentityApp,
  type Person,
} from './identity-app.js';
import { theAccounts } from './built.js';

const TO_ENROL = `mutation ($email: String!, $password: String!) {
  signInToEnrol(email: $email, password: $password) { token expiresAt viewer { role } }
}`;
const CONFIRM = 'mutation ($code: String!) { confirmTotpEnrolment(code: $code) { role } }';
const VIEWER = '{ viewer { email displayName role } }';

let app: IdentityApp;
let editor: Person;
let researcher: Person;

describe('sign-in', () => {
  beforeAll(async () => {
    app = await theAccounts();
    editor = await app.person('EDITOR');
    researcher = await app.person('RESEARCHER');
  }, 60_000);

  const tryIn = async (variables: object, headers: Record<string, string> = {}): Promise<Answer> =>
    app.ask(SIGN_IN, variables, headers);

  describe('signing in', () => {
    it('opens a session that says who asks', async () => {
      const { data, headers } = await tryIn({
        email: editor.email.toUpperCase(),
        password: PASSWORD,
        code: editor.code(),
      });
      const payload = data?.['signIn'] as { token: string; expiresAt: string; viewer: object };
      expect(payload.viewer).toMatchObject({ email: editor.email, role: 'EDITOR' });
      expect(payload.token).toMatch(/^[\w-]{43}$/);
      expect(new Date(payload.expiresAt).getTime() - app.clock.now().getTime()).toBe(12 * 60 * MINUTE);
      expect(headers.get('set-cookie')).toBeNull();
      const { data: seen } = await app.ask(VIEWER, {}, bearer(payload.token));
      expect(seen).toEqual({ viewer: expect.objectContaining({ email: editor.email, role: 'EDITOR' }) });
    });

    it('needs no code of a researcher without a second factor', async () => {
      expect((await tryIn({ email: researcher.email, password: PASSWORD })).codes).toEqual([]);
    });

    it('keeps only hashes', async () => {
      const token = await app.signIn(await app.person('RESEARCHER'));
      const { rows } = await app.clone.owner.query<{ line: string }>(
        `SELECT to_jsonb(s)::text AS line FROM session s UNION ALL SELECT to_jsonb(a)::text FROM account a`,
      );
      const stored = rows.map(({ line }) => line).join('\n');
      expect(stored).not.toContain(token);
      expect(stored).not.toContain(Buffer.from(token).toString('hex'));
      expect(stored).not.toContain(PASSWORD);
    });

    it('gives one answer to whatever is wrong', async () => {
      const disabled = await app.person('RESEARCHER');
      await app.accounts.setDisabled(disabled.email, true);
      const other = await app.person('EDITOR');
      app.clock.forward(MINUTE);
      const used = other.code();
      expect((await tryIn({ email: other.email, password: PASSWORD, code: used })).codes).toEqual([]);
      const answers = await Promise.all([
        tryIn({ email: 'nobody@example.org', password: PASSWORD }),
        tryIn({ email: researcher.email, password: 'not the password' }),
        tryIn({ email: editor.email, password: 'not the password', code: editor.code() }),
        tryIn({ email: editor.email, password: PASSWORD }),
        tryIn({ email: editor.email, password: PASSWORD, code: '000000' }),
        tryIn({ email: other.email, password: PASSWORD, code: used }),
        tryIn({ email: disabled.email, password: PASSWORD }),
        tryIn({ email: '', password: '' }),
        tryIn({ email: 'x'.repeat(1000), password: 'y'.repeat(1000) }),
      ]);
      const [first] = answers;
      expect(first.codes).toEqual(['UNAUTHENTICATED']);
      for (const answer of answers) expect([answer.status, answer.text]).toEqual([first.status, first.text]);
    });

    it('takes as long for an account that is not there', async () => {
      const timed = async (email: string): Promise<number> => {
        const from = performance.now();
        expect((await tryIn({ email, password: 'not the password' })).codes).toEqual(['UNAUTHENTICATED']);
        return performance.now() - from;
      };
      const there = await Promise.all([0, 1, 2].map(async () => app.person('RESEARCHER')));
      const [known, unknown]: [number[], number[]] = [[], []];
      // By turns, so that a machine that is busy for a while is so for both.
      for (let round = 0; round < 15; round += 1) {
        known.push(await timed(there[round % 3]?.email ?? ''));
        unknown.push(await timed(`nobody${String(round)}@example.org`));
      }
      const median = (times: number[]): number => times.sort((a, b) => a - b)[7] ?? 0;
      // The hash, of some tens of milliseconds, dominates both; without it the second would be a fraction.
      expect(median(unknown) / median(known)).toBeGreaterThan(0.4);
      expect(median(unknown) / median(known)).toBeLessThan(2.5);
    }, 60_000);
  });

  describe('tries', () => {
    const expectLocked = ({ status, codes, headers }: Answer): void => {
      expect([status, codes]).toEqual([429, ['TOO_MANY_REQUESTS']]);
      expect(Number(headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
      expect(Number(headers.get('retry-after'))).toBeLessThanOrEqual(60);
    };

    it('are five a minute for an account from any address, the right password too', async () => {
      const { email } = await app.person('RESEARCHER');
      for (let round = 0; round < 5; round += 1) {
        expect((await tryIn({ email, password: 'not the password' })).codes).toEqual(['UNAUTHENTICATED']);
      }
      expectLocked(await tryIn({ email, password: PASSWORD }));
      expectLocked(await tryIn({ email: ` ${email.toUpperCase()}`, password: PASSWORD }));
      expectLocked(await app.ask(TO_ENROL, { email, password: PASSWORD }));
    });

    it('are five a minute for an address, whatever the account', async () => {
      const from = { 'x-forwarded-for': '192.0.2.77' };
      for (let round = 0; round < 5; round += 1) {
        await tryIn({ email: `a${String(round)}@example.org`, password: PASSWORD }, from);
      }
      expectLocked(await tryIn({ email: researcher.email, password: PASSWORD }, from));
      expect((await app.ask('{ __typename }', {}, from)).status).toBe(200);
    });

    const two = (a: string, b: string): string => `mutation {
    ${a}: signIn(email: "a@example.org", password: "${PASSWORD}") { token }
    ${b}: signIn(email: "b@example.org", password: "${PASSWORD}") { token } }`;

    it.each([
      { how: 'by alias', query: two('a', 'b') },
      {
        how: 'by fragment',
        query: `mutation { ...A ...B } fragment A on Mutation { a: setUp(code: "1", email: "a", name: "a", password: "a") { id } }
        fragment B on Mutation { confirmTotpEnrolment(code: "000000") { id } }`,
      },
      { how: 'by inline fragment', query: `mutation { ... { signOut } ... { ${two('a', 'b').slice(10)} }` },
    ])('are one in a request ($how)', async ({ query }) => {
      expect(await app.ask(query)).toMatchObject({ status: 400, codes: ['QUERY_TOO_COMPLEX'] });
    });

    it('are sent away for some seconds where too many come at once, and nobody else is', async () => {
      const answers = await Promise.all(
        Array.from({ length: 200 }, async (_, n) => tryIn({ email: `crowd${String(n)}@example.org`, password: 'x' })),
      );
      const away = answers.filter(({ status }) => status === 429);
      expect(away.length).toBeGreaterThan(0);
      expect(new Set(away.map(({ headers }) => headers.get('retry-after')))).toEqual(new Set(['5']));
      const tried = answers.filter(({ codes }) => codes[0] === 'UNAUTHENTICATED');
      expect(tried.length).toBe(answers.length - away.length);
      expect((await tryIn({ email: researcher.email, password: PASSWORD })).codes).toEqual([]);
    });

    it('are not taken in batches', async () => {
      const response = await fetch(`${app.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify([{ query: '{ viewer { id } }' }, { query: '{ viewer { id } }' }]),
      });
      expect(response.status).toBe(400);
    });
  });

  describe('a second factor', () => {
    it('has to be set up first from EDITOR up, and the refusal carries nothing else', async () => {
      const { email } = await app.person('REVIEWER', { enrolled: false });
      const refused = await tryIn({ email, password: PASSWORD, code: '123456' });
      expect(refused.codes).toEqual(['TOTP_ENROLMENT_REQUIRED']);
      expect(refused.text).not.toMatch(/token|secret|otpauth|@/i);
      expect(refused.headers.get('set-cookie')).toBeNull();
      expect((await tryIn({ email, password: 'not the password' })).codes).toEqual(['UNAUTHENTICATED']);
    });

    it('is set up in a session that is good for nothing else, and then asked for', async () => {
      const { email } = await app.person('EDITOR', { enrolled: false });
      const opened = await app.ask(TO_ENROL, { email, password: PASSWORD });
      const { token } = opened.data?.['signInToEnrol'] as { token: string };
      expect((await app.ask(VIEWER, {}, bearer(token))).data).toEqual({ viewer: null });
      for (const field of [
        'signOut',
        'signOutEverywhere',
        `changePassword(current: "${PASSWORD}", next: "${PASSWORD} 2")`,
      ]) {
        expect((await app.ask(`mutation { ${field} }`, {}, bearer(token))).codes).toEqual(['FORBIDDEN']);
      }

      const begun = await app.ask('mutation { beginTotpEnrolment { uri secret } }', {}, bearer(token));
      const { secret, uri } = begun.data?.['beginTotpEnrolment'] as { secret: string; uri: string };
      expect(uri).toContain(secret);
      expect((await app.ask(CONFIRM, { code: '12345' }, bearer(token))).codes).toEqual(['BAD_USER_INPUT']);
      const code = (): string => codeAt(secret, app.clock.now());
      const confirming = code();
      expect((await app.ask(CONFIRM, { code: confirming }, bearer(token))).data).toEqual({
        confirmTotpEnrolment: { role: 'EDITOR' },
      });
      const again = await app.ask('mutation { beginTotpEnrolment { uri } }', {}, bearer(token));
      expect(again.codes).toEqual(['UNAUTHENTICATED']);
      expect((await tryIn({ email, password: PASSWORD, code: confirming })).codes).toEqual(['UNAUTHENTICATED']);
      app.clock.forward(MINUTE / 2);
      expect((await tryIn({ email, password: PASSWORD, code: code() })).codes).toEqual([]);
    });

    it('is not set up again over one that counts, nor confirmed before it was begun', async () => {
      const { email } = await app.person('EDITOR');
      expect((await app.ask(TO_ENROL, { email, password: PASSWORD })).codes).toEqual(['UNAUTHENTICATED']);
      const other = await app.person('RESEARCHER');
      const opened = await app.ask(TO_ENROL, { email: other.email, password: PASSWORD });
      const { token } = opened.data?.['signInToEnrol'] as { token: string };
      expect((await app.ask(CONFIRM, { code: '000000' }, bearer(token))).codes).toEqual(['CONFLICT']);
      app.clock.forward(10 * MINUTE);
      expect((await app.ask(CONFIRM, { code: '000000' }, bearer(token))).codes).toEqual(['UNAUTHENTICATED']);
    });

    it('has codes that work once, however many use them at once, and none before them afterwards', async () => {
      const person = await app.person('ADMIN');
      const code = person.code();
      app.clock.forward(MINUTE / 2);
      const later = person.code();
      const answers = await Promise.all(
        [later, later, later].map(async (one) => tryIn({ email: person.email, password: PASSWORD, code: one })),
      );
      expect(answers.filter(({ codes }) => codes.length === 0)).toHaveLength(1);
      expect((await tryIn({ email: person.email, password: PASSWORD, code })).codes).toEqual(['UNAUTHENTICATED']);
    });

    it('is asked for of a researcher who has one', async () => {
      const { email, code } = await app.person('RESEARCHER', { enrolled: true });
      expect((await tryIn({ email, password: PASSWORD })).codes).toEqual(['UNAUTHENTICATED']);
      expect((await tryIn({ email, password: PASSWORD, code: code() })).codes).toEqual([]);
    });

    it('is not set up in an ordinary session', async () => {
      const token = await app.signIn(await app.person('RESEARCHER'));
      const { codes } = await app.ask('mutation { beginTotpEnrolment { uri } }', {}, bearer(token));
      expect(codes).toEqual(['FORBIDDEN']);
    });

    it('is stored sealed', async () => {
      const { id } = await app.person('EDITOR');
      const { rows } = await app.clone.owner.query<{ secret: Buffer }>(
        `SELECT totp_secret AS secret FROM account WHERE id = $1`,
        [id],
      );
      expect(rows[0]?.secret).toHaveLength(1 + 12 + 16 + 20);
    });
  });
});
