import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { nameTables } from '../../../src/modules/linking/name-tables.js';
import { evaluate, personOf, type NewsItem, type RegistryPerson } from './evaluate.js';

const FOLDER = new URL('../held-out/', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, FOLDER), 'utf8');

/** Shares over (item, person) pairs, and of items that name nobody. */
function figuresOf(set: string) {
  const { prisoners } = JSON.parse(read(`${set}/registry.json`)) as { prisoners: RegistryPerson[] };
  const items = read(`${set}/items.jsonl`)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as NewsItem);
  const outcomes = evaluate(prisoners.map(personOf), items, nameTables());
  const pairs = outcomes.flatMap(({ item, suggestions }) =>
    suggestions.map(({ personId, decision }) => ({ decision, isRight: item.expected.includes(personId) })),
  );
  const links = pairs.filter(({ decision }) => decision === 'LINK');
  const right = (some: typeof pairs): number => some.filter(({ isRight }) => isRight).length;
  const negative = outcomes.filter(({ item }) => item.expected.length === 0);
  return {
    items: items.length,
    recall: right(pairs) / items.flatMap(({ expected }) => expected).length,
    precision: right(pairs) / pairs.length,
    linkPrecision: right(links) / links.length,
    proposed: negative.filter(({ suggestions }) => suggestions.length > 0).length / negative.length,
    linked:
      negative.filter(({ suggestions }) => suggestions.some(({ decision }) => decision === 'LINK')).length /
      negative.length,
  };
}

describe.each([{ set: 'a' }, { set: 'b' }])('held-out set $set', ({ set }) => {
  it('is linked as well as articles that nobody has seen have to be', () => {
    const { items, recall, precision, linkPrecision, proposed, linked } = figuresOf(set);
    expect(items).toBeGreaterThan(200);
    expect(recall).toBeGreaterThanOrEqual(0.95);
    expect(precision).toBeGreaterThanOrEqual(0.9);
    expect(linkPrecision).toBeGreaterThanOrEqual(0.98);
    expect(proposed).toBeLessThanOrEqual(0.1);
    expect(linked).toBeLessThanOrEqual(0.02);
  });
});
