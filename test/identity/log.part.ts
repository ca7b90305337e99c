import { beforeAll, describe, expect, it } from '@jest/globals';
import { bearer, MINUTE, PASSWORD, SIGN_IN, type IdentityApp, type Person } from './identity-app.js';
import { theAccounts } from './built.js';

const TO_ENROL =
  'mutation ($email: String!, $password: String!) { signInToEnrol(email: $email, password: $password) { token } }';
const RIGHT = 'the password was right';

let app: IdentityApp;

describe('the log of accounts', () => {
  beforeAll(async () => {
    app = await theAccounts();
  }, 60_000);

  interface Event {
    readonly kind: string;
    readonly detail: string | null;
  }

  /** What is on record since a moment of an account, or with null of none, oldest first. */
  async function eventsOf(id: string | null, since: Date): Promise<Event[]> {
    const { rows } = await app.clone.owner.query<Event>(
      `SELECT kind, detail FROM account_event WHERE account_id IS NOT DISTINCT FROM $1 AND at >= $2 ORDER BY id`,
      [id, since],
    );
    return rows;
  }

  /** A moment that nothing before belongs to. */
  function moment(): Date {
    app.clock.forward(MINUTE);
    return app.clock.now();
  }

  describe('what is on record of tries', () => {
    it('tells a wrong password, a wrong second factor and a way round it apart', async () => {
      const { id, email } = await app.person('EDITOR');
      const since = moment();
      await app.ask(SIGN_IN, { email, password: 'not the password' });
      await app.ask(SIGN_IN, { email, password: PASSWORD, code: '000000' });
      await app.ask(SIGN_IN, { email: email.toUpperCase(), password: PASSWORD });
      await app.ask(TO_ENROL, { email, password: PASSWORD });
      expect(await eventsOf(id, since)).toEqual([
        { kind: 'SIGN_IN_FAILED', detail: null },
        { kind: 'SECOND_FACTOR_FAILED', detail: RIGHT },
        { kind: 'SECOND_FACTOR_FAILED', detail: RIGHT },
        { kind: 'SECOND_FACTOR_FAILED', detail: `${RIGHT}; another second factor was asked for` },
      ]);
    });

    it('tells that somebody with the password was kept out, or began to set up a second factor', async () => {
      const { id, email } = await app.person('REVIEWER', { enrolled: false });
      const since = moment();
      await app.ask(SIGN_IN, { email, password: PASSWORD });
      await app.ask(TO_ENROL, { email, password: PASSWORD });
      await app.accounts.setDisabled(email, true);
      await app.ask(SIGN_IN, { email, password: PASSWORD });
      expect(await eventsOf(id, since)).toEqual([
        { kind: 'SIGN_IN_FAILED', detail: `${RIGHT}; there is no second factor yet` },
        { kind: 'SIGNED_IN_TO_ENROL', detail: null },
        { kind: 'DISABLED', detail: null },
        { kind: 'SIGN_IN_FAILED', detail: `${RIGHT}; the account is disabled` },
      ]);
    });

    it('says of an address that nobody has that it was tried, and not which', async () => {
      const since = moment();
      await app.ask(SIGN_IN, { email: 'canary-nobody@example.org', password: PASSWORD });
      expect(await eventsOf(null, since)).toEqual([{ kind: 'SIGN_IN_FAILED', detail: null }]);
      const { rows } = await app.clone.owner.query<{ line: string }>(
        `SELECT to_jsonb(e)::text AS line FROM account_event e UNION ALL SELECT to_jsonb(t)::text FROM try_count t`,
      );
      const stored = rows.map(({ line }) => line).join('\n');
      expect(stored).not.toContain('canary');
      expect(stored).not.toContain(Buffer.from('canary').toString('hex'));
    });

    it('has tries that were refused once a minute, not each of them', async () => {
      const { id, email } = await app.person('RESEARCHER');
      const refused = { kind: 'TRIES_REFUSED', detail: 'for one account' };
      for (const events of [1, 2]) {
        const since = moment();
        for (let n = 0; n < 8; n += 1) await app.ask(SIGN_IN, { email, password: 'not the password' });
        const noted = await eventsOf(id, since);
        expect(noted).toHaveLength(6);
        expect([events, noted[5]]).toEqual([events, refused]);
      }
    });

    it('has tries that were refused of a client address, with the account that was tried or none', async () => {
      const { id, email } = await app.person('RESEARCHER');
      const since = moment();
      const from = { 'x-forwarded-for': '192.0.2.78' };
      for (let n = 0; n < 5; n += 1)
        await app.ask(SIGN_IN, { email: `n${String(n)}@example.org`, password: 'x' }, from);
      await app.ask(SIGN_IN, { email, password: PASSWORD }, from);
      expect(await eventsOf(id, since)).toEqual([{ kind: 'TRIES_REFUSED', detail: 'from one client address' }]);
      const other = { 'x-forwarded-for': '192.0.2.79' };
      for (let n = 0; n < 6; n += 1)
        await app.ask(SIGN_IN, { email: `m${String(n)}@example.org`, password: 'x' }, other);
      expect((await eventsOf(null, since)).at(-1)).toEqual({
        kind: 'TRIES_REFUSED',
        detail: 'from one client address',
      });
    });

    it('has wrong passwords and codes inside of a session', async () => {
      const person: Person = await app.person('RESEARCHER');
      const token = await app.signIn(person);
      const since = moment();
      await app.ask('mutation { changePassword(current: "wrong", next: "x") }', {}, bearer(token));
      const enrolling = await app.ask(TO_ENROL, { email: person.email, password: PASSWORD });
      const { token: other } = enrolling.data?.['signInToEnrol'] as { token: string };
      await app.ask('mutation { beginTotpEnrolment { uri } }', {}, bearer(other));
      await app.ask('mutation { confirmTotpEnrolment(code: "12345") { id } }', {}, bearer(other));
      expect((await eventsOf(person.id, since)).map(({ kind }) => kind)).toEqual([
        'PASSWORD_CHANGE_FAILED',
        'SIGNED_IN_TO_ENROL',
        'TOTP_ENROLMENT_FAILED',
      ]);
    });
  });
});
