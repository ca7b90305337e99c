import { describe, expect, it } from '@jest/globals';
import { CaseFrame } from '../../src/modules/synthetic/case-frame.js';
import { addCaseRows, emptyCaseRows } from '../../src/modules/synthetic/case-rows.js';
import { copyText } from '../../src/modules/synthetic/copy-text.js';
import type { Row } from '../../src/modules/synthetic/row-set.js';
import { sharedRows } from '../../src/modules/synthetic/shared-rows.js';

function tablesOf(seed: number, first: number, last: number): ReadonlyMap<string, readonly Row[]> {
  const { shared } = sharedRows(seed);
  const rows = emptyCaseRows();
  for (let ordinal = first; ordinal <= last; ordinal += 1) addCaseRows(rows, new CaseFrame(seed, ordinal, shared));
  return new Map(rows.tables());
}

const allRows = (seed: number, last: number): readonly Row[] => [
  ...sharedRows(seed)
    .rows.tables()
    .flatMap(([, rows]) => rows),
  ...[...tablesOf(seed, 1, last).values()].flat(),
];

const text = (row: Row, column: string): string => {
  const cell = row[column];
  return typeof cell === 'string' ? cell : '';
};

describe('rows of synthetic cases', () => {
  it('are the same for the same seed and others for another', () => {
    expect(allRows(1, 20)).toEqual(allRows(1, 20));
    expect(tablesOf(2, 1, 1)).not.toEqual(tablesOf(1, 1, 1));
  });

  it('do not depend on how many cases are made', () => {
    const [twenty, later] = [tablesOf(1, 1, 20), tablesOf(1, 11, 20)];
    expect(later.get('sentence')).toEqual(twenty.get('sentence')?.slice(20));
    expect(twenty.get('news_item')).toEqual([
      ...(tablesOf(1, 1, 10).get('news_item') ?? []),
      ...(later.get('news_item') ?? []),
    ]);
  });

  it('have ids and external ids of their own', () => {
    const rows = allRows(1, 200);
    for (const column of ['id', 'external_id']) {
      expect(new Set(rows.map((row) => row[column])).size).toBe(rows.length);
    }
    const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    expect(rows.filter((row) => !uuid.test(text(row, 'id')))).toEqual([]);
  });

  it('are marked wherever a reader may meet them', () => {
    expect(allRows(7, 50).filter((row) => !text(row, 'external_id').startsWith('synthetic:7:'))).toEqual([]);
    const tables = tablesOf(7, 1, 50);
    const texts = (table: string, column: string): unknown[] => tables.get(table)?.map((row) => row[column]) ?? [];
    const marked = /Synthetic|Синтетическая|اصطناعي/;
    const titles = texts('case_file', 'title').map((title) => (title as Record<string, string>)['en']);
    const shown = [
      ...texts('person_name', 'value'),
      ...texts('prisoner', 'sort_name'),
      ...texts('news_item', 'title'),
      ...texts('award', 'name'),
      ...texts('letter', 'counterparty'),
      ...titles,
    ];
    expect(shown.filter((text) => !marked.test(String(text)))).toEqual([]);
    expect(texts('person_name', 'value').filter((text) => !/ \d{6}$/.test(String(text)))).toEqual([]);
    expect(texts('case_file', 'slug').filter((slug) => !/^synthetic-\d{6}-\d{4}$/.test(String(slug)))).toEqual([]);
    expect(texts('news_item', 'url').filter((url) => !String(url).startsWith('https://synthetic.example/'))).toEqual(
      [],
    );
  });

  it('name the same columns in every row of a table', () => {
    for (const [table, rows] of tablesOf(1, 1, 200)) {
      const shapes = new Set(rows.map((row) => Object.keys(row).sort().join()));
      expect([table, shapes.size]).toEqual([table, 1]);
    }
  });

  it('hold what a case page shows', () => {
    const tables = tablesOf(1, 1, 100);
    const count = (table: string): number => tables.get(table)?.length ?? 0;
    const perCase = ['case_file', 'charge', 'sentence', 'custody_period', 'case_event', 'letter', 'award', 'news_link'];
    expect(perCase.map(count)).toEqual([100, 200, 200, 200, 200, 200, 100, 1000]);
    expect(count('news_item')).toBe(680);
    expect(count('person_name')).toBeGreaterThanOrEqual(200);
    expect(count('verdict')).toBeGreaterThan(100);
    expect(count('citation')).toBeGreaterThanOrEqual(500);
  });

  it('are public but for about one fact in twenty', () => {
    const facts = ['charge', 'sentence', 'custody_period', 'verdict', 'case_event', 'letter', 'award'];
    const tables = tablesOf(1, 1, 1000);
    const rows = facts.flatMap((table) => tables.get(table) ?? []);
    const share = rows.filter((row) => row['visibility'] === 'STAFF').length / rows.length;
    expect(share).toBeGreaterThan(0.04);
    expect(share).toBeLessThan(0.06);
    expect(tables.get('case_file')?.every((row) => row['visibility'] === 'PUBLIC')).toBe(true);
  });
});

describe('COPY text', () => {
  it('escapes what has a meaning in it', () => {
    const row = { a: 'tab\tline\nback\\slash', b: null, c: ['q"uote', 'back\\slash'], d: { en: 'a\n"b"' }, e: false };
    expect(copyText([row], ['a', 'b', 'c', 'd', 'e'])).toBe(
      'tab\\tline\\nback\\\\slash\t\\N\t{"q\\\\"uote","back\\\\\\\\slash"}\t{"en":"a\\\\n\\\\"b\\\\""}\tfalse\n',
    );
  });
});
