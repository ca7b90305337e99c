import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Requires } from '../access/index.js';
import { CurrentWriting, Desk, WithdrawalArgs, type Writing } from '../editing/index.js';
import { Charge } from './charge.model.js';
import { CHARGE } from './court-decisions.service.js';
import { CorrectChargeArgs, RecordChargeArgs } from './record-charge.input.js';

@Resolver()
export class ChargeMutations {
  constructor(private readonly desk: Desk) {}

  @Mutation(() => Charge, { description: 'Records a charge. The case must be on record.' })
  @Requires('fact.write')
  async recordCharge(@Args() { input }: RecordChargeArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    return this.desk.record(writing, CHARGE, input);
  }

  @Mutation(() => Charge, { description: 'Corrects a charge.' })
  @Requires('fact.write')
  async correctCharge(@Args() args: CorrectChargeArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    return this.desk.correct(writing, CHARGE, args);
  }

  @Mutation(() => Charge, { description: 'Takes a charge off the record. Answers with it as it was last.' })
  @Requires('fact.write')
  async withdrawCharge(@Args() args: WithdrawalArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    return this.desk.withdraw(writing, CHARGE, args);
  }
}
