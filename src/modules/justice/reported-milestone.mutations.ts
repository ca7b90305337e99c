import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Requires } from '../access/index.js';
import { CurrentWriting, Desk, WithdrawalArgs, type Writing } from '../editing/index.js';
import { ReportedMilestone } from './reported-milestone.model.js';
import { REPORTED_MILESTONE } from './reported-milestones.service.js';
import { CorrectReportedMilestoneArgs, RecordReportedMilestoneArgs } from './record-reported-milestone.input.js';

@Resolver()
export class ReportedMilestoneMutations {
  constructor(private readonly desk: Desk) {}

  @Mutation(() => ReportedMilestone, {
    description:
      'Records what a source says of a milestone. Computed dates are compared with it and do not change. The case must be on record.',
  })
  @Requires('fact.write')
  async recordReportedMilestone(
    @Args() { input }: RecordReportedMilestoneArgs,
    @CurrentWriting() writing: Writing,
  ): Promise<unknown> {
    return this.desk.record(writing, REPORTED_MILESTONE, input);
  }

  @Mutation(() => ReportedMilestone, { description: 'Corrects a reported milestone.' })
  @Requires('fact.write')
  async correctReportedMilestone(
    @Args() args: CorrectReportedMilestoneArgs,
    @CurrentWriting() writing: Writing,
  ): Promise<unknown> {
    return this.desk.correct(writing, REPORTED_MILESTONE, args);
  }

  @Mutation(() => ReportedMilestone, {
    description: 'Takes a reported milestone off the record. Answers with it as it was last.',
  })
  @Requires('fact.write')
  async withdrawReportedMilestone(@Args() args: WithdrawalArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    return this.desk.withdraw(writing, REPORTED_MILESTONE, args);
  }
}
