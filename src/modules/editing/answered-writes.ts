import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { UnitOfWork } from '../../platform/database/index.js';
import { VigilError } from '../../platform/errors/index.js';
import { FactReader, type FactReference } from '../../platform/graphql/planner/fact-reader.js';
import { AnsweredBefore, Idempotency } from './idempotency.js';
import type { Writing } from './writing.decorator.js';

/** What a write answers with: a fact as it is now, or what was read of it before it went. */
export type Outcome = FactReference | { readonly answer: unknown };

/** One revision for one write, answered in its transaction with what the field is asked for. */
@Injectable()
export class AnsweredWrites {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly facts: FactReader,
    private readonly idempotency: Idempotency,
  ) {}

  /**
   * Runs `work` in the name of whoever writes, once for an Idempotency-Key.
   * @throws VigilError IDEMPOTENCY_KEY_REUSED | NOT_FOUND: what was written is part of what staff do not see
   */
  async run(
    writing: Writing,
    reason: string | undefined,
    work: (tx: EntityManager) => Promise<Outcome>,
  ): Promise<unknown> {
    const { accountId: actorId, displayName: actor } = writing.actor;
    try {
      return await this.unitOfWork.run(
        { actorId, actor, ...(reason === undefined ? {} : { reason }) },
        async (tx) => {
          await this.idempotency.claim(tx, writing);
          return work(tx);
        },
        async (tx, outcome) => this.answer(tx, writing, outcome),
      );
    } catch (error) {
      if (error instanceof AnsweredBefore) return error.answer;
      throw error;
    }
  }

  /**
   * The answer that a request with an Idempotency-Key got before. `run` looks again: another may be at it.
   * @throws VigilError IDEMPOTENCY_KEY_REUSED
   */
  async before(writing: Writing): Promise<{ readonly answer: unknown } | undefined> {
    if (writing.once === undefined) return undefined;
    try {
      await this.unitOfWork.withoutRevision(async (tx) => this.idempotency.claim(tx, writing));
      return undefined;
    } catch (error) {
      if (error instanceof AnsweredBefore) return { answer: error.answer };
      throw error;
    }
  }

  /** What the field is asked for of a row. */
  async read(tx: EntityManager, { info }: Writing, reference: FactReference): Promise<object> {
    const found = await this.facts.read(tx, info, reference);
    if (found === null) throw new VigilError('NOT_FOUND', { detail: 'What it belongs to is not on record.' });
    return found;
  }

  private async answer(tx: EntityManager, writing: Writing, outcome: Outcome): Promise<unknown> {
    const answer = 'answer' in outcome ? outcome.answer : await this.read(tx, writing, outcome);
    await this.idempotency.keep(tx, writing, answer);
    return answer;
  }
}
