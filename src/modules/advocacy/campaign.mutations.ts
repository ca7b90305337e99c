import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Requires } from '../access/index.js';
import { correctedWords, CurrentWriting, Desk, inWords, WithdrawalArgs, type Writing } from '../editing/index.js';
import { AddCampaignArgs, CorrectCampaignArgs, IncludeCaseArgs } from './add-campaign.input.js';
import { CampaignCase } from './campaign-case.model.js';
import { Campaign } from './campaign.model.js';
import { CAMPAIGN, CAMPAIGN_CASE, CampaignsService } from './campaigns.service.js';

@Resolver()
export class CampaignMutations {
  constructor(
    private readonly desk: Desk,
    private readonly campaigns: CampaignsService,
  ) {}

  @Mutation(() => Campaign, { description: 'Records a campaign.' })
  @Requires('fact.write')
  async addCampaign(@Args() { input }: AddCampaignArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    return this.desk.record(writing, CAMPAIGN, input, async (tx, { title, about, locale, ...draft }) =>
      this.campaigns.record(tx, { ...draft, title: inWords(locale, title), about: inWords(locale, about) }),
    );
  }

  @Mutation(() => Campaign, { description: 'Corrects a campaign.' })
  @Requires('fact.write')
  async correctCampaign(@Args() args: CorrectCampaignArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    return this.desk.correct(writing, CAMPAIGN, args, async (_tx, { title, about, locale, ...given }, row) =>
      Promise.resolve({
        ...given,
        title: correctedWords(row['title'], locale, title),
        about: correctedWords(row['about'], locale, about),
      }),
    );
  }

  @Mutation(() => Campaign, {
    description:
      'Takes a campaign off the record. Answers with it as it was last. CONFLICT while it has cases: withdrawInclusion comes first.',
  })
  @Requires('fact.write')
  async withdrawCampaign(@Args() args: WithdrawalArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    return this.desk.withdraw(writing, CAMPAIGN, args);
  }

  @Mutation(() => CampaignCase, { description: 'Takes a case into a campaign. Both must be on record.' })
  @Requires('fact.write')
  async includeCase(@Args() { input }: IncludeCaseArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    return this.desk.record(writing, CAMPAIGN_CASE, input, async (tx, draft) => {
      await this.campaigns.requireNotIncluded(tx, draft);
      return this.campaigns.includeCase(tx, draft);
    });
  }

  @Mutation(() => CampaignCase, {
    description: 'Takes a case out of a campaign. Answers with the link as it was last.',
  })
  @Requires('fact.write')
  async withdrawInclusion(@Args() args: WithdrawalArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    return this.desk.withdraw(writing, CAMPAIGN_CASE, args);
  }
}
