import type { EntityManager } from 'typeorm';
import { VigilError } from '../../platform/errors/index.js';
import { ProblemWords, type RowProblem, type RowResult } from './import-row-result.js';
import type { RowEffect, RowWriter } from './import-row-writer.js';
import type { TableType } from './import-types.js';
import type { Table, TableRow } from './table-content.js';
import type { Mapping } from './table-mapping.js';
import type { Targets } from './table-targets.js';
import { valuesOf, type RowValues } from './table-values.js';

/** A table that is ready to be written. */
export interface TablePlan {
  readonly type: TableType;
  readonly table: Table;
  readonly mapping: Mapping;
  /** Language of texts for which no other is named. */
  readonly language: string;
}

/** Told from time to time how many rows are done. */
export type RowProgress = (done: number) => void;

const ROWS_BETWEEN = 25;
/** Characters of a key that are told of a row. */
const LONGEST_LABEL = 200;

const NOTHING = { factId: null, baseVersion: null, version: null, proposalId: null } as const;

/** Writes the rows of a table one by one; a row that cannot be written leaves nothing and does not stop the others. */
export class ImportRun {
  private readonly words: ProblemWords;
  private readonly seen = new Map<string, number>();

  constructor(
    private readonly tx: EntityManager,
    private readonly plan: TablePlan,
    private readonly parts: { readonly writer: RowWriter; readonly targets: Targets },
  ) {
    this.words = new ProblemWords(plan.type, plan.mapping);
  }

  /** `without`: numbers of rows that are left out. */
  async run(progress: RowProgress, without: ReadonlySet<number> = new Set()): Promise<readonly RowResult[]> {
    const { rows } = this.plan.table;
    const results: RowResult[] = [];
    for (const [index, row] of rows.entries()) {
      const number = index + 1;
      if (!without.has(number)) results.push(await this.writeRow(row, number));
      if (number % ROWS_BETWEEN === 0) progress(number);
    }
    progress(rows.length);
    return results;
  }

  private async writeRow(row: TableRow, number: number): Promise<RowResult> {
    const { type, mapping, language } = this.plan;
    const values = valuesOf(type, mapping, row, language);
    const place = { number, line: row.line, label: labelOf(values) };
    const failed = (problems: readonly RowProblem[]): RowResult => ({
      ...place,
      ...NOTHING,
      outcome: 'ERROR',
      problems,
    });
    if (row.problem !== undefined) {
      return failed([{ field: null, column: null, code: 'INVALID', message: row.problem }]);
    }
    await this.tx.query('SAVEPOINT import_row');
    try {
      const effect = await this.writeOnce(values, row.line);
      await this.tx.query('RELEASE SAVEPOINT import_row');
      return { ...place, ...effect, problems: [] };
    } catch (error) {
      const problems = error instanceof Repeated ? [this.words.told(error.problem)] : this.words.ofFailure(error);
      await this.tx.query('ROLLBACK TO SAVEPOINT import_row');
      return failed(problems);
    }
  }

  private async writeOnce(values: RowValues, line: number): Promise<RowEffect> {
    const { table } = this.plan.type.kind.shape;
    const { slug, externalId } = values.fields;
    if (slug !== undefined) this.claim('slug', `slug ${JSON.stringify(slug)}`, line);
    if (externalId !== undefined) this.claim('externalId', `externalId ${JSON.stringify(externalId)}`, line);
    const byKey = await this.parts.targets.own(table, 'external_id', externalId);
    const bySlug = slug === undefined ? undefined : await this.parts.targets.own(table, 'slug', slug);
    const known = byKey ?? bySlug;
    if (known !== undefined) this.claim(byKey === undefined ? 'slug' : 'externalId', `id ${known}`, line);
    return this.parts.writer.write(values, known);
  }

  /** One record is written by one row. */
  private claim(field: string, name: string, line: number): void {
    const before = this.seen.get(name);
    if (before !== undefined) throw new Repeated(field, before);
    this.seen.set(name, line);
  }
}

class Repeated extends Error {
  override readonly name = 'Repeated';
  readonly problem;

  constructor(field: string, line: number) {
    super('the same record twice');
    this.problem = { path: field, message: `is that of line ${String(line)} already`, code: 'TAKEN' } as const;
  }
}

function labelOf({ fields }: RowValues): string | null {
  const label = fields['slug'] ?? fields['externalId'];
  return typeof label === 'string' ? label.replaceAll('\u0000', '').slice(0, LONGEST_LABEL) : null;
}

/** What a preview said of a row that now would go another way. */
function movedOf(before: RowResult, now: RowResult | undefined): string | undefined {
  if (now?.outcome !== before.outcome) return `${before.outcome} in the preview, ${now?.outcome ?? 'ERROR'} by now`;
  const isSame = now.factId === before.factId && now.baseVersion === before.baseVersion;
  return before.outcome === 'CREATED' || before.outcome === 'UNCHANGED' || isSame
    ? undefined
    : 'its record was changed since the preview';
}

/** Refuses to write what nobody looked at. @throws VigilError CONFLICT with the rows */
export function requireAsPreviewed(previewed: readonly RowResult[], now: readonly RowResult[]): void {
  const byNumber = new Map(now.map((row) => [row.number, row]));
  const moved = previewed
    .filter(({ outcome }) => outcome !== 'ERROR')
    .flatMap((row) => {
      const message = movedOf(row, byNumber.get(row.number));
      return message === undefined ? [] : [{ row, message }];
    });
  throwConflict(moved, 'The record changed since the preview; nothing was written. Preview again.');
}

/** Rows that are told of one by one; of the others only how many. */
const MOST_TOLD = 100;

/** @throws VigilError CONFLICT that lists the rows, if there are any */
export function throwConflict(
  rows: readonly { readonly row: Pick<RowResult, 'number' | 'line'>; readonly message: string }[],
  detail: string,
): void {
  if (rows.length === 0) return;
  throw new VigilError('CONFLICT', {
    detail: `${detail} Rows: ${String(rows.length)}.`,
    problems: rows.slice(0, MOST_TOLD).map(({ row, message }) => ({
      path: `rows[${String(row.number - 1)}]`,
      message: `(line ${String(row.line)}) ${message}`,
      code: 'INCONSISTENT',
    })),
  });
}
