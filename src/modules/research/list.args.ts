import { ArgsType, Field } from '@nestjs/graphql';
import { Allow } from 'class-validator';
import { ConnectionArgs } from '../../platform/graphql/connection/index.js';
import { CaseOrder } from './case-order.input.js';
import { CaseFilter } from './case.filter.js';
import { PrisonerOrder } from './prisoner-order.input.js';
import { PrisonerFilter } from './prisoner.filter.js';

const ORDER = 'Keys of the order, the first counts most; as recorded, oldest first, if left out.';

/** Which cases, in which order. */
@ArgsType()
export class CaseListArgs extends ConnectionArgs {
  @Allow()
  @Field(() => CaseFilter, { nullable: true, description: 'Which cases; all if left out.' })
  readonly filter?: CaseFilter | null;

  @Allow()
  @Field(() => [CaseOrder], { nullable: true, description: ORDER })
  readonly orderBy?: CaseOrder[] | null;
}

/** Which people, in which order. */
@ArgsType()
export class PrisonerListArgs extends ConnectionArgs {
  @Allow()
  @Field(() => PrisonerFilter, { nullable: true, description: 'Which people; all if left out.' })
  readonly filter?: PrisonerFilter | null;

  @Allow()
  @Field(() => [PrisonerOrder], { nullable: true, description: ORDER })
  readonly orderBy?: PrisonerOrder[] | null;
}
