import { beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { sortNameOf } from '../../../src/modules/prisoners/index.js';
import type { CaseRow } from '../../../src/modules/publishing/formats/table/case-rows.js';
import { caseTable } from '../../../src/modules/publishing/formats/table/case-table.js';
import { cellsOf, COLUMNS } from '../../../src/modules/publishing/formats/table/columns.js';
import type { Language } from '../../../src/modules/publishing/words/languages.js';
import { theFormats, TODAY } from './built.js';
import { FORMULA, HOSTILE } from './documents.js';

type Row = Readonly<Record<string, string | number | boolean | null>>;

let formats: Awaited<ReturnType<typeof theFormats>>;
beforeAll(async () => {
  formats = await theFormats();
}, 90_000);

const jsonRows = async (): Promise<readonly Row[]> =>
  JSON.parse((await formats.get('/cases.json?lang=en')).text) as Row[];

const csvRows = (text: string): Readonly<Record<string, string>>[] =>
  parse(text, { columns: true, bom: true, relax_quotes: false }) as unknown as Record<string, string>[];

const rowOf = <T extends Row>(rows: readonly T[], slug: string): T => {
  const row = rows.find((one) => one['slug'] === slug);
  if (row === undefined) throw new Error(`No row ${slug}`);
  return row;
};

/** `term_text` of a case of which nothing is on record but its sentences, as it stands in the file. */
function termsIn(language: Language, sentences: CaseRow['sentences']): string {
  const nothing = { status: 'SERVING', prisoner: { id: '', name: '' }, title: '', slug: 'x', country: 'BY' };
  const lists = { custody: [], verdicts: [], release: null, sentenceChanges: [], sentences };
  const progress = { servedShare: null, servedShareLeast: null, servedShareMost: null };
  const sentenceTimeline = { milestones: [], expectedEnd: null, effectiveStart: null, heldSince: null, progress };
  const row = { ...nothing, ...lists, sentenceTimeline } as unknown as CaseRow;
  const surroundings = { language, today: TODAY, changes: new Map<string, string>(), pageOf: (slug: string) => slug };
  const { body } = caseTable('json', [cellsOf(row, surroundings)], { total: 1, next: undefined });
  const [told] = JSON.parse(String(body)) as Row[];
  return String(told?.['term_text']);
}

describe('the table of cases', () => {
  it('has one row for each public case and the same columns in all', async () => {
    const rows = await jsonRows();
    expect(rows.map(({ slug }) => String(slug)).toSorted()).toEqual([
      'anna-example',
      'formula-2021',
      'holly-case',
      'klon-case',
      'kvetka-2021',
      'lipa-case',
      'vasilok-2021',
      'vasilok-bare',
      'vyaz-case',
      'yasen-case',
    ]);
    for (const row of rows) expect(Object.keys(row)).toEqual(COLUMNS);
    const { headers } = await formats.get('/cases.csv?lang=en');
    expect(headers['x-total-count']).toBe('10');
    expect(headers['content-disposition']).toBe('inline; filename="cases.csv"');
    expect(headers['link']).toBeUndefined();
  });

  it('keeps the names of its columns', () => {
    expect(COLUMNS.join()).toBe(
      'slug,name,title,country,status,status_text,arrested_on,arrested_earliest,arrested_latest,arrested_exact,' +
        'verdict_on,verdict_earliest,verdict_latest,verdict_exact,term_text,effective_start,effective_start_earliest,' +
        'effective_start_latest,effective_start_exact,expected_end,expected_end_earliest,expected_end_latest,' +
        'expected_end_exact,days_held,days_left,served_share,next_milestone,next_milestone_text,next_milestone_on,' +
        'next_milestone_earliest,next_milestone_latest,next_milestone_exact,released_on,released_earliest,' +
        'released_latest,released_exact,release_ground,url,updated_at,as_of,held,held_since,held_since_earliest,' +
        'held_since_latest,held_since_exact,term_changed,progress_exact,days_held_most,days_left_least,' +
        'served_share_least,served_share_most,days_assumed,progress_on',
    );
  });

  it('tells a case as the record does', async () => {
    expect(rowOf(await jsonRows(), 'formula-2021')).toMatchObject({
      status: 'RELEASED',
      arrested_on: '2021-08-04',
      arrested_exact: true,
      verdict_on: '2021-09-01',
      term_text: '4 years 6 months',
      expected_end: '2026-02-04',
      days_held: 1052,
      next_milestone: null,
      released_on: '2024-06-21',
      release_ground: 'AMNESTY',
      url: 'https://vigil.example/cases/formula-2021?lang=en',
      as_of: TODAY,
    });
    const serving = rowOf(await jsonRows(), 'kvetka-2021');
    expect(serving).toMatchObject({ status: 'SERVING', expected_end: '2029-03-25', released_on: null });
    expect(serving['next_milestone_on']).toMatch(/^202[67]-/);
    expect(String(serving['updated_at'])).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  });

  it('never gives an imprecise date as if it were exact, nor an unknown one at all', async () => {
    const rows = await jsonRows();
    expect(rowOf(rows, 'vasilok-2021')).toMatchObject({
      arrested_on: '2021-08',
      arrested_earliest: '2021-08-01',
      arrested_latest: '2021-08-31',
      arrested_exact: false,
      term_text: 'life',
      expected_end: null,
      expected_end_exact: null,
      days_left: null,
      served_share: null,
    });
    expect(rowOf(rows, 'vasilok-bare')).toMatchObject({ arrested_on: null, arrested_exact: null, verdict_on: null });
  });

  it('is the same as CSV, with a mark of its encoding for spreadsheets', async () => {
    const { text, bytes } = await formats.get('/cases.csv?lang=en');
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    const rows = csvRows(text);
    const told = (value: Row[string] | undefined): string =>
      value === null || value === undefined ? '' : String(value);
    for (const row of await jsonRows()) {
      const other = rowOf(rows, String(row['slug']));
      for (const column of COLUMNS) {
        expect([column, other[column]?.replace(/^'(?=[=+\-@])/, '')]).toEqual([column, told(row[column])]);
      }
    }
  });

  it('runs no formula and breaks no cell', async () => {
    const { text } = await formats.get('/cases.csv?lang=en');
    const rows = csvRows(text);
    expect(rowOf(rows, 'formula-2021')['name']).toBe(`'${FORMULA}`);
    expect(rowOf(rows, 'kvetka-2021')['name']).toBe(HOSTILE);
    const cells = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '＝1', 'a"b', 'a,b', 'a\r\nb', 'a\nb'];
    const evil = cells.map((name) => ({ ...Object.fromEntries(COLUMNS.map((column) => [column, null])), name }));
    const { body } = caseTable('csv', evil, { total: evil.length, next: undefined });
    const names = csvRows(String(body)).map(({ name }) => name ?? '');
    expect(names.map((name) => name.replace(/^'/, ''))).toEqual(cells);
    for (const name of names.slice(0, 6)) expect(name).toMatch(/^'/);
  });

  it('has no marks of layout in its cells, and lists terms as the language does', async () => {
    const marks = /[\u2066-\u2069]/;
    expect((await formats.get('/cases/kvetka-2021/milestones.ics?lang=fa')).text).toMatch(marks);
    for (const file of ['cases.csv', 'cases.json']) {
      const { text } = await formats.get(`/${file}?lang=fa`);
      expect(text).toContain('کوتکا نمونه');
      expect(text).not.toMatch(marks);
    }
    const length = { kind: 'FIXED', months: 0, weeks: 0, days: 0, upTo: null } as const;
    const sentences = [2, 3, 2].map((years) => ({ term: { ...length, years } }));
    expect(termsIn('en', sentences)).toBe('2 years; 3 years');
    expect(termsIn('fr', sentences)).toMatch(/^2 ans\s; 3 ans$/);
    expect(termsIn('fa', sentences)).toBe('۲ سال؛ ۳ سال');
  });

  it('names whoever has no name on record but the one that lists sort by as they are spoken of', async () => {
    const { clone } = formats.desk.app;
    const nameOf = async (): Promise<unknown> => rowOf(await jsonRows(), 'anna-example')['name'];
    expect(await nameOf()).toBe('Anna Example');
    const unitOfWork = await clone.unitOfWork();
    const sortBy = async (text: string): Promise<void> => {
      await unitOfWork.run({ actor: 'test' }, async (tx) => {
        await tx.query(`UPDATE prisoner SET sort_name = $1 WHERE slug = 'anna-example'`, [text]);
      });
    };
    const names = [
      'Doe, John',
      'Martin Luther King, Jr.',
      'Cher',
      '劉曉波',
      'Test abroad',
      'A, B, C,',
      `x' \\1 ${FORMULA}`,
    ];
    for (const name of names) {
      await sortBy(sortNameOf(name));
      expect(await nameOf()).toBe(name);
    }
    await sortBy('Example, Anna');
  });

  it('says where the rest of a long table is', () => {
    const { headers } = caseTable('json', [], { total: 7_000, next: 'https://vigil.example/cases.json?page=2' });
    expect(headers).toMatchObject({
      'x-total-count': '7000',
      link: '<https://vigil.example/cases.json?page=2>; rel="next"',
    });
  });

  it('has no second page where the first holds all', async () => {
    expect((await formats.get('/cases.csv?page=2')).status).toBe(404);
    expect((await formats.get('/cases.csv?page=1')).status).toBe(200);
  });
});
