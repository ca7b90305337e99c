import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { problemsUnder } from '../../platform/errors/index.js';
import type { Actor } from '../identity/index.js';
import { InvalidRecord, RecordWriter, type Columns, type RecordShape } from '../sources/index.js';
import { Accompaniment, type Recorded } from './accompaniment.js';
import { requireFreeSlug } from './addresses.js';
import { applyColumns } from './applied-columns.js';
import type { CitationInput } from './citation.input.js';
import { INPUT, isPublicKeyFact, needsReview, requireConsistent } from './corrections.js';
import type { FactInput } from './fact.input.js';
import { requireRow, type FactRow } from './fact-rows.js';
import { requireUnreferred } from './referring.js';
import { changedColumns, changesBetween } from './shown-fields.js';
import { Withdrawals } from './withdrawals.js';

/** Fields of an input that records a fact, ready for the service that writes it. */
export type Draft<I extends FactInput> = Omit<I, keyof FactInput> & { readonly visibility: 'STAFF' };

/** Says that another fact was recorded along with this one: a court, a name. It is published with it. */
export type Bring = (shape: RecordShape, id: string) => void;

/** Writes a fact and says which row it is. */
export type Write<I extends FactInput> = (
  tx: EntityManager,
  draft: Draft<I>,
  bring: Bring,
) => Promise<{ readonly id: string }>;

/** A fact to be recorded, by its shape unless `write` says how. */
export interface NewFact<I extends FactInput> {
  readonly shape: RecordShape;
  readonly input: I;
  readonly write?: Write<I> | undefined;
}

/** A change of a fact in the version that was read. */
export interface Correction {
  readonly shape: RecordShape;
  readonly row: FactRow;
  /** What the columns are to hold; those that hold it already are left alone. */
  readonly columns: Columns;
  readonly brought?: readonly Recorded[];
  readonly citations?: readonly CitationInput[];
  readonly reason?: string | undefined;
}

/** What became of a change: carried out, nothing to do, or waiting for a second person. */
export type Fate = 'changed' | 'unchanged' | 'proposed';

/** The one way staff change facts, whichever door they come through. Needs a transaction with an open revision. */
@Injectable()
export class FactWrites {
  constructor(
    private readonly records: RecordWriter,
    private readonly accompaniment: Accompaniment,
    private readonly withdrawals: Withdrawals,
  ) {}

  /**
   * Records a fact that staff see at once and others when somebody else published it. Gives its id.
   * @throws VigilError BAD_USER_INPUT with all problems
   */
  async record<I extends FactInput>(tx: EntityManager, by: Actor, fact: NewFact<I>): Promise<string> {
    const { shape, write } = fact;
    const { visibility, citations, ...fields } = fact.input;
    const draft = { ...fields, visibility: 'STAFF' as const };
    if (Object.hasOwn(shape.fields, 'slug')) await requireFreeSlug(tx, shape.table, Reflect.get(draft, 'slug'));
    const brought: Recorded[] = [];
    const { id } = await underInput(async () =>
      write === undefined ? this.records.put(tx, shape, draft as never) : write(tx, draft, bringTo(brought)),
    );
    const wanted = visibility ?? 'PUBLIC';
    const wish = wanted === 'PUBLIC' || wanted === 'RESEARCHER' ? { visibility: wanted } : undefined;
    const given = { citations: citations ?? [], path: `${INPUT}.citations` };
    if (wish !== undefined) {
      await this.accompaniment.propose(tx, by, { shape, id }, wish);
      for (const one of brought) await this.accompaniment.propose(tx, by, one, { ...wish, partOf: id });
    }
    await this.accompaniment.citeNew(tx, by, id, wish === undefined ? given : { ...given, wish });
    return id;
  }

  /**
   * Changes a fact, or proposes to where others see it and dates are computed from it.
   * @throws VigilError BAD_USER_INPUT where it does not fit the rest of the record
   */
  async correct(tx: EntityManager, by: Actor, correction: Correction): Promise<Fate> {
    const { shape, row, columns, brought = [], citations = [], reason } = correction;
    const changed = changedColumns(row, columns);
    await requireConsistent(tx, shape, row, changed);
    for (const one of brought) await this.accompaniment.propose(tx, by, one, { visibility: 'PUBLIC', partOf: row.id });
    await this.accompaniment.cite(tx, by, row, { citations, path: 'citations' });
    if (Object.keys(changed).length === 0) return 'unchanged';
    if (Object.hasOwn(changed, 'slug')) await requireFreeSlug(tx, shape.table, changed['slug'], row.id);
    if (needsReview(shape, row, changed)) {
      const changes = changesBetween(shape, row, { ...row, ...changed });
      const { table } = shape;
      await this.withdrawals.proposals.add(tx, by, {
        kind: 'CORRECTION',
        table,
        row,
        changes,
        columns: changed,
        reason,
      });
      return 'proposed';
    }
    await applyColumns(tx, shape, row, changed);
    const now = await requireRow(tx, shape.table, row.id);
    if (now.visibility === 'STAFF')
      await this.withdrawals.proposals.follow(tx, by, now, changesBetween(shape, {}, now));
    return 'changed';
  }

  /**
   * Takes a fact off the record, or proposes to where others see it and dates are computed from it.
   * @throws VigilError CONFLICT where other facts refer to it
   */
  async withdraw(
    tx: EntityManager,
    by: Actor,
    { shape, row, reason }: Pick<Correction, 'shape' | 'row'> & { readonly reason: string },
  ): Promise<Fate> {
    const { table } = shape;
    await requireUnreferred(tx, table, row.id);
    if (!isPublicKeyFact(shape, row)) {
      await this.withdrawals.perform(tx, by, table, row.id);
      return 'changed';
    }
    const changes = changesBetween(shape, row, {});
    await this.withdrawals.proposals.add(tx, by, { kind: 'WITHDRAWAL', table, row, changes, reason });
    return 'proposed';
  }
}

/** Collects what comes along. */
export const bringTo =
  (brought: Recorded[]): Bring =>
  (shape, id) => {
    brought.push({ shape, id });
  };

/** Problems that a service finds in the fields of an input are told with the name of the argument. */
export async function underInput<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    throw error instanceof InvalidRecord ? new InvalidRecord(problemsUnder(INPUT, error.problems)) : error;
  }
}
