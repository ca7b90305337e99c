import { describe, expect, it } from '@jest/globals';
import { join, literal, raw, render, sql } from '../../src/platform/graphql/planner/fragment.js';

describe('SQL fragments', () => {
  it('binds values and splices fragments in the order they stand', () => {
    const inner = sql`b = ${2} and c = ${3}`;
    expect(render(sql`a = ${1} and (${inner}) and d = ${4}`)).toEqual({
      text: 'a = $1 and (b = $2 and c = $3) and d = $4',
      values: [1, 2, 3, 4],
    });
  });

  it('never writes a value into the text', () => {
    const hostile = `'); drop table prisoner; --`;
    expect(render(sql`name = ${hostile}`)).toEqual({ text: 'name = $1', values: [hostile] });
  });

  it('doubles quotes in literals of our own', () => {
    expect(render(literal("it's"))).toEqual({ text: "'it''s'", values: [] });
  });

  it('joins parts, the empty list to nothing', () => {
    expect(render(join([sql`a = ${1}`, raw('true'), sql`b = ${2}`], ' or ')).text).toBe('a = $1 or true or b = $2');
    expect(render(join([], ' and ')).text).toBe('');
  });
});
