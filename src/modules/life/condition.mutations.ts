import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Requires } from '../access/index.js';
import { CurrentWriting, Desk, WithdrawalArgs, type Writing } from '../editing/index.js';
import { ConditionReport } from './condition-report.model.js';
import { CONDITION_REPORT } from './conditions.service.js';
import { CorrectConditionArgs, RecordConditionArgs } from './record-condition.input.js';

@Resolver()
export class ConditionMutations {
  constructor(private readonly desk: Desk) {}

  @Mutation(() => ConditionReport, {
    description: 'Records how the person is held: work, wage, penalties, isolation, health.',
  })
  @Requires('fact.write')
  async recordCondition(@Args() { input }: RecordConditionArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    return this.desk.record(writing, CONDITION_REPORT, input);
  }

  @Mutation(() => ConditionReport, { description: 'Corrects a report on life in prison.' })
  @Requires('fact.write')
  async correctCondition(@Args() args: CorrectConditionArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    return this.desk.correct(writing, CONDITION_REPORT, args);
  }

  @Mutation(() => ConditionReport, {
    description: 'Takes a report on life in prison off the record. Answers with it as it was last.',
  })
  @Requires('fact.write')
  async withdrawCondition(@Args() args: WithdrawalArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    return this.desk.withdraw(writing, CONDITION_REPORT, args);
  }
}
