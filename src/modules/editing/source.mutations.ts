import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Requires } from '../access/index.js';
import { Source, SOURCE, SourcesService } from '../sources/index.js';
import { CorrectSourceArgs } from './correct-source.input.js';
import { Desk } from './desk.service.js';
import { WithdrawalArgs } from './fact.args.js';
import { CurrentWriting, type Writing } from './writing.decorator.js';

@Resolver()
export class SourceMutations {
  constructor(
    private readonly desk: Desk,
    private readonly sources: SourcesService,
  ) {}

  @Mutation(() => Source, { description: 'Corrects a source, for all citations of it.' })
  @Requires('fact.write')
  async correctSource(@Args() args: CorrectSourceArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    return this.desk.correct(writing, SOURCE, args, async (tx, { archivedUrl, language, ...telling }, row) => {
      const externalId = await this.sources.identityAfter(tx, row, telling);
      return { ...telling, archivedUrl, language, externalId };
    });
  }

  @Mutation(() => Source, {
    description: 'Takes a source off the record. Answers with it as it was last. CONFLICT while a citation names it.',
  })
  @Requires('fact.write')
  async withdrawSource(@Args() args: WithdrawalArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    return this.desk.withdraw(writing, SOURCE, args);
  }
}
