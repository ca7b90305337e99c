import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RuleBook } from '../../src/domain/sentence/index.js';
import { readRuleBook, RULES_FOLDER } from '../../src/modules/rules/index.js';
import { projectPastCases } from '../../src/modules/timeline/past-projection.js';
import { mendRows } from '../../src/modules/timeline/projection-tables.js';
import { createAsOfApp, type AsOfApp } from './as-of-app.js';
import { personOf, PLACES } from './invented-record.js';

interface RuleFile {
  ratios: { row: string; ratio: string | null }[];
}

/** The shipped rule sets, but a day of remand in Belarus is one day of term whatever the regime. */
function otherRules(): RuleBook {
  const folder = mkdtempSync(join(tmpdir(), 'vigil-rules-'));
  cpSync(RULES_FOLDER, folder, { recursive: true });
  const file = join(folder, 'by.json');
  const set = JSON.parse(readFileSync(file, 'utf8')) as RuleFile;
  for (const row of set.ratios) if (row.row === 'art75-remand-3-2') row.ratio = '1';
  writeFileSync(file, JSON.stringify(set));
  const book = readRuleBook(folder);
  rmSync(folder, { recursive: true });
  return book;
}

describe('the past of other rules', () => {
  let app: AsOfApp;
  let at = '';

  /** Whether the half of the term is found on the day that the engine gives for the facts of then. */
  const isFoundWhereItIs = async (): Promise<boolean> => {
    const milestones = 'sentenceTimeline { milestones { kind numerator denominator date { earliest } } }';
    const first = await app.data(
      `query ($at: DateTime!) { asOf(at: $at) { case(slug: "anna-nowhere-second") { ${milestones} } } }`,
      { at },
    );
    const half = /"kind":"FRACTION","numerator":1,"denominator":2,"date":\{"earliest":"([^"]+)"/.exec(
      JSON.stringify(first),
    )?.[1];
    const window = `kind: FRACTION, numerator: 1, denominator: 2, from: "${half ?? ''}", to: "${half ?? ''}"`;
    const found = await app.data(
      `query ($at: DateTime!) { asOf(at: $at) { cases(filter: { milestone: { ${window} } }) { nodes { slug } } } }`,
      { at },
    );
    return JSON.stringify(found).includes('"anna-nowhere-second"');
  };

  beforeAll(async () => {
    app = await createAsOfApp();
    for (const document of [PLACES, personOf('Anna Nowhere', 2011)]) await app.import(document);
    at = await app.moment();
    await app.write(`UPDATE sentence SET term_years = 4`);
  }, 60_000);
  afterAll(async () => app.close());

  it('is found out and told by the rules of today', async () => {
    const { records } = app.database;
    expect(await isFoundWhereItIs()).toBe(true);
    const cases = await records.query<{ id: string }[]>('SELECT id FROM case_file');
    await records.transaction(async (tx) => {
      const ids = cases.map(({ id }) => id);
      await projectPastCases(
        tx,
        { ids, book: otherRules() },
        {
          rows: async (_, derived) => {
            await mendRows(tx, derived);
          },
          stamps: async () => Promise.resolve(),
        },
      );
    });
    expect(await isFoundWhereItIs()).toBe(false);
    const { differences } = await app.projector.recompute(records, { check: true });
    expect(differences.map(({ table }) => table)).toContain('history.milestone');
    await app.projector.recompute(records);
    expect(await isFoundWhereItIs()).toBe(true);
    expect((await app.projector.recompute(records, { check: true })).differences).toEqual([]);
  }, 60_000);
});
