import { describe, expect, it } from '@jest/globals';
import { backOff } from '../../../src/modules/feeds/polling/back-off.js';

const MINUTE_MS = 60_000;
const DAY = 24 * 60;
const wait = (intervalMinutes: number, failures: number, retryAfterSeconds: number | null = null): number =>
  backOff({ intervalMinutes, failures, retryAfterSeconds }) / MINUTE_MS;

describe('a feed that fails', () => {
  it('waits twice as long each time, a day at most', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 1000].map((failures) => wait(30, failures))).toEqual([
      30,
      60,
      120,
      240,
      480,
      960,
      DAY,
      DAY,
      DAY,
    ]);
  });

  it('waits no shorter than while it works', () => {
    expect([1, 2].map((failures) => wait(3 * DAY, failures))).toEqual([3 * DAY, 3 * DAY]);
  });

  it.each([
    { retryAfterSeconds: 60, minutes: 30 },
    { retryAfterSeconds: 7_200, minutes: 120 },
    { retryAfterSeconds: 3 * DAY * 60, minutes: 3 * DAY },
  ])('waits as long as its server asks, $retryAfterSeconds s', ({ retryAfterSeconds, minutes }) => {
    expect(wait(30, 1, retryAfterSeconds)).toBe(minutes);
  });
});
