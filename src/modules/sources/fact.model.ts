import { Field, ID, Int, InterfaceType } from '@nestjs/graphql';
import { Verification, Visibility } from '../../domain/vocabulary/index.js';
import { asc, citationsOf, col, column, globalId, many, sql } from '../../platform/graphql/planner/fields.js';
import { Reads } from '../../platform/graphql/planner/reads.js';
import { DateTimeScalar } from '../../platform/graphql/scalars/index.js';
import { Citation } from './citation.model.js';
import { Proposal } from './proposal.model.js';
import './record.enum.js';

@InterfaceType({
  description: 'A fact on record: who may see it, how sure we are of it, and where it comes from.',
})
export abstract class Fact {
  @Field(() => ID, { description: 'Global id `Type:uuid`; stable for ever.' })
  @Reads(globalId())
  readonly id!: string;

  @Field(() => Int, {
    description: 'Version of the row, 1 at first and one more with every change. Corrections must name it.',
  })
  @Reads(column('version'))
  readonly version!: number;

  @Field(() => Visibility, { description: 'Who may see it.' })
  @Reads(column('visibility'))
  readonly visibility!: Visibility;

  @Field(() => Verification, { description: 'How far it was checked.' })
  @Reads(column('verification'))
  readonly verification!: Verification;

  @Field(() => [Citation], {
    description: 'What sources say of it, in the order they were recorded; contradicting ones included.',
  })
  @Reads(citationsOf(() => Citation))
  readonly citations!: Citation[];

  @Field(() => [Proposal], {
    description: 'What waits for a second person, oldest first. Staff only: for others there is nothing.',
  })
  @Reads(
    many(
      () => Proposal,
      (proposal, fact) =>
        sql`${col(proposal, 'fact_id')} = ${col(fact, 'id')} and ${col(proposal, 'state')} = 'PENDING'`,
      [asc('proposed_at', 'timestamptz')],
    ),
  )
  readonly proposals!: Proposal[];

  @Field(() => DateTimeScalar, { description: 'When it was first put on record.' })
  @Reads(column('recorded_at'))
  readonly recordedAt!: string;
}
