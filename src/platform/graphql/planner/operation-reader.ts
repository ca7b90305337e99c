import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import { CLOCK, type Clock } from '../../clock/index.js';
import { planOperation, type OperationPlan } from './operation-plan.js';
import { ReadRegistry } from './registry.js';

/** Runs a planned statement as the reader's database role and gives its JSON. */
export interface StatementRunner {
  run(statement: {
    readonly name: string | undefined;
    readonly text: string;
    readonly values: unknown[];
  }): Promise<unknown>;
}
export const STATEMENT_RUNNER = Symbol('StatementRunner');

type Data = Readonly<Record<string, unknown>>;

/** Statements kept prepared on each connection; what is asked only in passing is never prepared. */
const MOST_PREPARED = 300;

/** Answers all root fields of an operation from one statement: the first field asked plans and runs it for the rest. */
@Injectable()
export class OperationReader {
  private readonly answers = new WeakMap<object, Promise<Data>>();
  private readonly registry = ReadRegistry.fromDeclarations();
  private readonly seen = new Map<string, number>();

  constructor(
    @Inject(STATEMENT_RUNNER) private readonly runner: StatementRunner,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The value of the root field that `info` stands for. `context` is the operation's, one object per request. */
  async read(info: GraphQLResolveInfo, context: object): Promise<unknown> {
    let answer = this.answers.get(context);
    if (answer === undefined) {
      answer = this.answer(info);
      this.answers.set(context, answer);
    }
    return (await answer)[String(info.path.key)];
  }

  private async answer(info: GraphQLResolveInfo): Promise<Data> {
    const plan = planOperation(info, { registry: this.registry, schema: 'public', today: this.clock.today() });
    return (await this.runner.run({ name: this.nameOf(plan), text: plan.text, values: [...plan.values] })) as Data;
  }

  private nameOf(plan: OperationPlan): string | undefined {
    const name = createHash('sha256').update(plan.text).digest('base64url').slice(0, 24);
    const times = (this.seen.get(name) ?? 0) + 1;
    if (times === 1 && this.seen.size >= MOST_PREPARED) return undefined;
    this.seen.set(name, times);
    return times > 1 ? name : undefined;
  }
}
