import { ArgsType, Field, Int } from '@nestjs/graphql';
import { Allow } from 'class-validator';

/** Forward paging of Relay. The planner clamps and refuses; here is only what the schema says. */
@ArgsType()
export class ForwardArgs {
  @Allow()
  @Field(() => Int, {
    nullable: true,
    description:
      'How many from the start, or after `after`: 20 if not said, at most 100. BAD_USER_INPUT below 0 or above 100.',
  })
  readonly first?: number | null;

  @Allow()
  @Field(() => String, {
    nullable: true,
    description: 'Cursor that the page begins behind. BAD_USER_INPUT if it is not a cursor of this list in this order.',
  })
  readonly after?: string | null;
}

/** Paging of Relay in both directions. */
@ArgsType()
export class ConnectionArgs extends ForwardArgs {
  @Allow()
  @Field(() => Int, {
    nullable: true,
    description: 'How many from the end, or before `before`, at most 100. BAD_USER_INPUT together with `first`.',
  })
  readonly last?: number | null;

  @Allow()
  @Field(() => String, {
    nullable: true,
    description: 'Cursor that the page ends before. BAD_USER_INPUT if it is not a cursor of this list in this order.',
  })
  readonly before?: string | null;
}
