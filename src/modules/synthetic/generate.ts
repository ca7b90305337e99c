import { setImmediate as breathe } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { UnitOfWork, type Refresher, type RevisionScope } from '../../platform/database/index.js';
import { VigilError } from '../../platform/errors/index.js';
import { CaseFrame } from './case-frame.js';
import { addCaseRows, emptyCaseRows } from './case-rows.js';
import { ship, Shipment } from './load.js';
import {
  casesPresent,
  hasSharedRecords,
  refuseOtherSeed,
  refuseRealRecords,
  unprojectedCases,
} from './present-records.js';
import { ProjectionLane } from './projection-lane.js';
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
  /** Computes the projections of the cases of a batch. */
  readonly refresh: Refresher;
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
 * Fills a database with invented cases for measuring, in batches of one revision each, each whole or not at all. The
 * projections of a batch follow while the next one is written; those that a run broken off left out are computed first.
 * @throws VigilError BAD_USER_INPUT for a number out of range; CONFLICT where real cases or those of another seed are
 *   on record
 */
export async function generate(options: GenerateOptions): Promise<GenerateReport> {
  const { owner, cases, seed } = options;
  requireWithin('cases', cases, [1, MOST_CASES]);
  requireWithin('seed', seed, [0, 2_147_483_647]);
  if (options.alongsideRealCases !== true) await refuseRealRecords(owner);
  await refuseOtherSeed(owner, seed);
  const lane = new ProjectionLane(owner, options.refresh);
  await lane.add(await unprojectedCases(owner, seed));
  const presentCases = await casesPresent(owner, seed);
  const addedRows = await writeCases(options, lane, presentCases);
  await lane.end();
  if (addedRows > 0) await owner.query('ANALYZE');
  return { presentCases, addedCases: Math.max(0, cases - presentCases), addedRows };
}

/** Writes the cases after the first `presentCases`; returns how many rows that were. */
async function writeCases(options: GenerateOptions, lane: ProjectionLane, presentCases: number): Promise<number> {
  const { owner, cases, seed, progress } = options;
  const { shared, rows } = sharedRows(seed);
  const hasShared = await hasSharedRecords(owner, seed);
  let addedRows = 0;
  const begun = hasShared ? new Shipment() : new Shipment().add(rows);
  let next = build(seed, shared, range(presentCases, cases), begun);
  progress?.(Math.min(presentCases, cases), cases);
  for (let done = presentCases; done < cases;) {
    const batch = await next;
    const end = Math.min(done + BATCH, cases);
    // The next batch is built while the database is busy with this one.
    next = build(seed, shared, range(end, cases));
    await write(options, batch.shipment);
    await lane.add(batch.scope);
    if (done === 0) await renewPlans(owner, lane);
    addedRows += batch.shipment.size;
    done = end;
    progress?.(done, cases);
  }
  return addedRows;
}

/** Plans made for empty tables read all of the history for every batch: from here on they are made for full ones. */
async function renewPlans(owner: DataSource, lane: ProjectionLane): Promise<void> {
  await lane.end();
  await owner.query('ANALYZE');
}

async function write(options: GenerateOptions, shipment: Shipment): Promise<void> {
  const author = { actor: 'generate', reason: `Synthetic cases for measuring, seed ${String(options.seed)}` };
  await new UnitOfWork(options.owner).run(author, async (tx) => {
    // Again, now that the lock of revisions keeps every other writer out.
    if (options.alongsideRealCases !== true) await refuseRealRecords(tx);
    await ship(tx, shipment);
  });
}

interface Batch {
  readonly shipment: Shipment;
  readonly scope: RevisionScope;
}

type Range = readonly [first: number, last: number];

/** Numbers of the cases of the batch after the first `done`. */
const range = (done: number, cases: number): Range => [done + 1, Math.min(done + BATCH, cases)];

/** Adds the cases to the shipment slice by slice, so that their rows are forgotten as soon as they are text. */
async function build(
  seed: number,
  shared: SharedRecords,
  [first, last]: Range,
  shipment = new Shipment(),
): Promise<Batch> {
  const scope: RevisionScope = { prisonerIds: [], caseIds: [] };
  for (let from = first; from <= last; from += SLICE) {
    const rows = emptyCaseRows();
    for (let ordinal = from; ordinal <= Math.min(from + SLICE - 1, last); ordinal += 1) {
      const frame = new CaseFrame(seed, ordinal, shared);
      addCaseRows(rows, frame);
      scope.prisonerIds.push(frame.prisonerId);
      scope.caseIds.push(frame.caseId);
    }
    shipment.add(rows);
    await breathe();
  }
  return { shipment, scope };
}

function requireWithin(name: string, value: number, [least, most]: Range): void {
  if (Number.isInteger(value) && value >= least && value <= most) return;
  throw new VigilError('BAD_USER_INPUT', {
    field: name,
    detail: `${name} must be a whole number from ${String(least)} to ${String(most)}`,
  });
}
