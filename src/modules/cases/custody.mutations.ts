import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Requires } from '../access/index.js';
import { CurrentWriting, Desk, WithdrawalArgs, type Writing } from '../editing/index.js';
import { CustodyPeriod } from './custody-period.model.js';
import { CUSTODY_PERIOD, CustodyService } from './custody.service.js';
import { FacilitiesService } from './facilities.service.js';
import { CorrectCustodyArgs, RecordCustodyArgs } from './record-custody.input.js';

@Resolver()
export class CustodyMutations {
  constructor(
    private readonly desk: Desk,
    private readonly custody: CustodyService,
    private readonly facilities: FacilitiesService,
  ) {}

  @Mutation(() => CustodyPeriod, {
    description: 'Records a stretch of custody. A place that is new is recorded and published with it.',
  })
  @Requires('fact.write')
  async recordCustody(@Args() { input }: RecordCustodyArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    return this.desk.record(writing, CUSTODY_PERIOD, input, async (tx, draft, bring) => {
      const { facility, locale, ...fields } = draft;
      const facilityId = await this.facilities.placeOf(tx, fields.caseId, { ...fields, facility, locale }, bring);
      return this.custody.record(tx, { ...fields, facilityId });
    });
  }

  @Mutation(() => CustodyPeriod, {
    description: 'Corrects a stretch of custody. What others see of it changes when somebody else agreed.',
  })
  @Requires('fact.write')
  async correctCustody(@Args() args: CorrectCustodyArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    return this.desk.correct(writing, CUSTODY_PERIOD, args, async (tx, input, row, bring) => {
      const { facility, facilityId, locale, ...fields } = input;
      const told = { facility, facilityId, locale };
      return { ...fields, facilityId: await this.facilities.placeOf(tx, String(row['case_id']), told, bring) };
    });
  }

  @Mutation(() => CustodyPeriod, {
    description:
      'Takes a stretch of custody off the record; one that others see stays until somebody else agreed. Answers with it as it was last.',
  })
  @Requires('fact.write')
  async withdrawCustody(@Args() args: WithdrawalArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    return this.desk.withdraw(writing, CUSTODY_PERIOD, args);
  }
}
