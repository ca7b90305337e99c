import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { nameTables } from '../../../src/modules/linking/name-tables.js';
import { type NewsItem, type RegistryPerson, evaluate, personOf } from './evaluate.js';
import { type Report, fallenFrom, markdownOf, mistakesOf, reportOf } from './figures.js';

/** EVAL_UPDATE=1 writes the figures of this run into figures.json and docs/domain/name-matching.md. */
const UPDATE = process.env['EVAL_UPDATE'] === '1';
const ROOT = join(import.meta.dirname, '../../..');
const SET = join(ROOT, 'test/news/development-set');
const FIGURES = join(import.meta.dirname, 'figures.json');
const DOCUMENT = join(ROOT, 'docs/domain/name-matching.md');
const MARKED = /(<!-- figures -->\n)[\s\S]*?(\n<!-- \/figures -->)/;

const registry = JSON.parse(readFileSync(join(SET, 'registry.json'), 'utf8')) as {
  prisoners: readonly RegistryPerson[];
};
const items = readFileSync(join(SET, 'items.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as NewsItem);
const outcomes = evaluate(registry.prisoners.map(personOf), items, nameTables());
const report = reportOf(outcomes);
const mistakes = mistakesOf(outcomes);

process.stdout.write(
  `\n${markdownOf(report)}\n\n${mistakes.map(({ what, item, language, person }) => `${what} ${item} (${language}) ${person}\n`).join('')}`,
);

if (UPDATE) {
  writeFileSync(FIGURES, `${JSON.stringify(report, null, 2)}\n`);
  writeFileSync(
    DOCUMENT,
    readFileSync(DOCUMENT, 'utf8').replace(
      MARKED,
      (_, from: string, to: string) => `${from}\n${markdownOf(report)}\n${to}`,
    ),
  );
}

describe('the development set', () => {
  it.each([
    { goal: 'recall', least: 0.97 },
    { goal: 'precision', least: 0.93 },
    { goal: 'linkPrecision', least: 0.99 },
  ] as const)('$goal is at least $least', ({ goal, least }) => {
    expect(report.all[goal]).toBeGreaterThanOrEqual(least);
  });

  it('at most eight of a hundred items that name nobody are proposed', () => {
    expect(report.negatives.proposed).toBeLessThanOrEqual(0.08);
  });

  it('no figure fell below the committed ones', () => {
    expect(fallenFrom(JSON.parse(readFileSync(FIGURES, 'utf8')) as Report, report)).toEqual([]);
  });

  it('a fall would be seen', () => {
    const worse = outcomes.map((one, at) => (at % 9 === 0 ? { ...one, suggestions: [] } : one));
    expect(fallenFrom(report, reportOf(worse))).toContainEqual(expect.stringMatching(/^all\.recall: /));
    const [somebody] = outcomes.flatMap(({ suggestions }) => suggestions);
    const false_ = outcomes.map((one) =>
      one.item.expected.length === 0 && somebody !== undefined ? { ...one, suggestions: [somebody] } : one,
    );
    expect(fallenFrom(report, reportOf(false_))).toContain('negatives: more were proposed or linked');
  });

  it('the document has the figures', () => {
    // Prettier aligns the columns.
    const plain = (text: string): string => text.replace(/ +/g, ' ').replace(/-+/g, '-');
    expect(plain(MARKED.exec(readFileSync(DOCUMENT, 'utf8'))?.[0] ?? '')).toContain(plain(markdownOf(report)));
  });
});
