import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { ruleBook } from '../../src/modules/rules/index.js';

const PAGE = readFileSync(new URL('../../docs/domain/rule-sets.md', import.meta.url), 'utf8');

/** Rows and confidences of the table under the heading of a rule set. */
function documented(id: string): string[] {
  const section = PAGE.split(/^## /m).find((text) => text.startsWith(`${id}: `)) ?? '';
  return [...section.matchAll(/^\| `([\w-]+)`.*\| (HIGH|MEDIUM|LOW) +\|$/gm)].map(
    ([, row, sure]) => `${row ?? ''} ${sure ?? ''}`,
  );
}

describe('docs/domain/rule-sets.md', () => {
  it.each(
    ruleBook()
      .all()
      .map((set) => ({ id: set.id, set })),
  )('lists every row of $id, in order, as sure as it is', ({ id, set }) => {
    const rows = [...set.ratios, ...set.eligibility, ...set.life, ...set.orders];
    expect(documented(id)).toEqual(rows.map(({ row, confidence }) => `${row} ${confidence}`));
  });
});
