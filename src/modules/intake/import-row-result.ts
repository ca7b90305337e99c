import { registerEnumType } from '@nestjs/graphql';
import { QueryFailedError } from 'typeorm';
import { VigilError, type Problem, type ProblemCode } from '../../platform/errors/index.js';
import type { TableType } from './import-types.js';
import type { Mapping } from './table-mapping.js';

/** What a row does to the record. */
export const RowOutcome = {
  CREATED: 'CREATED',
  UPDATED: 'UPDATED',
  PROPOSED: 'PROPOSED',
  UNCHANGED: 'UNCHANGED',
  ERROR: 'ERROR',
} as const;
export type RowOutcome = (typeof RowOutcome)[keyof typeof RowOutcome];

registerEnumType(RowOutcome, {
  name: 'ImportOutcome',
  description: 'What a row of a table does to the record.',
  valuesMap: {
    CREATED: { description: 'Makes a new fact, which waits for publication unless STAFF was asked for.' },
    UPDATED: { description: 'Corrects the fact of that slug or external id.' },
    PROPOSED: { description: 'Would change what others see of a key fact: waits for a second person.' },
    UNCHANGED: { description: 'Says what is on record already, or is proposed already.' },
    ERROR: { description: 'Cannot be written; its problems say why.' },
  },
});

/** What is wrong with one value of a row. */
export interface RowProblem {
  readonly field: string | null;
  readonly column: string | null;
  readonly code: ProblemCode;
  readonly message: string;
}

/** What became of a row, or would. */
export interface RowResult {
  /** From 1. */
  readonly number: number;
  readonly line: number;
  readonly outcome: RowOutcome;
  readonly label: string | null;
  readonly factId: string | null;
  readonly baseVersion: number | null;
  readonly version: number | null;
  readonly proposalId: string | null;
  readonly problems: readonly RowProblem[];
}

export type Counts = Readonly<Record<RowOutcome, number>>;

export function countsOf(rows: readonly RowResult[]): Counts {
  const counts = { CREATED: 0, UPDATED: 0, PROPOSED: 0, UNCHANGED: 0, ERROR: 0 };
  for (const { outcome } of rows) counts[outcome] += 1;
  return counts;
}

/** Problems of a record's input told by the fields and columns of a table. */
export class ProblemWords {
  private readonly linkOf: ReadonlyMap<string, string>;

  constructor(
    type: TableType,
    private readonly mapping: Mapping,
  ) {
    this.linkOf = new Map([...type.links].map(([name, { fills }]) => [fills, name]));
  }

  told({ path, message, code }: Problem): RowProblem {
    const inner = path.replace(/^input\./, '');
    const root = /^[^.[]*/.exec(inner)?.[0] ?? inner;
    const field = this.linkOf.get(root) ?? root;
    const filled = this.mapping.fillings.find((one) => one.root === field && 'column' in one.from);
    const column = filled !== undefined && 'column' in filled.from ? filled.from.column : null;
    return { field, column, code: code ?? 'INVALID', message };
  }

  /** What a refusal says of the row. Anything else is thrown on: it is no fault of the row. */
  ofFailure(error: unknown): readonly RowProblem[] {
    if (error instanceof VigilError && error.problems.length > 0) return error.problems.map((one) => this.told(one));
    if (error instanceof VigilError && (error.code === 'CONFLICT' || error.code === 'BAD_USER_INPUT')) {
      return [{ field: null, column: null, code: 'INCONSISTENT', message: error.message }];
    }
    return [{ field: null, column: null, ...refusalOfDatabase(error) }];
  }
}

/** States by which the database refuses values; others are failures of its own. */
const REFUSED = /^(22|23|54)/;

function refusalOfDatabase(error: unknown): Pick<RowProblem, 'code' | 'message'> {
  const state = error instanceof QueryFailedError ? (error.driverError as { code?: unknown }).code : undefined;
  if (typeof state !== 'string' || !REFUSED.test(state)) throw error;
  if (state === '23505') return { code: 'TAKEN', message: 'has a key that another record has' };
  return { code: 'INVALID', message: 'has a value that the record cannot hold' };
}
