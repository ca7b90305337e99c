import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { AddressLimit } from '../../src/platform/http/index.js';

/** The limiter counts by the system's clock and timers; nothing else here needs them. */
describe('addresses', () => {
  beforeEach(() => {
    jest.useFakeTimers({ now: new Date('2026-11-23T12:00:00Z') });
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  const takeAll = async (limit: AddressLimit, address: string, times: number): Promise<number[]> => {
    const taken: number[] = [];
    for (let i = 0; i < times; i += 1) taken.push(await limit.take(address));
    return taken;
  };

  describe('what one address may take in a minute', () => {
    it('is the number and not one more, until the minute is over', async () => {
      const limit = new AddressLimit(3);
      expect(await takeAll(limit, '192.0.2.1', 4)).toEqual([0, 0, 0, 60]);
      jest.advanceTimersByTime(45_500);
      expect(await limit.take('192.0.2.1')).toBe(15);
      jest.advanceTimersByTime(14_499);
      expect(await limit.take('192.0.2.1')).toBe(1);
      jest.advanceTimersByTime(1);
      expect(await takeAll(limit, '192.0.2.1', 4)).toEqual([0, 0, 0, 60]);
    });

    it('counts several at once, and what it refuses does not count', async () => {
      const limit = new AddressLimit(10);
      expect(await limit.take('192.0.2.1', 8)).toBe(0);
      expect(await limit.take('192.0.2.1', 3)).toBeGreaterThan(0);
      expect(await limit.take('192.0.2.1', 2)).toBe(0);
      expect(await limit.take('192.0.2.1', 1)).toBeGreaterThan(0);
      expect(await limit.take('192.0.2.2', 11)).toBeGreaterThan(0);
      expect(await limit.take('192.0.2.2', 10)).toBe(0);
    });

    it('is any number with 0', async () => {
      expect(await new AddressLimit(0).take('192.0.2.1', 1_000_000)).toBe(0);
    });
  });

  describe('who is one address', () => {
    it.each([
      { a: '192.0.2.1', b: '192.0.2.2', same: false },
      { a: '192.0.2.1', b: '::ffff:192.0.2.1', same: true },
      { a: '::ffff:192.0.2.1', b: '::ffff:c000:201', same: true },
      { a: '2001:db8:1:2::1', b: '2001:db8:1:2:ffff:ffff:ffff:ffff', same: true },
      { a: '2001:db8:1:2::1', b: '2001:0DB8:0001:0002:0:0:0:9', same: true },
      { a: '2001:db8:1:2::1', b: '2001:db8:1:3::1', same: false },
      { a: 'fe80::1%eth0', b: 'fe80::2', same: true },
      { a: '::1', b: '127.0.0.1', same: false },
      { a: 'nonsense', b: '', same: true },
    ])('$a and $b: $same', async ({ a, b, same }) => {
      const limit = new AddressLimit(1);
      expect(await limit.take(a)).toBe(0);
      expect((await limit.take(b)) > 0).toBe(same);
    });

    it('is nowhere kept in clear', async () => {
      const limit = new AddressLimit(1);
      await limit.take('192.0.2.77');
      const limiter: unknown = Reflect.get(limit, 'limiter');
      const kept = JSON.stringify((limiter as { dump(): unknown }).dump());
      expect(kept).toContain('"value":1');
      expect(kept).not.toContain('192.0.2');
      // The same address under another key, as in another process.
      const other = new AddressLimit(1);
      await other.take('192.0.2.77');
      const keys = [limit, other].map((one) =>
        JSON.stringify((Reflect.get(one, 'limiter') as { dump(): object }).dump()),
      );
      expect(keys[0]).not.toBe(keys[1]);
    });
  });
});
