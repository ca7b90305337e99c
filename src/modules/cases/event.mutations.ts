import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Requires } from '../access/index.js';
import { correctedWords, CurrentWriting, Desk, inWords, WithdrawalArgs, type Writing } from '../editing/index.js';
import { CaseEvent } from './case-event.model.js';
import { CASE_EVENT, CasesService } from './cases.service.js';
import { CorrectEventArgs, RecordEventArgs } from './record-event.input.js';

@Resolver()
export class EventMutations {
  constructor(
    private readonly desk: Desk,
    private readonly cases: CasesService,
  ) {}

  @Mutation(() => CaseEvent, { description: 'Records what happened in a case and has no type of its own.' })
  @Requires('fact.write')
  async recordEvent(@Args() { input }: RecordEventArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    return this.desk.record(writing, CASE_EVENT, input, async (tx, { locale, title, description, ...fields }) =>
      this.cases.recordEvent(tx, {
        ...fields,
        title: inWords(locale, title),
        description: inWords(locale, description),
      }),
    );
  }

  @Mutation(() => CaseEvent, { description: 'Corrects an event.' })
  @Requires('fact.write')
  async correctEvent(@Args() args: CorrectEventArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    return this.desk.correct(writing, CASE_EVENT, args, async (_tx, { locale, title, description, ...input }, row) =>
      Promise.resolve({
        ...input,
        title: correctedWords(row['title'], locale, title),
        description: correctedWords(row['description'], locale, description),
      }),
    );
  }

  @Mutation(() => CaseEvent, { description: 'Takes an event off the record. Answers with it as it was last.' })
  @Requires('fact.write')
  async withdrawEvent(@Args() args: WithdrawalArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    return this.desk.withdraw(writing, CASE_EVENT, args);
  }
}
