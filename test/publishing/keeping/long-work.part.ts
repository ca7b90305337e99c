import { setImmediate } from 'node:timers/promises';
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { STATEMENT_RUNNER, type StatementRunner } from '../../../src/platform/graphql/planner/operation-reader.js';
import { Importer } from '../../../src/modules/intake/index.js';
import { Projector } from '../../../src/modules/timeline/index.js';
import { Turns } from '../../../src/modules/publishing/reading/turns.js';
import { WholeRecord } from '../../../src/modules/publishing/reading/whole-record.js';
import { AnswerKeeper } from '../../../src/modules/publishing/serving/answer-keeper.service.js';
import type { Order } from '../../../src/modules/publishing/serving/publication.js';
import type { DeskApp } from '../../editing/desk-app.js';
import { theWorld } from './built.js';
import type { KeptAndFresh } from './kept-and-fresh.js';

/** Something that ends when it is told to. */
function pending(): { readonly work: () => Promise<string>; readonly end: () => void; readonly fail: () => void } {
  let end = (): void => undefined;
  let fail = (): void => undefined;
  const ended = new Promise<string>((resolve, reject) => {
    end = (): void => {
      resolve('done');
    };
    fail = (): void => {
      reject(new Error('Not now'));
    };
  });
  return {
    work: async () => ended,
    end: () => {
      end();
    },
    fail: () => {
      fail();
    },
  };
}

describe('turns', () => {
  it('let so many work at once, and the others in their order', async () => {
    const turns = new Turns(2, 3);
    const works = Array.from({ length: 5 }, pending);
    const begun: number[] = [];
    const all = works.map(async ({ work }, index) =>
      turns.take(async () => {
        begun.push(index);
        return work();
      }),
    );
    await setImmediate();
    expect(begun).toEqual([0, 1]);
    works[1]?.end();
    await setImmediate();
    expect(begun).toEqual([0, 1, 2]);
    works[2]?.fail();
    await expect(all[2]).rejects.toThrow('Not now');
    expect(begun).toEqual([0, 1, 2, 3]);
    for (const { end } of works) end();
    await Promise.allSettled(all);
    expect(begun).toEqual([0, 1, 2, 3, 4]);
    expect(await turns.take(async () => Promise.resolve('free again'))).toBe('free again');
  });

  it('refuse who would be one too many to wait, and nobody else', async () => {
    const turns = new Turns(1, 1);
    const [first, second] = [pending(), pending()];
    const [working, waiting] = [turns.take(first.work), turns.take(second.work)];
    await expect(turns.take(async () => Promise.resolve())).rejects.toMatchObject({ code: 'TIMEOUT', status: 503 });
    first.end();
    second.end();
    expect(await Promise.all([working, waiting])).toEqual(['done', 'done']);
  });
});

describe('a reading of the whole record', () => {
  const DAY = '2026-11-23';
  const at = (position: number, computed = ''): { day: string; stamp: { position: number; computed: string } } => ({
    day: DAY,
    stamp: { position, computed },
  });
  let times: number;
  let whole: WholeRecord;
  const read = async (): Promise<number> => {
    times += 1;
    return Promise.resolve(times);
  };

  beforeEach(() => {
    times = 0;
    whole = new WholeRecord();
  });

  it('is made once for all who ask at one moment, whoever comes first', async () => {
    expect(await Promise.all([whole.once('a', at(5), read), whole.once('a', at(5), read)])).toEqual([1, 1]);
    expect(await whole.once('a', at(5), read)).toBe(1);
    expect(await whole.once('b', at(5), read)).toBe(2);
  });

  it('is made anew when the record changed, when all was computed anew and on another day', async () => {
    await whole.once('a', at(5), read);
    expect(await whole.once('a', at(6), read)).toBe(2);
    // Who looked at the record before the change is given what is newer.
    expect(await whole.once('a', at(5), read)).toBe(2);
    expect(await whole.once('a', at(6, 'later'), read)).toBe(3);
    expect(await whole.once('a', { ...at(6, 'later'), day: '2026-11-24' }, read)).toBe(4);
  });

  it('that failed is made again for who comes next', async () => {
    await expect(whole.once('a', at(5), async () => Promise.reject(new Error('Not now')))).rejects.toThrow('Not now');
    expect(await whole.once('a', at(5), read)).toBe(1);
  });

  it('is kept with a few others only', async () => {
    for (let index = 0; index < 15; index += 1) await whole.once(`name ${String(index)}`, at(5), read);
    expect(await whole.once('name 14', at(5), read)).toBe(15);
    expect(await whole.once('name 0', at(5), read)).toBe(16);
  });
});

/** Somebody invented who got a prize long ago, and of whom something is told all the time since. */
const EVENTS = {
  format: 'vigil-record/1',
  visibility: 'PUBLIC',
  document: 'events',
  prisoner: { key: 'prisoner', slug: 'lena-example', name: 'Lena Example' },
  cases: [
    {
      key: 'case',
      slug: 'lena-example',
      title: { en: 'The case of events' },
      country: 'BY',
      jurisdiction: 'BY',
      events: Array.from({ length: 70 }, (_, index) => ({
        key: `event-${String(index)}`,
        kind: 'OTHER',
        title: { en: `Event ${String(index)}` },
        on: `2026-${String(1 + Math.floor(index / 10)).padStart(2, '0')}-${String(1 + (index % 10)).padStart(2, '0')}`,
      })),
    },
  ],
  awards: [{ key: 'award', name: 'An early prize', awardedBy: 'A Foundation', grantedOn: '2019-05-06' }],
} as const;

interface Feed {
  readonly items: readonly { readonly title: string; readonly date_published: string }[];
}

describe('what is made of the whole record', () => {
  let desk: DeskApp;
  let both: KeptAndFresh;
  let keeper: AnswerKeeper;
  /** Names of statements that were run for readings of ours. */
  let run: string[];

  const feedOf = async (options: string): Promise<Feed> =>
    JSON.parse((await both.kept(`/feed.json?lang=en${options}`)).text) as Feed;
  const searches = (): number => run.filter((name) => name === 'publishing-latest-facts').length;

  beforeAll(async () => {
    ({ desk, both } = await theWorld());
    keeper = both.app.get(AnswerKeeper, { strict: false });
    const runner = both.app.get<StatementRunner>(STATEMENT_RUNNER, { strict: false });
    const before = runner.run.bind(runner);
    runner.run = async (statement) => {
      run.push(statement.name ?? '');
      return before(statement);
    };
    run = [];
    await both.app.get(Importer, { strict: false }).import(EVENTS, { actor: 'test' });
  }, 60_000);
  beforeEach(() => {
    keeper.forget();
    run = [];
  });

  it('is searched once for all formats and kinds, and anew after a change', async () => {
    await both.kept('/feed.atom?lang=en');
    const once = searches();
    expect(once).toBeGreaterThan(0);
    for (const path of ['/feed.atom', '/feed.rss', '/feed.json', '/timeline.json']) {
      for (const kinds of ['AWARD', 'EVENT', 'MILESTONE', 'AWARD,EVENT', 'NEWS,CUSTODY,AWARD']) {
        expect((await both.kept(`${path}?lang=en&kinds=${kinds}`)).status).toBe(200);
      }
    }
    expect(searches()).toBe(once);
    await desk.app.clone.unitOfWork().then(async (work) =>
      work.run({ actor: 'test' }, async (tx) => {
        await tx.query(`UPDATE award SET name = 'A very early prize' WHERE name = 'An early prize'`);
      }),
    );
    const { items } = await feedOf('&kinds=AWARD');
    expect(items.map(({ title }) => title)).toContain('Lena Example: A very early prize');
    expect(searches()).toBe(2 * once);
  });

  it('has of a rare kind what lies behind ever so many of another', async () => {
    const all = await feedOf('');
    expect(all.items).toHaveLength(50);
    expect(all.items.some(({ title }) => title.includes('early prize'))).toBe(false);
    const prizes = await feedOf('&kinds=AWARD');
    expect(prizes.items.filter(({ title }) => title.includes('early prize'))).toHaveLength(1);
    const mixed = await feedOf('&kinds=AWARD,EVENT');
    expect(mixed.items).toHaveLength(50);
    const days = mixed.items.map(({ date_published: day }) => day);
    expect(days).toEqual(days.toSorted().toReversed());
    expect(days[0]).toBe('2026-07-10T00:00:00.000Z');
  });

  it('is made anew when everything was computed anew, whatever the feed of changes says', async () => {
    const address = '/feed.json?lang=en';
    await both.kept('/cases/anna-example?lang=en');
    const { etag } = await both.kept(address);
    both.made();
    await both.kept(address);
    expect(both.made()).toEqual([]);
    const changes = async (): Promise<unknown> =>
      (await desk.app.clone.owner.query('SELECT max(position) FROM history.change_log')).rows;
    const before = await changes();
    const records = await desk.app.clone.records();
    await new Projector(await desk.app.clone.unitOfWork()).recompute(records);
    expect(await changes()).toEqual(before);
    expect((await both.kept(address)).etag).toBe(etag);
    await both.kept('/cases/anna-example?lang=en');
    expect(both.made()).toHaveLength(2);
    expect(await both.stale([address, '/cases/anna-example?lang=en'])).toEqual([]);
  });

  it('waits for its turn while pages are answered, and is 503 where too much waits', async () => {
    const works = Array.from({ length: 26 }, pending);
    const orders = works.map(({ work }, index): Order => ({
      key: `long ${String(index)}`,
      surface: 'DATA',
      make: async (reading) => reading.inTurn(async () => Promise.resolve({ type: 'text/plain', body: await work() })),
    }));
    const made = orders.map(async (order) => keeper.answer(order, 'en'));
    await setImmediate();
    while ((keeper as unknown as { making: Map<string, unknown> }).making.size < works.length) await setImmediate();
    await setImmediate();
    for (const address of ['/cases.csv', '/milestones.ics', '/feed.atom?kinds=EVENT']) {
      const refused = await both.kept(address);
      expect([address, refused.status, refused.headers['retry-after']]).toEqual([address, 503, '5']);
      expect(refused.text).toContain('"TIMEOUT"');
      expect(refused.headers).not.toHaveProperty('etag');
    }
    for (const address of ['/cases/lena-example', '/cases?text=lena', '/cases/nobody', '/card.png']) {
      expect([address, (await both.kept(address)).status]).toEqual([address, address.includes('nobody') ? 404 : 200]);
    }
    for (const { end } of works) end();
    expect((await Promise.all(made)).map((answer) => answer?.status)).toEqual(works.map(() => 200));
    expect((await both.kept('/cases.csv')).status).toBe(200);
  }, 30_000);
});
