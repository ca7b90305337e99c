import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import { CLOCK, type Clock } from '../../clock/index.js';
import { VigilError } from '../../errors/index.js';
import { READERS, type Clearance, type Readers } from './clearance.js';
import { dayOfMoment, MOMENT_KEY, nothingThen, setDay, type Moment, type MomentRevision } from './moment.js';
import { planOperation, type OperationPlan } from './operation-plan.js';
import { ReadRegistry } from './registry.js';

/** A planned statement, and for whom it is run. */
export interface ReadStatement {
  /** Under which it is kept prepared; undefined: not at all. */
  readonly name: string | undefined;
  readonly text: string;
  readonly values: unknown[];
  readonly clearance: Clearance;
}

/** What was read at a moment. */
export interface MomentAnswer {
  /** Null: nothing was on record yet. */
  readonly revision: MomentRevision | null;
  /** The moment has not come yet. */
  readonly ahead: boolean;
  readonly data: unknown;
}

/** Runs a planned statement as the database role of the reader's clearance and gives its JSON. */
export interface StatementRunner {
  run(statement: ReadStatement): Promise<unknown>;
  /** The same over the record as known at an instant, to the millisecond. */
  runAt(statement: ReadStatement, at: string): Promise<MomentAnswer>;
}
export const STATEMENT_RUNNER = Symbol('StatementRunner');

type Data = Readonly<Record<string, unknown>>;

/** Statements kept prepared on each connection; what is asked only in passing is never prepared. */
const MOST_PREPARED = 300;

/**
 * Answers all root fields of an operation that read the same moment from one statement: the first field asked plans and
 * runs it for the rest.
 */
@Injectable()
export class OperationReader {
  private readonly answers = new WeakMap<object, Promise<Data>>();
  private readonly moments = new WeakMap<object, Map<string, Promise<Data>>>();
  private readonly registry = ReadRegistry.fromDeclarations();
  private readonly seen = new Map<string, number>();

  constructor(
    @Inject(STATEMENT_RUNNER) private readonly runner: StatementRunner,
    @Inject(READERS) private readonly readers: Readers,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The value of the root field that `info` stands for. `context` is the operation's, one object per request. */
  async read(info: GraphQLResolveInfo, context: object): Promise<unknown> {
    let answer = this.answers.get(context);
    if (answer === undefined) {
      answer = this.answer(info, context);
      this.answers.set(context, answer);
    }
    return (await answer)[String(info.path.key)];
  }

  /**
   * The value of a root field that reads the record as known at an instant (UTC with milliseconds): what is selected of
   * it, and the moment under MOMENT_KEY. One statement for all such fields of an operation that name the same instant.
   * @throws VigilError BAD_USER_INPUT for what is still to come, NOT_FOUND for a time before anything was on record
   */
  async readAt(at: string, info: GraphQLResolveInfo, context: object): Promise<object> {
    const key = String(info.path.key);
    setDay(context, key, dayOfMoment(at));
    const known = this.moments.get(context) ?? new Map<string, Promise<Data>>();
    this.moments.set(context, known);
    let answer = known.get(at);
    if (answer === undefined) {
      // One after the other: an operation of many moments is to keep one connection busy and not all of them.
      const before = Promise.allSettled(known.values());
      answer = before.then(async () => this.answerAt(at, info, context));
      known.set(at, answer);
    }
    return (await answer)[key] as object;
  }

  private async answer(info: GraphQLResolveInfo, context: object): Promise<Data> {
    const plan = planOperation(info, { registry: this.registry, schema: 'public', today: this.clock.today() });
    return (await this.runner.run(await this.statement(plan, context))) as Data;
  }

  private async answerAt(at: string, info: GraphQLResolveInfo, context: object): Promise<Data> {
    const plan = planOperation(info, { registry: this.registry, schema: 'as_of', today: dayOfMoment(at), at });
    const { revision, ahead, data } = await this.runner.runAt(await this.statement(plan, context), at);
    if (ahead) {
      throw new VigilError('BAD_USER_INPUT', {
        field: 'at',
        detail: '`at` is still to come: ask for a time that is past.',
      });
    }
    if (revision === null) throw nothingThen(at);
    const moment: Moment = { at, revision };
    const fields = Object.entries(data as Readonly<Record<string, object>>);
    return Object.fromEntries(fields.map(([key, value]) => [key, { ...value, [MOMENT_KEY]: moment }]));
  }

  private async statement(plan: OperationPlan, context: object): Promise<ReadStatement> {
    const clearance = await this.readers.clearanceOf(context);
    return { name: this.nameOf(plan), text: plan.text, values: [...plan.values], clearance };
  }

  private nameOf(plan: OperationPlan): string | undefined {
    const name = createHash('sha256').update(plan.text).digest('base64url').slice(0, 24);
    const times = (this.seen.get(name) ?? 0) + 1;
    if (times === 1 && this.seen.size >= MOST_PREPARED) return undefined;
    this.seen.set(name, times);
    return times > 1 ? name : undefined;
  }
}
