import { beforeAll, describe, expect, it } from '@jest/globals';
import { refusalOf } from '../editing/desk-app.js';
import { type ImportDesk } from './import-desk.js';
import { theImportDesk } from './built.js';

let desk: ImportDesk;

describe('the same checks', () => {
  beforeAll(async () => {
    desk = await theImportDesk();
  }, 60_000);

  interface Compared {
    readonly type: string;
    readonly field: string;
    readonly input: string;
    /** Whose id or slug goes with it. */
    readonly of?: 'prisoner' | 'case';
    readonly values: Readonly<Record<string, unknown>>;
  }

  const LONG = 'x'.repeat(501);

  /** Values that are wrong in every way that a row can be wrong. */
  const WRONG: readonly Compared[] = [
    {
      type: 'AWARD',
      field: 'recordAward',
      input: 'RecordAwardInput',
      of: 'prisoner',
      values: { name: 'A\u0007', awardedBy: 'A jury', grantedOn: '2014', presentedOn: '2013' },
    },
    {
      type: 'OBLIGATION',
      field: 'recordObligation',
      input: 'RecordObligationInput',
      of: 'case',
      values: { kind: 'FINE', amount: '12,5', currency: 'roubles', imposedOn: '2014', paidOn: '2012' },
    },
    {
      type: 'SENTENCE',
      field: 'recordSentence',
      input: 'RecordSentenceInput',
      of: 'case',
      values: {
        kind: 'IMPRISONMENT',
        term: { kind: 'LIFE', years: 3 },
        imposedOn: '2014',
        inForceOn: '2012',
        amount: '5',
      },
    },
    {
      type: 'REPORTED_MILESTONE',
      field: 'recordReportedMilestone',
      input: 'RecordReportedMilestoneInput',
      of: 'case',
      values: { kind: 'FRACTION', numerator: 3, denominator: 2, count: 4, on: '2014' },
    },
    {
      type: 'PERSON_NAME',
      field: 'addName',
      input: 'AddNameInput',
      of: 'prisoner',
      values: { value: LONG, script: 'Latin', position: -1 },
    },
    {
      type: 'CASE',
      field: 'openCase',
      input: 'OpenCaseInput',
      of: 'prisoner',
      values: { slug: 'Not A Slug', title: 'A title', country: 'BY', jurisdiction: 'ATLANTIS', addedDays: -2 },
    },
    {
      type: 'CUSTODY_PERIOD',
      field: 'recordCustody',
      input: 'RecordCustodyInput',
      of: 'case',
      values: { kind: 'REMAND', from: '2014', to: '2012', ratio: 'one' },
    },
    {
      type: 'VERDICT',
      field: 'recordVerdict',
      input: 'RecordVerdictInput',
      of: 'case',
      values: { instance: 'FIRST', on: '2014', inForceOn: '2012', outcome: 'CONVICTED', judges: ['A', ' '] },
    },
  ];

  const bySort = (found: readonly (readonly unknown[])[]): readonly string[] =>
    found.map((one) => JSON.stringify(one)).sort((a, b) => (a < b ? -1 : 1));

  it.each(WRONG)('a row of $type is told what $field is told', async ({ type, field, input, of, values }) => {
    const owner = of === 'case' ? { caseId: desk.caseId } : { prisonerId: desk.prisonerId };
    const document = `mutation ($input: ${input}!) { ${field}(input: $input) { id } }`;
    const refusal = refusalOf(await desk.editor(document, { input: { ...owner, ...values } }));
    const problems = (refusal['problems'] ?? []) as { path: string; code: string; message: string }[];
    expect(problems.length).toBeGreaterThan(0);
    const content = JSON.stringify([{ [of ?? '']: 'anna-example', ...values }]);
    const { rows } = await desk.preview({ type, format: 'JSON', content });
    expect(bySort(rows[0]?.problems.map((one) => [one.field, one.code, one.message]) ?? [])).toEqual(
      bySort(problems.map(({ path, code, message }) => [path.replace('input.', ''), code, message])),
    );
  });

  it('takes no country that is none and no word for a language', async () => {
    const content = JSON.stringify([
      { slug: 'erna-sample', name: 'Erna Sample', locale: 'be-latn', citizenships: ['BY', 'XX'] },
      { slug: 'erna-sample', name: 'Erna Sample', locale: 'english please' },
    ]);
    const { rows } = await desk.preview({ type: 'PRISONER', format: 'JSON', content });
    expect(rows.map(({ problems }) => problems.map(({ field, code }) => [field, code]))).toEqual([
      [['citizenships', 'INVALID']],
      [['slug', 'TAKEN']],
    ]);
    const alone = await desk.preview({
      type: 'PRISONER',
      format: 'JSON',
      content: JSON.stringify([{ slug: 'f-sample', name: 'F', locale: 'english please' }]),
    });
    expect(alone.rows[0]?.problems).toMatchObject([{ field: 'locale', code: 'INVALID' }]);
  });
});
