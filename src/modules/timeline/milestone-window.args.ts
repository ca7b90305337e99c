import { ArgsType, Field } from '@nestjs/graphql';
import { Allow } from 'class-validator';
import { MilestoneKind } from '../../domain/vocabulary/index.js';
import { ForwardArgs } from '../../platform/graphql/connection/index.js';
import { LocalDateScalar } from '../../platform/graphql/scalars/index.js';

/** The window of `Query.milestones` and its paging. */
@ArgsType()
export class MilestoneWindowArgs extends ForwardArgs {
  @Allow()
  @Field(() => LocalDateScalar, {
    description: 'First day, inclusive; of imprecise milestones the first possible day counts.',
  })
  readonly from!: string;

  @Allow()
  @Field(() => LocalDateScalar, { description: 'Last day, inclusive. A window that ends before it begins is empty.' })
  readonly to!: string;

  @Allow()
  @Field(() => [MilestoneKind], {
    nullable: true,
    description: 'Only these kinds; all if left out, none for an empty list.',
  })
  readonly kinds?: MilestoneKind[] | null;
}
