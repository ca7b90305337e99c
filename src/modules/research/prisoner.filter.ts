import { Field, InputType } from '@nestjs/graphql';
import { Allow } from 'class-validator';
import { Gender } from '../../domain/vocabulary/index.js';
import { CountryCodeScalar, LocalDateScalar } from '../../platform/graphql/scalars/index.js';

@InputType({ description: 'Which people. All fields given must hold; `and`, `or` and `not` combine further filters.' })
export class PrisonerFilter {
  @Allow()
  @Field(() => String, {
    nullable: true,
    description:
      'Names in any script or spelling: every word must occur. Case, accents and apostrophes do not matter. At most 12 words.',
  })
  readonly text?: string | null;

  @Allow()
  @Field(() => [CountryCodeScalar], {
    nullable: true,
    description: 'With one of these citizenships; an empty list finds nobody.',
  })
  readonly citizenship?: string[] | null;

  @Allow()
  @Field(() => [Gender], { nullable: true, description: 'Of one of these genders; an empty list finds nobody.' })
  readonly gender?: Gender[] | null;

  @Allow()
  @Field(() => String, { nullable: true, description: 'With an occupation that contains this; case does not matter.' })
  readonly occupation?: string | null;

  @Allow()
  @Field(() => String, {
    nullable: true,
    description: 'With a tie to an organisation whose name contains this; case does not matter.',
  })
  readonly affiliation?: string | null;

  @Allow()
  @Field(() => LocalDateScalar, { nullable: true, description: 'In custody on that day in any case, by the record.' })
  readonly heldOn?: string | null;

  @Allow()
  @Field(() => [PrisonerFilter], { nullable: true, description: 'All of these hold; an empty list holds.' })
  readonly and?: PrisonerFilter[] | null;

  @Allow()
  @Field(() => [PrisonerFilter], {
    nullable: true,
    description: 'At least one of these holds; an empty list does not.',
  })
  readonly or?: PrisonerFilter[] | null;

  @Allow()
  @Field(() => PrisonerFilter, { nullable: true, description: 'This does not hold, or cannot be told.' })
  readonly not?: PrisonerFilter | null;
}
