import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Requires } from '../access/index.js';
import { CurrentWriting, Desk, WithdrawalArgs, type Writing } from '../editing/index.js';
import { AddAffiliationArgs, CorrectAffiliationArgs } from './add-affiliation.input.js';
import { Affiliation } from './affiliation.model.js';
import { AFFILIATION } from './prisoners.service.js';

@Resolver()
export class AffiliationMutations {
  constructor(private readonly desk: Desk) {}

  @Mutation(() => Affiliation, { description: 'Adds a tie of a person on record to an organisation.' })
  @Requires('fact.write')
  async addAffiliation(@Args() { input }: AddAffiliationArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    return this.desk.record(writing, AFFILIATION, input);
  }

  @Mutation(() => Affiliation, { description: 'Corrects a tie to an organisation.' })
  @Requires('fact.write')
  async correctAffiliation(@Args() args: CorrectAffiliationArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    return this.desk.correct(writing, AFFILIATION, args);
  }

  @Mutation(() => Affiliation, {
    description: 'Takes a tie to an organisation off the record. Answers with it as it was last.',
  })
  @Requires('fact.write')
  async withdrawAffiliation(@Args() args: WithdrawalArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    return this.desk.withdraw(writing, AFFILIATION, args);
  }
}
