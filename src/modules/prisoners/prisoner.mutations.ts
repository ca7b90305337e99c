import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Requires } from '../access/index.js';
import { CurrentWriting, Desk, WithdrawalArgs, type Writing } from '../editing/index.js';
import { AddPrisonerArgs, CorrectPrisonerArgs } from './add-prisoner.input.js';
import { NewPrisoners } from './new-prisoners.service.js';
import { Prisoner } from './prisoner.model.js';
import { PRISONER } from './prisoners.service.js';

@Resolver()
export class PrisonerMutations {
  constructor(
    private readonly desk: Desk,
    private readonly people: NewPrisoners,
  ) {}

  @Mutation(() => Prisoner, {
    description: 'Puts a person on record, with names and affiliations, which are published with the person.',
  })
  @Requires('fact.write')
  async addPrisoner(@Args() { input }: AddPrisonerArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    return this.desk.record(writing, PRISONER, input, async (tx, draft, bring) => this.people.add(tx, draft, bring));
  }

  @Mutation(() => Prisoner, {
    description: 'Corrects what is on record of a person. Names are corrected by `correctName`.',
  })
  @Requires('fact.write')
  async correctPrisoner(@Args() args: CorrectPrisonerArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    return this.desk.correct(writing, PRISONER, args);
  }

  @Mutation(() => Prisoner, {
    description:
      'Takes a person off the record with names and affiliations; CONFLICT while a case, an award or a letter is of this person. A person whom others see stays until somebody else agreed. Answers with the person as last on record.',
  })
  @Requires('fact.write')
  async withdrawPrisoner(@Args() args: WithdrawalArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    return this.desk.withdraw(writing, PRISONER, args);
  }
}
