import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Visibility } from '../../domain/vocabulary/index.js';
import { Node } from '../../platform/graphql/connection/index.js';
import { col, column, expression, globalId, sql } from '../../platform/graphql/planner/fields.js';
import { Reads, Table } from '../../platform/graphql/planner/reads.js';
import { DateTimeScalar } from '../../platform/graphql/scalars/index.js';

export const ProposalKind = { PUBLICATION: 'PUBLICATION', CORRECTION: 'CORRECTION', WITHDRAWAL: 'WITHDRAWAL' } as const;
export type ProposalKind = keyof typeof ProposalKind;

registerEnumType(ProposalKind, {
  name: 'ProposalKind',
  description: 'What a proposal asks for.',
  valuesMap: {
    PUBLICATION: { description: 'That others than staff see a fact.' },
    CORRECTION: { description: 'That a fact others than staff see says something else.' },
    WITHDRAWAL: { description: 'That a fact others than staff see is taken off the record.' },
  },
});

export const ProposalState = {
  PENDING: 'PENDING',
  APPROVED: 'APPROVED',
  DECLINED: 'DECLINED',
  SUPERSEDED: 'SUPERSEDED',
} as const;
export type ProposalState = keyof typeof ProposalState;

registerEnumType(ProposalState, {
  name: 'ProposalState',
  description: 'What became of a proposal.',
  valuesMap: {
    PENDING: { description: 'It waits for somebody other than its author.' },
    APPROVED: { description: 'It was carried out.' },
    DECLINED: { description: 'It was turned down; the fact stayed as it was.' },
    SUPERSEDED: { description: 'The fact went another way: withdrawn, or published without it.' },
  },
});

@ObjectType({ description: 'One field as it is and as a proposal would have it.' })
export class ProposedChange {
  @Field(() => String, { description: 'Field of the fact by its name in inputs: on, grantedOn.' })
  readonly field!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Value on record when it was proposed, as text, dates as EDTF; null: none.',
  })
  readonly base!: string | null;

  @Field(() => String, { nullable: true, description: 'Value it would have; null: none.' })
  readonly proposed!: string | null;
}

@Table('proposal')
@ObjectType({
  implements: () => [Node],
  description: 'What waits, or waited, for a second person. Staff only: for others there are none.',
})
export class Proposal {
  @Field(() => ID, { description: 'Global id `Proposal:uuid`.' })
  @Reads(globalId())
  readonly id!: string;

  @Field(() => ProposalKind, { description: 'What it asks for.' })
  @Reads(column('kind'))
  readonly kind!: ProposalKind;

  @Field(() => ProposalState, { description: 'What became of it.' })
  @Reads(column('state'))
  readonly state!: ProposalState;

  @Field(() => ID, { description: 'Global id of the fact it is about, or of the citation.' })
  @Reads(expression((alias) => sql`${col(alias, 'fact_type')} || ':' || ${col(alias, 'fact_id')}`))
  readonly factId!: string;

  @Field(() => Int, { description: 'Version of the fact that it was made for.' })
  @Reads(column('base_version'))
  readonly baseVersion!: number;

  @Field(() => Visibility, { nullable: true, description: 'Of a publication: who is to see it.' })
  @Reads(column('visibility'))
  readonly visibility!: Visibility | null;

  @Field(() => [ProposedChange], {
    description: 'Field by field what would change; of a publication everything there is to see.',
  })
  @Reads(column('changes'))
  readonly changes!: ProposedChange[];

  @Field(() => String, { nullable: true, description: 'Why, in the words of its author.' })
  @Reads(column('reason'))
  readonly reason!: string | null;

  @Field(() => String, { description: 'Who proposed it.' })
  @Reads(column('proposed_by'))
  readonly proposedBy!: string;

  @Field(() => DateTimeScalar, { description: 'When it was proposed.' })
  @Reads(column('proposed_at'))
  readonly proposedAt!: string;

  @Field(() => String, { nullable: true, description: 'Who decided; null: nobody yet.' })
  @Reads(column('decided_by'))
  readonly decidedBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was decided; null: not yet.' })
  @Reads(column('decided_at'))
  readonly decidedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was declined, in the words of who did.' })
  @Reads(column('decision_reason'))
  readonly decisionReason!: string | null;
}
