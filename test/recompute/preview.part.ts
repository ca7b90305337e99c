import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { evaluate, possibleDays, viewOn, type CaseFacts, type RuleBook } from '../../src/domain/sentence/index.js';
import { RULES_FOLDER, readRuleBook, ruleBook } from '../../src/modules/rules/index.js';
import { Projector, type CaseChange } from '../../src/modules/timeline/index.js';
import { importerOn, importSeeds } from '../import/record-writing.js';
import { createDatabase, type TestDatabase } from '../support/database.js';

const SLUG = 'ales-bialiatski-2021';
const TABLES = ['case_projection', 'milestone', 'case_status', 'prisoner_projection', 'computed_by'];

interface RuleFile {
  version: string;
  ratios: { row: string; ratio: string | null }[];
}

/** The shipped rule sets, but a day of remand in Belarus is one day of term whatever the regime. */
function plantChange(folder: string): RuleBook {
  cpSync(RULES_FOLDER, folder, { recursive: true });
  const file = join(folder, 'by.json');
  const set = JSON.parse(readFileSync(file, 'utf8')) as RuleFile;
  set.version = '2026.99';
  for (const row of set.ratios) if (row.row === 'art75-remand-3-2') row.ratio = '1';
  writeFileSync(file, JSON.stringify(set));
  return readRuleBook(folder);
}

describe('a dry run', () => {
  let database: TestDatabase;
  let projector: Projector;
  let folder: string;
  let planted: RuleBook;
  let changes: CaseChange[];

  const query = async (sql: string): Promise<readonly Record<string, unknown>[]> =>
    (await database.owner.query<Record<string, unknown>>(sql)).rows;
  const preview = async (book: RuleBook): Promise<CaseChange[]> => {
    const found: CaseChange[] = [];
    await projector.preview(await database.records(), { book, onChange: (change) => found.push(change) });
    return found;
  };
  const stored = async (): Promise<readonly unknown[]> =>
    Promise.all(TABLES.map(async (name) => query(`SELECT ctid::text, to_jsonb(t) FROM ${name} t ORDER BY 2`)));
  const milestonesBy = (facts: CaseFacts, book: RuleBook): readonly (readonly [string, unknown])[] =>
    viewOn(evaluate(facts, book), '9999-12-31').milestones.map(
      ({ kind, numerator, denominator, count, date, state }) => {
        const { first: earliest, last: latest } = possibleDays(date);
        return [
          [kind, numerator, denominator, count].join(' '),
          { earliest, latest, cancelled: state === 'CANCELLED' },
        ];
      },
    );

  beforeAll(async () => {
    database = await createDatabase();
    const unitOfWork = await database.unitOfWork();
    projector = new Projector(unitOfWork);
    projector.onModuleInit();
    await importSeeds(importerOn(unitOfWork));
    await unitOfWork.run({ actor: 'test' }, async (tx) => {
      await tx.query(`UPDATE sentence SET regime = 'general', flags = '{}'
        WHERE case_id = (SELECT id FROM case_file WHERE slug = '${SLUG}')`);
    });
    folder = mkdtempSync(join(tmpdir(), 'vigil-rules-'));
    planted = plantChange(folder);
    changes = await preview(planted);
  }, 120_000);
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await database.drop();
  });

  it('finds nothing to move by the rules that the record is computed by', async () => {
    expect(await preview(ruleBook())).toEqual([]);
  });

  it('finds every day that a planted change moves, and where to', () => {
    const found = changes.find(({ slug }) => slug === SLUG);
    const day = (date: string): unknown => ({ earliest: date, latest: date, cancelled: true });
    expect(found).toMatchObject({
      audience: 'PUBLIC',
      ruleSet: 'BY@2026.99',
      expectedEnd: { from: { earliest: '2030-08-25' }, to: { earliest: '2031-07-14' } },
    });
    expect(found?.milestones).toContainEqual({
      kind: 'FRACTION',
      numerator: 1,
      denominator: 2,
      count: null,
      from: expect.objectContaining({ earliest: '2025-08-25' }),
      to: day('2026-07-14'),
    });
  });

  it('finds exactly the milestones that the engine computes differently, in every case', async () => {
    const rows = (await query(`SELECT c.slug, p.facts FROM case_projection p JOIN case_file c ON c.id = p.case_id
      ORDER BY c.id`)) as unknown as { slug: string; facts: CaseFacts }[];
    const expected = rows.map(({ slug, facts }) => {
      const [before, after] = [new Map(milestonesBy(facts, ruleBook())), new Map(milestonesBy(facts, planted))];
      const names = [...new Set([...after.keys(), ...before.keys()])];
      const moved = names.map((name) => [name, before.get(name) ?? null, after.get(name) ?? null] as const);
      return [slug, moved.filter(([, from, to]) => JSON.stringify(from) !== JSON.stringify(to))] as const;
    });
    const found = changes.map(
      ({ slug, milestones }) =>
        [
          slug,
          milestones.map(({ kind, numerator, denominator, count, from, to }) => [
            [kind, numerator, denominator, count].join(' '),
            from,
            to,
          ]),
        ] as const,
    );
    expect(found).toEqual(expected.filter(([, moved]) => moved.length > 0));
    expect(found.flatMap(([, moved]) => moved).length).toBeGreaterThan(5);
  });

  it('tells what appears, what disappears and whose status changes', async () => {
    await query(`UPDATE milestone SET kind = 'DAYS_HELD', count = 77 WHERE kind = 'EXPECTED_END'
      AND case_id = (SELECT id FROM case_file WHERE slug = 'ihar-losik-2020')`);
    await query(`UPDATE case_status SET status = 'UNKNOWN' WHERE upper_inf(during)
      AND case_id = (SELECT id FROM case_file WHERE slug = 'ihar-losik-2020')`);
    const [found, ...others] = await preview(ruleBook());
    expect(others).toEqual([]);
    expect(found?.slug).toBe('ihar-losik-2020');
    expect(found?.milestones).toMatchObject([
      { kind: 'EXPECTED_END', from: null },
      { kind: 'DAYS_HELD', count: 77, to: null },
    ]);
    expect(found?.statuses).toMatchObject([
      { status: 'RELEASED', from: null, to: { until: null } },
      { status: 'UNKNOWN', from: { until: null }, to: null },
    ]);
    await projector.recompute(await database.records());
    expect(await preview(ruleBook())).toEqual([]);
  });

  it('writes nothing', async () => {
    const before = await stored();
    expect((await preview(planted)).length).toBeGreaterThan(0);
    expect(await stored()).toEqual(before);
  });

  it('gives no fact of a case', () => {
    expect(Object.keys(changes[0] ?? {})).toEqual([
      'slug',
      'audience',
      'ruleSet',
      'expectedEnd',
      'milestones',
      'statuses',
    ]);
    expect(JSON.stringify(changes)).not.toContain('regime');
  });
});
