import { describe, expect, it } from '@jest/globals';
import { InvalidRecord } from '../../src/modules/sources/index.js';
import { IMPORT_TYPES, tableType, type ImportType } from '../../src/modules/intake/import-types.js';
import { readTable, textOfFile, type TableFormat } from '../../src/modules/intake/table-content.js';
import { readMapping, type ColumnToField, type Constant } from '../../src/modules/intake/table-mapping.js';
import { valuesOf } from '../../src/modules/intake/table-values.js';

const lines = (content: string, format: TableFormat = 'CSV'): unknown =>
  readTable(content, format).rows.map(({ line, cells, problem }) => [
    line,
    ...cells,
    ...(problem === undefined ? [] : [problem]),
  ]);

function problemsOf(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    if (error instanceof InvalidRecord) return error.problems.map(({ path, code, message }) => [path, code, message]);
    throw error;
  }
  return undefined;
}

describe('CSV', () => {
  it.each([
    { what: 'commas', content: 'a,b\n1,2\n3,4\n' },
    { what: 'semicolons', content: 'a;b\n1;2\n3;4\n' },
    { what: 'tabs', content: 'a\tb\n1\t2\n3\t4' },
    { what: 'a byte order mark and CRLF', content: '\uFEFFa,b\r\n1,2\r\n3,4\r\n' },
    { what: 'old line ends', content: 'a,b\r1,2\r3,4\r' },
    { what: 'quotation marks', content: '"a","b"\n"1","2"\n"3","4"\n' },
  ])('with $what', ({ content }) => {
    const table = readTable(content, 'CSV');
    expect(table.columns).toEqual(['a', 'b']);
    expect(lines(content)).toEqual([
      [2, '1', '2'],
      [3, '3', '4'],
    ]);
  });

  it.each([{ end: '\n' }, { end: '\r\n' }])('counts lines as the file has them, with $end', ({ end }) => {
    const content = ['a;b', '"one', 'two";"x ""y"" z"', '', '3;4', '"5', '', '6";7', '8;9', ''].join(end);
    expect(lines(content)).toEqual([
      [2, 'one\ntwo', 'x "y" z'],
      [5, '3', '4'],
      [6, '5\n\n6', '7'],
      [9, '8', '9'],
    ]);
  });

  it('tells rows that have other cells than the head, which would stand in wrong columns', () => {
    expect(lines('a,b\n1\n1,2,3\n1,2\n')).toEqual([
      [2, '1', 'has 1 cells where the first line has 2'],
      [3, '1', '2', '3', 'has 3 cells where the first line has 2'],
      [4, '1', '2'],
    ]);
  });

  it('keeps what looks like a formula as the text it is', () => {
    expect(lines(`a,b\n=cmd|' /C calc'!A0,+1\n@SUM(A1),-2\n`)).toEqual([
      [2, `=cmd|' /C calc'!A0`, '+1'],
      [3, '@SUM(A1)', '-2'],
    ]);
  });

  it.each([
    {
      what: 'a quotation that does not end',
      content: 'a,b\n1,2\n"3,4\n',
      says: 'has a quoted cell that begins on line 3 and does not end',
    },
    {
      what: 'a stray quotation mark',
      content: 'a,b\n1,x"y\n',
      says: 'has a quotation mark on line 2 that is not doubled, or a cell quoted in part',
    },
    { what: 'no rows', content: 'a,b\n', says: 'holds no rows' },
    { what: 'nothing', content: '', says: 'holds no rows' },
    {
      what: 'ten thousand columns',
      content: `${Array.from({ length: 10_000 }, (_, index) => `c${String(index)}`).join(',')}\n${','.repeat(9_999)}\n`,
      says: 'may have at most 200 columns',
    },
    {
      what: 'letters lost before',
      content: 'a\nBia\uFFFDiatski\n',
      says: 'holds characters that were lost in a wrong encoding: save the file as UTF-8',
    },
    {
      what: 'half a character',
      content: 'a\n\uD800\n',
      says: 'holds characters that were lost in a wrong encoding: save the file as UTF-8',
    },
  ])('is refused with $what', ({ content, says }) => {
    expect(problemsOf(() => readTable(content, 'CSV'))).toEqual([['input.content', 'INVALID', says]]);
  });

  it('is refused as a file that is not UTF-8', () => {
    expect(textOfFile(Buffer.from('a\nж\n'))).toBe('a\nж\n');
    const windows1251 = Buffer.from([0x61, 0x0a, 0xe6, 0xf3, 0x0a]);
    expect(problemsOf(() => textOfFile(windows1251))).toEqual([
      ['input.content', 'INVALID', 'must be UTF-8: save the file in that encoding'],
    ]);
  });
});

describe('JSON', () => {
  it('is a list of objects, whose places count as lines', () => {
    expect(lines('[{"a": 1, "b": null}, 7, {"b": ["x"], "__proto__": "y"}]', 'JSON')).toEqual([
      [1, 1, null, undefined],
      [2, 'must be an object'],
      [3, undefined, ['x'], 'y'],
    ]);
    expect(readTable('[{"a": 1}, {"__proto__": 2}]', 'JSON').columns).toEqual(['a', '__proto__']);
  });

  it.each([{ content: '{' }, { content: '{"a": 1}' }, { content: '[]' }])('is refused as $content', ({ content }) => {
    expect(problemsOf(() => readTable(content, 'JSON'))).toEqual([['input.content', 'INVALID', expect.any(String)]]);
  });
});

interface Asked {
  readonly mapping?: readonly ColumnToField[];
  readonly constants?: readonly Constant[];
}

const mapped = (
  type: ImportType,
  columns: readonly string[],
  { mapping = [], constants = [] }: Asked = {},
): ReturnType<typeof readMapping> => readMapping(tableType(type), columns, { mapping, constants });

describe('a mapping', () => {
  it('fills fields by the names of columns, and tells which are left out', () => {
    const columns = [
      'externalId',
      'case',
      'title',
      'title.be',
      'on',
      '__proto__',
      'constructor',
      'visibility',
      'caseId',
    ];
    const { fillings, unmapped } = mapped('CASE_EVENT', columns);
    expect(fillings.map(({ field }) => field)).toEqual(['externalId', 'case', 'title', 'title.be', 'on']);
    expect(unmapped).toEqual(['__proto__', 'constructor', 'visibility', 'caseId']);
  });

  it.each([
    { field: '__proto__' },
    { field: 'constructor' },
    { field: 'visibility' },
    { field: 'caseId' },
    { field: 'term.centuries' },
    { field: 'term.__proto__' },
    { field: 'effect.addDays' },
    { field: 'note.be' },
    { field: 'verdict.slug' },
  ])('to $field is refused', ({ field }) => {
    const mapping = [{ column: 'A', field }];
    expect(problemsOf(() => mapped('SENTENCE', ['A'], { mapping }))).toEqual([
      ['input.mapping[0].field', 'UNKNOWN_FIELD', 'is no field of SENTENCE'],
    ]);
  });

  it('tells all that is wrong with it', () => {
    const mapping = [
      { column: 'A', field: 'kind' },
      { column: 'B', field: 'kind' },
      { column: 'C', field: 'note' },
      { column: 'D', field: 'regime' },
    ];
    const constants = [{ field: 'kind', value: 'FINE' }];
    expect(problemsOf(() => mapped('SENTENCE', ['A', 'B', 'D', 'D'], { mapping, constants }))).toEqual([
      ['input.mapping[1].field', 'INCONSISTENT', expect.any(String)],
      ['input.mapping[2].column', 'NOT_FOUND', expect.any(String)],
      ['input.mapping[3].column', 'INCONSISTENT', expect.any(String)],
      ['input.constants[0].field', 'INCONSISTENT', expect.any(String)],
    ]);
  });
});

describe('fields of the record', () => {
  const fields = IMPORT_TYPES.flatMap((type) =>
    Object.entries(tableType(type).kind.shape.fields).map(([name, field]) => ({ type, name, field })),
  );

  it.each(fields)('$type.$name says what a reader of text has to make of it', ({ name, field }) => {
    const asText = field.read('x');
    const wants: readonly (readonly [form: string, refusal: RegExp])[] = [
      ['number', /whole number/],
      ['flag', /true or false/],
      ['list', /list/],
      ['words', /text by language/],
    ];
    const wanted = wants.find(([, refusal]) => typeof asText === 'string' && refusal.test(asText))?.[0];
    expect([name, field.form]).toEqual([name, wanted]);
  });
});

describe('cells', () => {
  it('become the values that the checks of the record take; wrong ones stay as they are for these to refuse', () => {
    const type = tableType('SENTENCE');
    const columns = ['term.years', 'term.months', 'term.upTo.years', 'flags', 'amount', 'note', 'term.kind', 'verdict'];
    const table = readTable(`${columns.join(';')}\n4; six ;5;"a; b";1.60;=1+1;;v1\n`, 'CSV');
    const [row] = table.rows;
    if (row === undefined) throw new Error('no row');
    const { fields, links, partial } = valuesOf(type, mapped('SENTENCE', columns), row, 'en');
    expect(fields).toEqual({
      term: { years: 4, months: 'six', upTo: { years: 5 } },
      flags: ['a', 'b'],
      amount: '1.60',
      note: '=1+1',
    });
    expect([...links]).toEqual([['verdict', 'v1']]);
    expect([...partial]).toEqual(['term']);
  });

  it('keep ratios as text and read counts and flags', () => {
    const columns = ['effect.addDays', 'effect.multiplyBy', 'effect.release'];
    const [row] = readTable(`${columns.join(',')}\n30,2,TRUE\n`, 'CSV').rows;
    if (row === undefined) throw new Error('no row');
    const { fields } = valuesOf(tableType('SENTENCE_CHANGE'), mapped('SENTENCE_CHANGE', columns), row, 'en');
    expect(fields).toEqual({ effect: { addDays: 30, multiplyBy: '2', release: true } });
  });
});
