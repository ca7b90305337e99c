import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Requires } from '../access/index.js';
import { correctedWords, CurrentWriting, Desk, WithdrawalArgs, type Writing } from '../editing/index.js';
import { Case } from './case.model.js';
import { CASE_FILE } from './cases.service.js';
import { NewCases } from './new-cases.service.js';
import { CorrectCaseArgs, OpenCaseArgs } from './open-case.input.js';

@Resolver()
export class CaseMutations {
  constructor(
    private readonly desk: Desk,
    private readonly cases: NewCases,
  ) {}

  @Mutation(() => Case, { description: 'Opens a case of a person on record.' })
  @Requires('fact.write')
  async openCase(@Args() { input }: OpenCaseArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    return this.desk.record(writing, CASE_FILE, input, async (tx, draft) => this.cases.open(tx, draft));
  }

  @Mutation(() => Case, {
    description: 'Corrects what is on record of a case itself; its facts are corrected one by one.',
  })
  @Requires('fact.write')
  async correctCase(@Args() args: CorrectCaseArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    return this.desk.correct(writing, CASE_FILE, args, async (_tx, { locale, title, summary, ...input }, row) =>
      Promise.resolve({
        ...input,
        title: correctedWords(row['title'], locale, title),
        summary: correctedWords(row['summary'], locale, summary),
      }),
    );
  }

  @Mutation(() => Case, {
    description:
      'Takes a case off the record; CONFLICT while a fact is of this case. A case that others see stays until somebody else agreed. Answers with it as it was last.',
  })
  @Requires('fact.write')
  async withdrawCase(@Args() args: WithdrawalArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    return this.desk.withdraw(writing, CASE_FILE, args);
  }
}
