import { setImmediate as breathe } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import type { UnitOfWork } from '../../platform/database/index.js';
import { VigilError } from '../../platform/errors/index.js';
import { CaseFrame } from './case-frame.js';
import { addCaseRows, emptyCaseRows } from './case-rows.js';
import { pack, ship, type Shipment } from './load.js';
import { casesPresent, hasSharedRecords, refuseOtherSeed, refuseRealRecords } from './present-records.js';
import { sharedRows, type SharedRecords } from './shared-rows.js';

/** Cases of one revision, and of one transaction. */
const BATCH = 1000;
/** Cases built before the connection gets its turn again. */
const SLICE = 20;
/** The marks of a case hold six digits. */
const MOST_CASES = 999_999;

export interface GenerateOptions {
  /** The owner's data source: row-level security refuses COPY to anyone else. */
  readonly owner: DataSource;
  /** Over the same data source, so that projections are computed in the transaction that writes the facts. */
  readonly unitOfWork: UnitOfWork;
  /** How many synthetic cases there are to be in the end, 1 to 999999. */
  readonly cases: number;
  /** The same seed gives the same records, and a longer run holds those of a shorter one. 0 to 2147483647. */
  readonly seed: number;
  /** Write even where real people are on record. */
  readonly alongsideRealCases?: boolean;
  /** Told after each batch how many cases of how many are on record. */
  readonly progress?: (done: number, total: number) => void;
}

export interface GenerateReport {
  /** Synthetic cases that were on record before; a run that was broken off is continued from there. */
  readonly presentCases: number;
  readonly addedCases: number;
  /** Rows of facts written, those of history and projections not counted. */
  readonly addedRows: number;
}

/**
 * Fills a database with invented cases for measuring, in batches of one revision each, each whole or not at all.
 * @throws VigilError BAD_USER_INPUT for a number out of range; CONFLICT where real cases or those of another seed are
 *   on record
 */
export async function generate(options: GenerateOptions): Promise<GenerateReport> {
  const { owner, cases, seed, progress } = options;
  requireWithin('cases', cases, [1, MOST_CASES]);
  requireWithin('seed', seed, [0, 2_147_483_647]);
  if (options.alongsideRealCases !== true) await refuseRealRecords(owner);
  await refuseOtherSeed(owner, seed);
  const presentCases = await casesPresent(owner, seed);
  const { shared, rows } = sharedRows(seed);
  const hasShared = await hasSharedRecords(owner, seed);
  let addedRows = hasShared ? 0 : rows.size;
  let pending: readonly Shipment[] = hasShared ? [] : pack(rows);
  progress?.(Math.min(presentCases, cases), cases);
  let next = build(seed, shared, range(presentCases, cases));
  for (let done = presentCases; done < cases;) {
    const batch = await next;
    const end = Math.min(done + BATCH, cases);
    // The next batch is built while the database is busy with this one.
    next = build(seed, shared, range(end, cases));
    await write(options, [...pending, ...batch.shipments]);
    // Plans made for empty tables read the whole history for every row; they are made anew from here on.
    if (done === presentCases) await owner.query('ANALYZE');
    pending = [];
    addedRows += batch.size;
    done = end;
    progress?.(done, cases);
  }
  if (cases > presentCases) await owner.query('ANALYZE');
  return { presentCases, addedCases: Math.max(0, cases - presentCases), addedRows };
}

async function write(
  { unitOfWork, seed, alongsideRealCases }: GenerateOptions,
  shipments: readonly Shipment[],
): Promise<void> {
  const author = { actor: 'generate', reason: `Synthetic cases for measuring, seed ${String(seed)}` };
  await unitOfWork.run(author, async (tx) => {
    // Again, now that the lock of revisions keeps every other writer out.
    if (alongsideRealCases !== true) await refuseRealRecords(tx);
    await ship(tx, shipments);
  });
}

interface Batch {
  readonly shipments: readonly Shipment[];
  readonly size: number;
}

type Range = readonly [first: number, last: number];

/** Numbers of the cases of the batch after the first `done`. */
const range = (done: number, cases: number): Range => [done + 1, Math.min(done + BATCH, cases)];

async function build(seed: number, shared: SharedRecords, [first, last]: Range): Promise<Batch> {
  const rows = emptyCaseRows();
  for (let ordinal = first; ordinal <= last; ordinal += 1) {
    addCaseRows(rows, new CaseFrame(seed, ordinal, shared));
    if (ordinal % SLICE === 0) await breathe();
  }
  return { shipments: pack(rows), size: rows.size };
}

function requireWithin(name: string, value: number, [least, most]: Range): void {
  if (Number.isInteger(value) && value >= least && value <= most) return;
  throw new VigilError('BAD_USER_INPUT', {
    field: name,
    detail: `${name} must be a whole number from ${String(least)} to ${String(most)}`,
  });
}
