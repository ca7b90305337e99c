import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { localId } from '../../platform/graphql/connection/index.js';
import type { RecordShape } from '../sources/index.js';
import type { Recorded } from './accompaniment.js';
import { AnsweredWrites } from './answered-writes.js';
import { columnsGiven, requireVersion, type GivenFields } from './corrections.js';
import type { CorrectionArgs, WithdrawalArgs } from './fact.args.js';
import type { FactInput } from './fact.input.js';
import { requireRow, type FactRow } from './fact-rows.js';
import { globalTypeOf } from './fact-types.js';
import { bringTo, FactWrites, underInput, type Bring, type Write } from './fact-writes.js';
import type { Writing } from './writing.decorator.js';

/** Turns what a correction gives into fields of the record, where they are not the same. */
type Prepare<T> = (tx: EntityManager, input: T, row: FactRow, bring: Bring) => Promise<GivenFields>;

/** How staff write facts over the API: one revision each, answered with what was asked for. */
@Injectable()
export class Desk {
  constructor(
    private readonly answered: AnsweredWrites,
    private readonly facts: FactWrites,
  ) {}

  /**
   * Records a fact that staff see at once and others when somebody else published it.
   * @throws VigilError BAD_USER_INPUT with all problems | IDEMPOTENCY_KEY_REUSED
   */
  async record<I extends FactInput>(
    writing: Writing,
    shape: RecordShape,
    input: I,
    write?: Write<I>,
  ): Promise<unknown> {
    return this.answered.run(writing, undefined, async (tx) => ({
      type: globalTypeOf(shape.table),
      id: await this.facts.record(tx, writing.actor, { shape, input, write }),
    }));
  }

  /** The answer that the same request got before: ask before work that is done outside of the transaction. */
  async answeredBefore(writing: Writing): Promise<{ readonly answer: unknown } | undefined> {
    return this.answered.before(writing);
  }

  /**
   * Changes the fields given. What the public sees of key facts changes when somebody else agreed; until then the fact
   * stays as it is and `proposals` shows what waits.
   * @throws VigilError BAD_USER_INPUT with all problems | NOT_FOUND | CONFLICT with both sides
   */
  async correct<T extends object>(
    writing: Writing,
    shape: RecordShape,
    args: CorrectionArgs<T>,
    prepare?: Prepare<T>,
  ): Promise<unknown> {
    const type = globalTypeOf(shape.table);
    const id = localId(type, args.id, 'id');
    const reason = args.reason ?? undefined;
    return this.answered.run(writing, reason, async (tx) => {
      const row = await requireRow(tx, shape.table, id);
      const brought: Recorded[] = [];
      const given =
        prepare === undefined
          ? (args.input as GivenFields)
          : await underInput(async () => prepare(tx, args.input, row, bringTo(brought)));
      const columns = columnsGiven(shape, given);
      await requireVersion(tx, shape, row, { expectedVersion: args.expectedVersion, columns });
      const citations = args.citations ?? [];
      await this.facts.correct(tx, writing.actor, { shape, row, columns, brought, citations, reason });
      return { type, id };
    });
  }

  /**
   * Takes a fact off the record; history keeps it. A public key fact stays until somebody else agreed.
   * Answers with the fact as it was last.
   * @throws VigilError NOT_FOUND | CONFLICT: another version, or other facts refer to it
   */
  async withdraw(writing: Writing, shape: RecordShape, args: WithdrawalArgs): Promise<unknown> {
    const type = globalTypeOf(shape.table);
    const id = localId(type, args.id, 'id');
    const { reason } = args;
    return this.answered.run(writing, reason, async (tx) => {
      const row = await requireRow(tx, shape.table, id);
      await requireVersion(tx, shape, row, { expectedVersion: args.expectedVersion, columns: {} });
      const before = await this.answered.read(tx, writing, { type, id });
      const fate = await this.facts.withdraw(tx, writing.actor, { shape, row, reason });
      return fate === 'proposed' ? { type, id } : { answer: before };
    });
  }
}
