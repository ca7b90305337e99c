import { describe, expect, it } from '@jest/globals';
import { decodeCursor, encodeCursor, orderMark } from '../../src/platform/graphql/planner/cursor.js';
import { asc, desc } from '../../src/platform/graphql/planner/fields.js';
import { raw, render } from '../../src/platform/graphql/planner/fragment.js';
import { beyond, type Keyset } from '../../src/platform/graphql/planner/keyset.js';
import { VigilError } from '../../src/platform/errors/index.js';

const ID = '0190b5a0-0000-7000-8000-000000000001';
const mark = orderMark('test');
const keyset: Keyset = {
  keys: [desc('decided_on', 'date')],
  alias: 't',
  mark,
  context: { schema: 'public', today: '2026-01-01', alias: () => 'x', table: raw },
};

const refusal = (work: () => unknown): VigilError => {
  try {
    work();
  } catch (error) {
    if (error instanceof VigilError) return error;
  }
  throw new Error('was not refused');
};

describe('cursors', () => {
  it('come back as they went', () => {
    const cursor = encodeCursor(mark, ['2011-11-24', null, ID]);
    expect(decodeCursor(cursor, mark, 2, 'after')).toEqual(['2011-11-24', null, ID]);
    expect(cursor).toMatch(/^[A-Za-z0-9_-]+$/);
  });

  it.each([
    ['nonsense', 'nonsense'],
    ['another order', encodeCursor(orderMark('other'), ['2011-11-24', ID])],
    ['too few values', encodeCursor(mark, [ID])],
    ['an impossible day', encodeCursor(mark, ['2023-02-30', ID])],
    ['no id', encodeCursor(mark, ['2011-11-24', 'x'])],
    ['a NUL', encodeCursor(mark, ['2011-11-24\u0000', ID])],
    ['not an array', Buffer.from('{"a":1}').toString('base64url')],
    ['numbers', Buffer.from(`["${mark}",1,2]`).toString('base64url')],
  ])('refuses %s and names the argument', (_name, cursor) => {
    const error = refusal(() => beyond(keyset, cursor, 'after'));
    expect([error.code, error.field]).toEqual(['BAD_USER_INPUT', 'after']);
  });
});

describe('rows beyond a cursor', () => {
  it('after a known day: earlier days, unknown days, the same day with a later id', () => {
    const { text, values } = render(beyond(keyset, encodeCursor(mark, ['2011-11-24', ID]), 'after'));
    expect(text).toBe(
      '(((t.decided_on < $1::text::date or t.decided_on is null)) or (t.decided_on = $2::text::date and t.id > $3::uuid))',
    );
    expect(values).toEqual(['2011-11-24', '2011-11-24', ID]);
  });

  it('after an unknown day: only unknown days with a later id', () => {
    const { text } = render(beyond(keyset, encodeCursor(mark, [null, ID]), 'after'));
    expect(text).toBe('((t.decided_on is null and t.id > $1::uuid))');
  });

  it('before an unknown day: every known day', () => {
    const { text } = render(
      beyond({ ...keyset, keys: [asc('decided_on', 'date')] }, encodeCursor(mark, [null, ID]), 'before'),
    );
    expect(text).toBe('((t.decided_on is not null) or (t.decided_on is null and t.id < $1::uuid))');
  });
});
