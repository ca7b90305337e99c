import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createApp } from '../../src/create-app.js';
import { groundOn, recordOn } from '../../src/features.js';
import { FeedPoller } from '../../src/modules/feeds/polling/feed-poller.service.js';
import { Database } from '../../src/platform/database/index.js';
import { createLogger } from '../../src/platform/logging/index.js';
import { RECORD_SCHEMA } from '../../src/record-schema.js';
import { dataOf, refusalOf } from '../editing/desk-app.js';
import { LOCAL_SERVERS } from '../support/outbound.js';
import {
  ADD_FEED,
  CORRECT_FEED,
  deed,
  FEED,
  FeedApp,
  FEEDS,
  POLL_FEED,
  TEST_FEED,
  type ShownFeed,
} from './feed-app.js';
import { rss } from './feed-server.js';

const TABLES = ['feed', 'feed_event', 'feed_item'];
const NOBODY = 'Feed:01890000-0000-7000-8000-0000000000ff';

let app: FeedApp;
let count = 0;

const someUrl = (): string => {
  count += 1;
  return app.server.urlOf(`/registered-${String(count)}`);
};

const correct = async (feed: ShownFeed, input: object, by = app.editor) =>
  by(CORRECT_FEED, { id: feed.id, version: feed.version, input });

describe('the register of feeds', () => {
  beforeAll(async () => {
    app = await FeedApp.start();
  });
  afterAll(async () => app.close());

  describe('feeds', () => {
    it.each([
      { name: 'feeds', query: FEEDS },
      { name: 'feed', query: FEED },
      { name: 'feedEntries', query: `query ($id: ID!) { feedEntries(item: $id) { feedId } }` },
      { name: 'addFeed', query: ADD_FEED },
      { name: 'correctFeed', query: CORRECT_FEED },
      { name: 'pauseFeed', query: deed('pauseFeed') },
      { name: 'resumeFeed', query: deed('resumeFeed') },
      { name: 'removeFeed', query: deed('removeFeed') },
      { name: 'pollFeed', query: POLL_FEED },
      { name: 'testFeed', query: TEST_FEED },
    ])('are none of the business of readers: $name', async ({ query }) => {
      const variables = { id: NOBODY, version: 1, input: { url: someUrl() }, url: someUrl() };
      expect((await app.desk.nobody(query, variables)).codes).toEqual(['UNAUTHENTICATED']);
      expect((await app.desk.researcher(query, variables)).codes).toEqual(['FORBIDDEN']);
      expect(app.server.requests).toEqual([]);
    });

    it.each(
      TABLES.flatMap((table) => ['vigil_public', 'vigil_researcher', 'vigil_staff'].map((role) => ({ table, role }))),
    )('cannot be read as $role from $table', async ({ table, role }) => {
      const client = await app.desk.app.clone.owner.connect();
      try {
        await client.query(`SET ROLE ${role}`);
        await expect(client.query(`SELECT * FROM ${table}`)).rejects.toThrow(/permission denied/);
      } finally {
        await client.query('RESET ROLE');
        client.release();
      }
    });

    it.each([
      { table: 'feed_event', change: `UPDATE feed_event SET actor = 'x'` },
      { table: 'feed_event', change: `DELETE FROM feed_event` },
      { table: 'feed_item', change: `UPDATE feed_item SET url = 'x'` },
      { table: 'feed', change: `DELETE FROM feed` },
    ])('cannot be rewritten by the service: $change', async ({ change }) => {
      await expect(app.desk.app.clone.as('vigil_service').query(change)).rejects.toThrow(/permission denied/);
    });
  });

  describe('addFeed', () => {
    it('registers a feed under its host, for every half hour, trusting nobody', async () => {
      const url = someUrl();
      const feed = await app.add({ url: `${url}#top` });
      expect(feed).toMatchObject({
        version: 1,
        url,
        title: 'feeds.example',
        publisher: null,
        language: null,
        intervalMinutes: 30,
        autoConfirm: false,
        state: 'NEW',
        errorCode: null,
        itemCount: 0,
        linkedCount: 0,
        history: [{ kind: 'ADDED', reason: null, changes: [] }],
      });
      expect(await app.desk.app.jobs.waiting()).toContainEqual({
        task: 'poll-feed',
        payload: { feedId: feed.id.replace('Feed:', '') },
      });
      const listed = dataOf<ShownFeed[]>(await app.editor(FEEDS), 'feeds');
      expect(listed.map(({ id }) => id)).toContain(feed.id);
    });

    it('puts a feed behind those that were there, page by page', async () => {
      const added = [await app.add({ url: someUrl() }), await app.add({ url: someUrl() })];
      const query = `query ($first: Int, $after: ID) { feeds(first: $first, after: $after) { id } }`;
      const page = async (variables: object): Promise<ShownFeed[]> =>
        dataOf(await app.editor(query, variables), 'feeds');
      const all = await page({ first: 100 });
      expect(all.slice(-2).map(({ id }) => id)).toEqual(added.map(({ id }) => id));
      expect(await page({ first: 1, after: all.at(-2)?.id })).toEqual([all.at(-1)]);
      expect((await app.editor(query, { first: 101 })).codes).toEqual(['BAD_USER_INPUT']);
    });

    it('tells everything that is wrong at once', async () => {
      const answer = await app.editor(ADD_FEED, {
        input: { url: someUrl(), title: ' ', publisher: 'x'.repeat(201), intervalMinutes: 4 },
      });
      const { problems } = refusalOf(answer) as { problems: { path: string }[] };
      expect(answer.codes).toEqual(['BAD_USER_INPUT']);
      expect(problems.map(({ path }) => path)).toEqual(['input.title', 'input.publisher', 'input.intervalMinutes']);
    });

    it('takes no address with a password, and none twice', async () => {
      const secret = await app.editor(ADD_FEED, { input: { url: 'https://me:word@feeds.example/x' } });
      expect(refusalOf(secret)).toMatchObject({ code: 'BAD_USER_INPUT', field: 'input.url' });
      const { url } = await app.add({ url: someUrl() });
      const again = await app.editor(ADD_FEED, { input: { url } });
      expect(refusalOf(again)).toMatchObject({ problems: [{ path: 'input.url', code: 'TAKEN' }] });
    });

    it.each([{ url: 'http://10.0.0.1/feed' }, { url: 'http://[::1]/feed' }, { url: 'http://169.254.169.254/' }])(
      'refuses at once what can never be fetched, also as a correction: $url',
      async ({ url }) => {
        const refusal = { code: 'BAD_USER_INPUT', field: 'input.url' };
        expect(refusalOf(await app.editor(ADD_FEED, { input: { url } }))).toMatchObject(refusal);
        expect(refusalOf(await correct(await app.add({ url: someUrl() }), { url }))).toMatchObject(refusal);
      },
    );

    it('makes one feed of a request that is repeated', async () => {
      const input = { url: someUrl() };
      const [first, second] = [
        await app.desk.editor(ADD_FEED, { input }, 'k1'),
        await app.desk.editor(ADD_FEED, { input }, 'k1'),
      ];
      expect(dataOf<ShownFeed>(second, 'addFeed').id).toBe(dataOf<ShownFeed>(first, 'addFeed').id);
      const other = await app.desk.editor(ADD_FEED, { input: { url: someUrl() } }, 'k1');
      expect(other.codes).toEqual(['IDEMPOTENCY_KEY_REUSED']);
    });
  });

  describe('a feed that is trusted', () => {
    it('is so by a word of those who publish', async () => {
      const input = { url: someUrl(), autoConfirm: true };
      expect((await app.desk.editor(ADD_FEED, { input })).codes).toEqual(['FORBIDDEN']);
      expect((await app.add(input, app.desk.reviewer)).autoConfirm).toBe(true);
      const plain = await app.add({ url: someUrl() });
      expect((await correct(plain, { autoConfirm: true })).codes).toEqual(['FORBIDDEN']);
      expect((await correct(plain, { autoConfirm: true }, app.desk.admin)).codes).toEqual([]);
    });

    it('does not lend its trust to another address, and loses it by a word of any editor', async () => {
      const feed = await app.add({ url: someUrl(), autoConfirm: true }, app.desk.reviewer);
      expect((await correct(feed, { url: someUrl() })).codes).toEqual(['FORBIDDEN']);
      expect((await correct(feed, { url: someUrl(), autoConfirm: false })).codes).toEqual([]);
      expect(await app.feed(feed)).toMatchObject({ autoConfirm: false, version: 2 });
    });
  });

  describe('a registered feed', () => {
    it('is corrected from the version that was seen, and tells who changed what', async () => {
      const feed = await app.add({ url: someUrl(), title: 'Paper', publisher: 'Publisher' });
      expect((await correct(feed, { title: 'The Paper', publisher: null, intervalMinutes: 60 })).codes).toEqual([]);
      expect((await correct(feed, { title: 'Late' })).codes).toEqual(['CONFLICT']);
      expect((await app.feed(feed)).history[0]).toMatchObject({
        kind: 'CORRECTED',
        changes: [
          { field: 'title', before: 'Paper', after: 'The Paper' },
          { field: 'publisher', before: 'Publisher', after: null },
          { field: 'intervalMinutes', before: '30', after: '60' },
        ],
      });
    });

    it.each([{ input: { title: null } }, { input: { url: null } }, { input: { intervalMinutes: null } }])(
      'cannot be emptied of what it needs: $input',
      async ({ input }) => {
        const feed = await app.add({ url: someUrl() });
        expect((await correct(feed, input)).codes).toEqual(['BAD_USER_INPUT']);
        expect((await app.feed(feed)).version).toBe(1);
      },
    );

    it('is paused, resumed and removed, each once, with a reason', async () => {
      const feed = await app.add({ url: someUrl() });
      await app.editor(deed('pauseFeed'), { id: feed.id, reason: 'Too loud' });
      await app.do('pauseFeed', feed);
      expect(await app.feed(feed)).toMatchObject({ state: 'PAUSED', nextPollAt: null });
      expect((await app.editor(POLL_FEED, { id: feed.id })).codes).toEqual(['BAD_USER_INPUT']);
      await app.do('resumeFeed', feed);
      expect((await app.editor(POLL_FEED, { id: feed.id })).codes).toEqual([]);
      await app.do('removeFeed', feed);
      const { state, history } = await app.feed(feed);
      expect(state).toBe('REMOVED');
      expect(history.map(({ kind }) => kind)).toEqual(['REMOVED', 'POLL_ASKED', 'RESUMED', 'PAUSED', 'ADDED']);
      expect(history[3]).toMatchObject({ reason: 'Too loud' });
      expect((await app.do('resumeFeed', feed)).codes).toEqual(['NOT_FOUND']);
      expect((await app.editor(ADD_FEED, { input: { url: feed.url } })).codes).toEqual([]);
    });

    it('that is not there is not found', async () => {
      expect((await app.editor(FEED, { id: NOBODY })).codes).toEqual(['NOT_FOUND']);
      expect((await app.do('removeFeed', { id: NOBODY })).codes).toEqual(['NOT_FOUND']);
      expect((await app.do('removeFeed', { id: NOBODY.replace('Feed', 'Case') })).codes).toEqual(['BAD_USER_INPUT']);
    });
  });

  describe('two processes that read one feed at the same time', () => {
    /** The poller of a process of its own on the same database. */
    async function another(): Promise<{ poller: FeedPoller; close: () => Promise<void> }> {
      const { clone, clock } = app.desk.app;
      const database = await Database.open({ url: clone.url, dataDir: '', schema: RECORD_SCHEMA });
      const key = randomBytes(32);
      const identity = { publicUrl: 'https://record.example.org', sealingKey: () => key };
      const service = await createApp({
        logger: createLogger('silent'),
        isReady: async () => Promise.resolve(true),
        limits: { requestsPerMinute: 0, calculationsPerMinute: 0, trustedHops: 0 },
        ...recordOn({ ...groundOn(database, clock, identity), outbound: LOCAL_SERVERS }),
      });
      const close = async (): Promise<void> => {
        await service.close();
        await database.close();
      };
      return { poller: service.get(FeedPoller, { strict: false }), close };
    }

    it('store each article once', async () => {
      const entries = Array.from({ length: 60 }, (_, number) => ({
        title: `Report ${String(number)} of the year`,
        link: `https://paper.example/report/${String(number)}`,
      }));
      const url = app.server.serve('/both', { body: rss('Both', entries) });
      const feed = await app.add({ url });
      const id = feed.id.replace('Feed:', '');
      const processes = await Promise.all([another(), another()]);
      await Promise.all(processes.map(async ({ poller }) => poller.poll(id)));
      expect(app.server.asked('/both')).toBe(2);
      expect(await app.feed(feed)).toMatchObject({ state: 'WORKING', itemCount: 60 });
      const [{ items, urls } = {}] = await app.rows<{ items: number; urls: number }>(
        `SELECT count(*)::int AS items, count(DISTINCT url)::int AS urls FROM news_item WHERE url LIKE '%/report/%'`,
      );
      expect({ items, urls }).toEqual({ items: 60, urls: 60 });
      await Promise.all(processes.map(async ({ close }) => close()));
    });
  });
});
