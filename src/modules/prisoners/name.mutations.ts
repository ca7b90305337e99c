import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { scriptOf } from '../../domain/names/script.js';
import { Requires } from '../access/index.js';
import { CurrentWriting, Desk, WithdrawalArgs, type Writing } from '../editing/index.js';
import { AddNameArgs, CorrectNameArgs } from './add-name.input.js';
import { NewPrisoners } from './new-prisoners.service.js';
import { PersonName } from './person-name.model.js';
import { PERSON_NAME } from './prisoners.service.js';

@Resolver()
export class NameMutations {
  constructor(
    private readonly desk: Desk,
    private readonly people: NewPrisoners,
  ) {}

  @Mutation(() => PersonName, { description: 'Adds a name to a person on record.' })
  @Requires('fact.write')
  async addName(@Args() { input }: AddNameArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    return this.desk.record(writing, PERSON_NAME, input, async (tx, draft) => this.people.addName(tx, draft));
  }

  @Mutation(() => PersonName, { description: 'Corrects a name.' })
  @Requires('fact.write')
  async correctName(@Args() args: CorrectNameArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    return this.desk.correct(writing, PERSON_NAME, args, async (_tx, { script, ...input }) =>
      Promise.resolve({
        ...input,
        script: script === undefined && typeof input.value === 'string' ? scriptOf(input.value) : script,
      }),
    );
  }

  @Mutation(() => PersonName, { description: 'Takes a name off the record. Answers with it as it was last.' })
  @Requires('fact.write')
  async withdrawName(@Args() args: WithdrawalArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    return this.desk.withdraw(writing, PERSON_NAME, args);
  }
}
