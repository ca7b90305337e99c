import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import {
  correctionArgs,
  correctionOf,
  FactInput,
  IdOf,
  LanguageOf,
  Recorded,
  RecordedWords,
  recordingArgs,
} from '../editing/index.js';
import { CAMPAIGN, CAMPAIGN_CASE } from './campaigns.service.js';

@InputType({ description: 'A campaign for one or more cases; includeCase takes them in.' })
class AddCampaignInput extends FactInput {
  @Recorded(CAMPAIGN)
  @Field(() => String, {
    description: 'Name of the campaign in addresses: lower-case Latin letters, digits and hyphens, unique.',
  })
  readonly slug!: string;

  @RecordedWords(CAMPAIGN)
  @Field(() => String, { description: 'What the campaign is called, in one language.' })
  readonly title!: string;

  @RecordedWords(CAMPAIGN)
  @Field(() => String, { nullable: true, description: 'What it wants, in a paragraph, in that language.' })
  readonly about?: string | null;

  @LanguageOf('`title` and `about`')
  readonly locale?: string | null;

  @Recorded(CAMPAIGN)
  @Field(() => [String], { nullable: true, description: 'Organisations that run it; none if left out.' })
  readonly organisations?: string[] | null;
}

@InputType({
  description:
    'Corrects a campaign. `title` and `about` change in one language; null takes it away, but not the last one of `title`.',
})
class CorrectCampaignInput extends correctionOf(AddCampaignInput, ['visibility', 'citations']) {}

@InputType({ description: 'That a campaign speaks for a case.' })
class IncludeCaseInput extends FactInput {
  @IdOf('Campaign')
  @Recorded(CAMPAIGN_CASE)
  @Field(() => ID, { description: 'The campaign, by `Campaign.id`.' })
  readonly campaignId!: string;

  @IdOf('Case')
  @Recorded(CAMPAIGN_CASE)
  @Field(() => ID, { description: 'The case, by `Case.id`; refused if the campaign has it already.' })
  readonly caseId!: string;
}

@ArgsType()
export class AddCampaignArgs extends recordingArgs(AddCampaignInput) {}

@ArgsType()
export class CorrectCampaignArgs extends correctionArgs(CorrectCampaignInput) {}

@ArgsType()
export class IncludeCaseArgs extends recordingArgs(IncludeCaseInput) {}
