import { ArgsType, Field, ID } from '@nestjs/graphql';
import { Allow } from 'class-validator';
import { MilestoneKind } from '../../domain/vocabulary/index.js';

/** Which events of a feed. */
@ArgsType()
export class LiveArgs {
  @Allow()
  @Field(() => ID, {
    nullable: true,
    description: 'Only those of this case, by `Case.id`; all if left out. BAD_USER_INPUT for the id of something else.',
  })
  readonly case?: string | null;

  @Allow()
  @Field(() => String, {
    nullable: true,
    description:
      'Cursor of the last event that was received: everything behind it is told first. What is still to come, if left out.',
  })
  readonly after?: string | null;
}

/** Which milestones. */
@ArgsType()
export class MilestoneLiveArgs extends LiveArgs {
  @Allow()
  @Field(() => [MilestoneKind], {
    nullable: true,
    description: 'Only these kinds; all if left out, none for an empty list.',
  })
  readonly kinds?: MilestoneKind[] | null;
}
