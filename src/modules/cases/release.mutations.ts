import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Requires } from '../access/index.js';
import { CurrentWriting, Desk, WithdrawalArgs, type Writing } from '../editing/index.js';
import { RELEASE } from './custody.service.js';
import { CorrectReleaseArgs, RecordReleaseArgs } from './record-release.input.js';
import { Release } from './release.model.js';

@Resolver()
export class ReleaseMutations {
  constructor(private readonly desk: Desk) {}

  @Mutation(() => Release, { description: 'Records the end of custody in a case.' })
  @Requires('fact.write')
  async recordRelease(@Args() { input }: RecordReleaseArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    return this.desk.record(writing, RELEASE, input);
  }

  @Mutation(() => Release, {
    description: 'Corrects a release. What others see of it changes when somebody else agreed.',
  })
  @Requires('fact.write')
  async correctRelease(@Args() args: CorrectReleaseArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    return this.desk.correct(writing, RELEASE, args);
  }

  @Mutation(() => Release, {
    description:
      'Takes a release off the record; one that others see stays until somebody else agreed. Answers with it as it was last.',
  })
  @Requires('fact.write')
  async withdrawRelease(@Args() args: WithdrawalArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    return this.desk.withdraw(writing, RELEASE, args);
  }
}
