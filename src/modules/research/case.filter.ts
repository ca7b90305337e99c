import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Allow } from 'class-validator';
import { CaseStatus, MilestoneKind } from '../../domain/vocabulary/index.js';
import { DateRange } from '../../platform/graphql/connection/index.js';
import { CountryCodeScalar, LocalDateScalar } from '../../platform/graphql/scalars/index.js';

@InputType({ description: 'Cases that have a milestone of this kind in a window; cancelled milestones do not count.' })
export class MilestoneWindow {
  @Allow()
  @Field(() => MilestoneKind, { description: 'What is reached.' })
  readonly kind!: MilestoneKind;

  @Allow()
  @Field(() => Int, { nullable: true, description: 'Upper number of the share, e.g. 1 of 1/2; any if left out.' })
  readonly numerator?: number | null;

  @Allow()
  @Field(() => Int, { nullable: true, description: 'Lower number of the share, e.g. 2 of 1/2; any if left out.' })
  readonly denominator?: number | null;

  @Allow()
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'First day, inclusive; open if left out. The first possible day of the milestone counts.',
  })
  readonly from?: string | null;

  @Allow()
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Last day, inclusive; open if left out. BAD_USER_INPUT if it is before `from`.',
  })
  readonly to?: string | null;
}

@InputType({ description: 'Which cases. All fields given must hold; `and`, `or` and `not` combine further filters.' })
export class CaseFilter {
  @Allow()
  @Field(() => String, {
    nullable: true,
    description:
      'Names in any script or spelling, titles, articles, courts: every word must occur. Case, accents and apostrophes do not matter. At most 12 words.',
  })
  readonly text?: string | null;

  @Allow()
  @Field(() => [CountryCodeScalar], {
    nullable: true,
    description: 'Prosecuted by one of these countries; an empty list finds nothing.',
  })
  readonly country?: string[] | null;

  @Allow()
  @Field(() => [CaseStatus], {
    nullable: true,
    description: 'With one of these statuses today (UTC); an empty list finds nothing.',
  })
  readonly status?: CaseStatus[] | null;

  @Allow()
  @Field(() => LocalDateScalar, { nullable: true, description: 'In custody on that day, by the record.' })
  readonly heldOn?: string | null;

  @Allow()
  @Field(() => DateRange, { nullable: true, description: 'Day of the arrest.' })
  readonly arrested?: DateRange | null;

  @Allow()
  @Field(() => DateRange, { nullable: true, description: 'Day of the first verdict.' })
  readonly verdict?: DateRange | null;

  @Allow()
  @Field(() => DateRange, {
    nullable: true,
    description: 'Expected end; an imprecise one is found if it may fall into the range.',
  })
  readonly expectedEnd?: DateRange | null;

  @Allow()
  @Field(() => String, {
    nullable: true,
    description: 'With a charge under this article, as `Charge.article` gives it; case does not matter.',
  })
  readonly article?: string | null;

  @Allow()
  @Field(() => ID, {
    nullable: true,
    description: 'Held there at any time, by `Facility.id`. BAD_USER_INPUT for the id of something else.',
  })
  readonly facility?: string | null;

  @Allow()
  @Field(() => String, {
    nullable: true,
    description:
      'Recognised by an organisation whose name contains this, and not withdrawn later; case does not matter.',
  })
  readonly recognisedBy?: string | null;

  @Allow()
  @Field(() => MilestoneWindow, { nullable: true, description: 'With a milestone in a window.' })
  readonly milestone?: MilestoneWindow | null;

  @Allow()
  @Field(() => [CaseFilter], { nullable: true, description: 'All of these hold; an empty list holds.' })
  readonly and?: CaseFilter[] | null;

  @Allow()
  @Field(() => [CaseFilter], { nullable: true, description: 'At least one of these holds; an empty list does not.' })
  readonly or?: CaseFilter[] | null;

  @Allow()
  @Field(() => CaseFilter, { nullable: true, description: 'This does not hold, or cannot be told.' })
  readonly not?: CaseFilter | null;
}
