import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Requires } from '../access/index.js';
import { CurrentWriting, Desk, WithdrawalArgs, type Writing } from '../editing/index.js';
import { Award } from './award.model.js';
import { AWARD } from './awards.service.js';
import { CorrectAwardArgs, RecordAwardArgs } from './record-award.input.js';

@Resolver()
export class AwardMutations {
  constructor(private readonly desk: Desk) {}

  @Mutation(() => Award, { description: 'Records an award. The prisoner must be on record.' })
  @Requires('fact.write')
  async recordAward(@Args() { input }: RecordAwardArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    return this.desk.record(writing, AWARD, input);
  }

  @Mutation(() => Award, { description: 'Corrects an award.' })
  @Requires('fact.write')
  async correctAward(@Args() args: CorrectAwardArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    return this.desk.correct(writing, AWARD, args);
  }

  @Mutation(() => Award, { description: 'Takes an award off the record. Answers with it as it was last.' })
  @Requires('fact.write')
  async withdrawAward(@Args() args: WithdrawalArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    return this.desk.withdraw(writing, AWARD, args);
  }
}
