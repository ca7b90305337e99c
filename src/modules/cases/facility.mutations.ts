import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Requires } from '../access/index.js';
import { correctedWords, CurrentWriting, Desk, inWords, WithdrawalArgs, type Writing } from '../editing/index.js';
import { AddFacilityArgs, CorrectFacilityArgs } from './add-facility.input.js';
import { CustodyService, FACILITY } from './custody.service.js';
import { Facility } from './facility.model.js';

@Resolver()
export class FacilityMutations {
  constructor(
    private readonly desk: Desk,
    private readonly custody: CustodyService,
  ) {}

  @Mutation(() => Facility, {
    description: 'Puts a place of custody on record. `recordCustody` does so by itself where it is given a new name.',
  })
  @Requires('fact.write')
  async addFacility(@Args() { input }: AddFacilityArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    return this.desk.record(writing, FACILITY, input, async (tx, { locale, name, ...fields }) =>
      this.custody.recordFacility(tx, { ...fields, name: inWords(locale, name) }),
    );
  }

  @Mutation(() => Facility, { description: 'Corrects a place of custody, for all who are or were held there.' })
  @Requires('fact.write')
  async correctFacility(@Args() args: CorrectFacilityArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    return this.desk.correct(writing, FACILITY, args, async (_tx, { locale, name, ...input }, row) =>
      Promise.resolve({ ...input, name: correctedWords(row['name'], locale, name) }),
    );
  }

  @Mutation(() => Facility, {
    description:
      'Takes a place off the record; CONFLICT while a stretch of custody names it. Answers with it as it was last.',
  })
  @Requires('fact.write')
  async withdrawFacility(@Args() args: WithdrawalArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    return this.desk.withdraw(writing, FACILITY, args);
  }
}
