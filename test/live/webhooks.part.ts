import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { dataOf, refusalOf } from '../editing/desk-app.js';
import { bearer, MINUTE, PASSWORD, type Person } from '../identity/identity-app.js';
import type { LiveWorld } from './live-world.js';
import { isSignedWith, Receiver } from './receiver.js';

const FIELDS = 'id version url secret events cases audience state note failures retryAt';
const ADD = `mutation ($input: AddWebhookInput!) { addWebhook(input: $input) { ${FIELDS} } }`;
const CORRECT = `mutation ($id: ID!, $version: Int!, $input: CorrectWebhookInput!) {
  correctWebhook(id: $id, expectedVersion: $version, input: $input) { ${FIELDS} } }`;
const PAUSE = `mutation ($id: ID!, $paused: Boolean) { pauseWebhook(id: $id, paused: $paused) { ${FIELDS} } }`;
const REMOVE = `mutation ($id: ID!) { removeWebhook(id: $id) { ${FIELDS} } }`;
const TEST = `mutation ($id: ID!) { testWebhook(id: $id) { event status failure attempt } }`;
const LIST = `{ webhooks { ${FIELDS} deliveries { id eventId event operation attempt status failure response nextAt } } }`;

interface Hook {
  readonly id: string;
  readonly version: number;
  readonly secret: string | null;
  readonly state: string;
  readonly note: string | null;
  readonly failures: number;
  readonly deliveries: readonly {
    readonly id: string;
    readonly eventId: string;
    readonly event: string;
    readonly attempt: number;
    readonly status: number | null;
    readonly failure: string | null;
    readonly response: string | null;
    readonly nextAt: string | null;
  }[];
}

/** Addresses that are told of events. */
export function webhooksOf(world: () => LiveWorld): void {
  let receiver: Receiver;
  let admin: Person;
  let token: string;

  const ask = async (query: string, variables: object = {}): ReturnType<LiveWorld['desk']['nobody']> =>
    world().desk.app.ask(query, variables, bearer(token));
  const add = async (input: object = {}): Promise<Hook> =>
    dataOf<Hook>(
      await ask(ADD, { input: { url: receiver.url, events: ['CASE_CHANGED', 'NEWS_LINKED'], ...input } }),
      'addWebhook',
    );
  const hook = async (id: string): Promise<Hook> => {
    const found = dataOf<Hook[]>(await ask(LIST), 'webhooks').find((one) => one.id === id);
    if (found === undefined) throw new Error(`${id} is not listed`);
    return found;
  };
  /** What a revision or the minute does. */
  const work = async (): Promise<void> => world().desk.app.jobs.runScheduled('live.webhooks');
  const said = (): unknown[] => receiver.take().map(({ json }) => json.data);

  describe('webhooks', () => {
    beforeAll(async () => {
      receiver = await Receiver.listen();
      admin = await world().desk.app.person('ADMIN');
      token = await world().desk.app.openSession(admin);
    });
    afterEach(async () => {
      for (const { id, state } of dataOf<Hook[]>(await ask(LIST), 'webhooks')) {
        if (state !== 'REMOVED') await ask(REMOVE, { id });
      }
      receiver.take();
      receiver.replies.splice(0);
    });
    afterAll(async () => receiver.close());

    it('sends what happened, signed, in order, and only what the public may see', async () => {
      const { id, secret } = await add();
      const quiet = await world().addFact('Hidden canary', 'STAFF');
      const shown = await world().addFact('Shown', 'PUBLIC');
      await world().showFact(quiet, 'PUBLIC');
      await work();
      await world().showFact(quiet, 'STAFF');
      await work();
      const [first, second, third, ...more] = receiver.take();
      expect(more).toEqual([]);
      expect(first?.json).toMatchObject({
        type: 'case.changed',
        data: {
          operation: 'CORRECT',
          case: { slug: 'anna-example' },
          facts: [{ factId: `CaseEvent:${shown}`, operation: 'CREATE' }],
        },
      });
      expect(second?.json.data['facts']).toEqual([
        { factType: 'CaseEvent', factId: `CaseEvent:${quiet}`, operation: 'CREATE' },
      ]);
      expect(third?.json.data['facts']).toEqual([
        { factType: 'CaseEvent', factId: `CaseEvent:${quiet}`, operation: 'WITHDRAW' },
      ]);
      expect([first, second, third].every((one) => one !== undefined && isSignedWith(secret ?? '', one))).toBe(true);
      expect(first?.headers['webhook-id']).toBe(first?.json.data['id']);
      expect(JSON.stringify([first, second, third])).not.toMatch(/canary/i);
      expect((await hook(id)).deliveries.map(({ status, attempt }) => [status, attempt])).toEqual([
        [204, 1],
        [204, 1],
        [204, 1],
      ]);
    });

    it('says of a case that went its id alone, and does not send what went before it was its turn', async () => {
      await add();
      await world().addFact('Seen for a moment', 'PUBLIC');
      await world().showCase('STAFF');
      await work();
      const events = said();
      expect(events).toEqual([
        expect.objectContaining({ operation: 'WITHDRAW', caseId: world().desk.caseId }),
        expect.anything(),
      ]);
      expect(JSON.stringify(events)).not.toMatch(/anna|The case|Seen/);
      await world().showCase('PUBLIC');
      await work();
      expect(said()).toContainEqual(
        expect.objectContaining({ operation: 'CREATE', case: expect.objectContaining({ slug: 'anna-example' }) }),
      );
    });

    it('tries again with the same id and a new time, and tells nothing else before', async () => {
      const { id } = await add();
      receiver.replies.push(
        { status: 500, body: 'x'.repeat(1_000) },
        { status: 302, headers: { location: receiver.url } },
      );
      await world().addFact('First', 'PUBLIC');
      await world().addFact('Second', 'PUBLIC');
      await work();
      await work();
      expect(receiver.received).toHaveLength(1);
      const [failed] = (await hook(id)).deliveries;
      expect(failed).toMatchObject({ status: 500, attempt: 1, response: 'x'.repeat(200) });
      expect(Date.parse(failed?.nextAt ?? '') - world().desk.app.clock.now().getTime()).toBe(30_000);
      world().desk.app.clock.forward(30_000);
      await world().desk.app.jobs.runDue();
      expect(receiver.received).toHaveLength(2);
      world().desk.app.clock.forward(6 * MINUTE);
      await world().desk.app.jobs.runDue();
      const ids = receiver.take().map(({ headers }) => [headers['webhook-id'], headers['webhook-timestamp']]);
      expect(ids.map(([event]) => event)).toEqual([ids[0]?.[0], ids[0]?.[0], ids[0]?.[0], ids[3]?.[0]]);
      expect(ids[3]?.[0]).not.toBe(ids[0]?.[0]);
      expect(new Set(ids.map(([, at]) => at)).size).toBe(3);
      expect((await hook(id)).deliveries.map(({ status, attempt }) => [status, attempt])).toEqual([
        [204, 1],
        [204, 3],
        [302, 2],
        [500, 1],
      ]);
    });

    it('rests after a day of failures, says so, and goes on where it stopped', async () => {
      const { id } = await add();
      receiver.replies.push(...Array.from({ length: 8 }, () => ({ status: 503, headers: { 'retry-after': '60' } })));
      await world().addFact('Not taken', 'PUBLIC');
      await work();
      for (let tries = 1; tries < 8; tries += 1) {
        world().desk.app.clock.forward(9 * 60 * MINUTE);
        await world().desk.app.jobs.runDue();
      }
      token = await world().desk.app.openSession(admin);
      expect(await hook(id)).toMatchObject({ state: 'PAUSED', note: 'It did not take an event in 8 tries.' });
      await work();
      expect(receiver.take()).toHaveLength(8);
      dataOf(await ask(PAUSE, { id, paused: false }), 'pauseWebhook');
      await world().desk.app.jobs.runDue();
      expect(receiver.take()).toHaveLength(1);
      expect(await hook(id)).toMatchObject({ state: 'ACTIVE', note: null, failures: 0 });
    });

    it('goes for good when the address answers 410', async () => {
      const { id } = await add();
      receiver.replies.push({ status: 410 });
      await world().addFact('Unwanted', 'PUBLIC');
      await work();
      await world().addFact('Unwanted as well', 'PUBLIC');
      await work();
      expect(receiver.take()).toHaveLength(1);
      expect(await hook(id)).toMatchObject({ state: 'REMOVED', note: expect.stringContaining('410') });
      expect(refusalOf(await ask(TEST, { id }))).toMatchObject({ code: 'NOT_FOUND' });
      const { rows } = await world().desk.app.clone.owner.query(`SELECT secret FROM webhook WHERE id = $1`, [
        id.slice(8),
      ]);
      expect(rows).toEqual([{ secret: null }]);
    });

    it('signs with the new and the old secret for a day, then with the new one alone', async () => {
      const given = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
      const { id, version, secret } = await add({ secret: given });
      expect(secret).toBeNull();
      const changed = dataOf<Hook>(await ask(CORRECT, { id, version, input: { newSecret: true } }), 'correctWebhook');
      dataOf(await ask(TEST, { id }), 'testWebhook');
      const [ping] = receiver.take();
      expect(ping !== undefined && isSignedWith(given, ping) && isSignedWith(changed.secret ?? '', ping)).toBe(true);
      expect(ping?.json).toMatchObject({ type: 'ping', data: {} });
      world().desk.app.clock.forward(24 * 60 * MINUTE);
      token = await world().desk.app.openSession(admin);
      dataOf(await ask(TEST, { id }), 'testWebhook');
      const [later] = receiver.take();
      expect(later !== undefined && !isSignedWith(given, later) && isSignedWith(changed.secret ?? '', later)).toBe(
        true,
      );
      expect((await ask(LIST)).text).not.toMatch(/whsec_/);
      expect(refusalOf(await ask(CORRECT, { id, version, input: {} }))).toMatchObject({ code: 'CONFLICT' });
    });

    it('tells one that asks for certain cases or events of these only', async () => {
      await add({ cases: [world().desk.caseId], events: ['NEWS_LINKED'] });
      await world().addFact('Not news', 'PUBLIC');
      await work();
      expect(receiver.take()).toEqual([]);
      const [item, link] = [world().newId(), world().newId()];
      await world().write(async (tx) => {
        await tx.query(`INSERT INTO news_item (id, title, url, visibility) VALUES ($1, 'News', $2, 'PUBLIC')`, [
          item,
          `https://news.example/${item}`,
        ]);
        await tx.query(
          `INSERT INTO news_link (id, item_id, case_id, state, score, evidence, visibility)
           VALUES ($1, $2, $3, 'CONFIRMED', 1, '[]', 'PUBLIC')`,
          [link, item, world().caseUuid],
        );
      });
      await work();
      expect(said()).toEqual([expect.objectContaining({ operation: 'CREATE', linkId: `NewsLink:${link}` })]);
    });

    it('is told at once of what staff record, by a job that comes with the revision', async () => {
      await add();
      const record = `mutation ($input: RecordEventInput!) { recordEvent(input: $input) { id } }`;
      const input = { caseId: world().desk.caseId, kind: 'OTHER', title: 'Noted', on: '2026-11-01' };
      dataOf(await ask(record, { input }), 'recordEvent');
      expect(
        (await world().desk.app.jobs.waiting()).filter(({ task }) => task === 'live.webhook').length,
      ).toBeGreaterThan(0);
      await world().desk.app.jobs.runDue();
    });

    it.each([
      { what: 'a private address', input: { url: 'http://10.0.0.1/' } },
      { what: 'a port of its own', input: { url: 'ftp://127.0.0.1/' } },
      { what: 'a login', input: { url: 'http://me:secret@127.0.0.1/' } },
      { what: 'a short secret', input: { secret: 'whsec_AAAA' } },
      { what: 'no events', input: { events: [] } },
      { what: 'cases that are none', input: { cases: ['Case:01890000-0000-7000-8000-00000000dead'] } },
    ])('with $what is refused', async ({ input }) => {
      const given = { url: receiver.url, events: ['CASE_CHANGED'], ...input };
      expect(refusalOf(await ask(ADD, { input: given }))).toMatchObject({ code: 'BAD_USER_INPUT' });
    });

    it('for staff asks who it is once more, and for https', async () => {
      const input = { url: 'https://127.0.0.1/hook', events: ['CASE_CHANGED'], audience: 'STAFF' };
      expect(refusalOf(await ask(ADD, { input }))).toMatchObject({ code: 'REAUTHENTICATION_REQUIRED' });
      world().desk.app.clock.forward(MINUTE);
      const prove = `mutation ($password: String!, $code: String) { reauthenticate(password: $password, code: $code) { __typename } }`;
      expect((await ask(prove, { password: PASSWORD, code: admin.code() })).codes).toEqual([]);
      expect(refusalOf(await ask(ADD, { input: { ...input, url: receiver.url } }))).toMatchObject({
        code: 'BAD_USER_INPUT',
      });
      const { id } = dataOf<Hook>(await ask(ADD, { input }), 'addWebhook');
      await world().desk.app.clone.owner.query(`UPDATE webhook SET url = $2 WHERE id = $1`, [
        id.slice(8),
        receiver.url,
      ]);
      const fact = await world().addFact('For staff', 'STAFF');
      await work();
      expect(said()).toEqual([
        expect.objectContaining({
          facts: [{ factType: 'CaseEvent', factId: `CaseEvent:${fact}`, operation: 'CREATE' }],
        }),
      ]);
    });

    it('that leads to nowhere, or inwards, tells so', async () => {
      const { id } = await add();
      await world().desk.app.clone.owner.query(`UPDATE webhook SET url = 'http://10.0.0.1/' WHERE id = $1`, [
        id.slice(8),
      ]);
      expect(dataOf(await ask(TEST, { id }), 'testWebhook')).toMatchObject({
        status: null,
        failure: 'BLOCKED_ADDRESS',
      });
      await world().desk.app.clone.owner.query(`UPDATE webhook SET url = 'http://127.0.0.1:1/' WHERE id = $1`, [
        id.slice(8),
      ]);
      expect(dataOf(await ask(TEST, { id }), 'testWebhook')).toMatchObject({ status: null, failure: 'UNREACHABLE' });
    });
  });
}
