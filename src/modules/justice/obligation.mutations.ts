import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Requires } from '../access/index.js';
import { CurrentWriting, Desk, WithdrawalArgs, type Writing } from '../editing/index.js';
import { Obligation } from './obligation.model.js';
import { OBLIGATION } from './sentences.service.js';
import { CorrectObligationArgs, RecordObligationArgs } from './record-obligation.input.js';

@Resolver()
export class ObligationMutations {
  constructor(private readonly desk: Desk) {}

  @Mutation(() => Obligation, {
    description: 'Records money that the person has to pay because of the case. The case must be on record.',
  })
  @Requires('fact.write')
  async recordObligation(
    @Args() { input }: RecordObligationArgs,
    @CurrentWriting() writing: Writing,
  ): Promise<unknown> {
    return this.desk.record(writing, OBLIGATION, input);
  }

  @Mutation(() => Obligation, { description: 'Corrects a debt.' })
  @Requires('fact.write')
  async correctObligation(@Args() args: CorrectObligationArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    return this.desk.correct(writing, OBLIGATION, args);
  }

  @Mutation(() => Obligation, { description: 'Takes a debt off the record. Answers with it as it was last.' })
  @Requires('fact.write')
  async withdrawObligation(@Args() args: WithdrawalArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    return this.desk.withdraw(writing, OBLIGATION, args);
  }
}
