import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Requires } from '../access/index.js';
import { CurrentWriting, Desk, WithdrawalArgs, type Writing } from '../editing/index.js';
import { Absence } from './absence.model.js';
import { ABSENCE } from './custody.service.js';
import { CorrectAbsenceArgs, RecordAbsenceArgs } from './record-absence.input.js';

@Resolver()
export class AbsenceMutations {
  constructor(private readonly desk: Desk) {}

  @Mutation(() => Absence, {
    description: 'Records days out of custody that do not count as served: an escape, bail, a suspension.',
  })
  @Requires('fact.write')
  async recordAbsence(@Args() { input }: RecordAbsenceArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    return this.desk.record(writing, ABSENCE, input);
  }

  @Mutation(() => Absence, {
    description: 'Corrects days out of custody. What others see of them changes when somebody else agreed.',
  })
  @Requires('fact.write')
  async correctAbsence(@Args() args: CorrectAbsenceArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    return this.desk.correct(writing, ABSENCE, args);
  }

  @Mutation(() => Absence, {
    description:
      'Takes days out of custody off the record; what others see stays until somebody else agreed. Answers with them as they were last.',
  })
  @Requires('fact.write')
  async withdrawAbsence(@Args() args: WithdrawalArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    return this.desk.withdraw(writing, ABSENCE, args);
  }
}
