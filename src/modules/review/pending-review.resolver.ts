import { Args, Context, Info, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { connectionType, localId, readThroughPlanner } from '../../platform/graphql/connection/index.js';
import { asc, col, connection, one, sql, union } from '../../platform/graphql/planner/fields.js';
import { OperationReader } from '../../platform/graphql/planner/operation-reader.js';
import { Reads } from '../../platform/graphql/planner/reads.js';
import { Requires } from '../access/index.js';
import { Award, Campaign, CampaignCase, Recognition } from '../advocacy/index.js';
import { Absence, Case, CaseEvent, CustodyPeriod, Facility, Release } from '../cases/index.js';
import { Charge, Court, Obligation, ReportedMilestone, Sentence, SentenceChange, Verdict } from '../justice/index.js';
import { ConditionReport, Letter } from '../life/index.js';
import { NewsItem, NewsLink } from '../news/index.js';
import { Affiliation, PersonName, Prisoner } from '../prisoners/index.js';
import { Fact, Proposal } from '../sources/index.js';
import { PendingReviewArgs } from './review.args.js';

const ProposalConnection = connectionType('Proposal', () => Proposal, 'Each row waits for a second person.');

@Resolver()
export class PendingReviewQueries {
  constructor(private readonly reader: OperationReader) {}

  @Query(() => ProposalConnection, {
    description:
      'What waits for a second person, the longest waiting first: facts to be published, corrections and withdrawals of key facts that others see, each with what it would change. What came with another fact is decided with that and not listed.',
  })
  @Requires('fact.write')
  @Reads(
    connection(() => Proposal, {
      where: (alias) => sql`${col(alias, 'state')} = 'PENDING' and ${col(alias, 'part_of_id')} is null`,
      order: [asc('proposed_at', 'timestamptz')],
      args: {
        kinds: (kinds: readonly string[], alias) => sql`${col(alias, 'kind')} = any(${kinds}::text[])`,
        case: (id: string, alias) => sql`${col(alias, 'case_id')} = ${localId('Case', id, 'case')}::uuid`,
        prisoner: (id: string, alias) =>
          sql`${col(alias, 'prisoner_id')} = ${localId('Prisoner', id, 'prisoner')}::uuid`,
      },
    }),
  )
  async pendingReview(
    @Args() _queue: PendingReviewArgs,
    @Info() info: GraphQLResolveInfo,
    @Context() context: object,
  ): Promise<unknown> {
    return this.reader.read(info, context);
  }
}

const FACTS = [
  Prisoner,
  PersonName,
  Affiliation,
  Case,
  CustodyPeriod,
  Absence,
  Release,
  CaseEvent,
  Facility,
  Charge,
  Court,
  Verdict,
  Sentence,
  SentenceChange,
  Obligation,
  ReportedMilestone,
  Letter,
  ConditionReport,
  Award,
  Recognition,
  Campaign,
  CampaignCase,
  NewsItem,
  NewsLink,
] as const;

@Resolver(() => Proposal)
export class ProposalSubject {
  @ResolveField(() => Fact, {
    nullable: true,
    description: 'The fact as it is; null: it is a citation, or was withdrawn.',
  })
  @Reads(
    union(
      FACTS.map((type) => () => type),
      (alias) => sql`${col(alias, 'fact_type')}`,
      (alias) => sql`${col(alias, 'fact_id')}`,
    ),
  )
  fact(): never {
    return readThroughPlanner();
  }

  @ResolveField(() => Case, { nullable: true, description: 'The case it is about; null: none in particular.' })
  @Reads(one(() => Case, 'case_id'))
  case(): never {
    return readThroughPlanner();
  }

  @ResolveField(() => Prisoner, { nullable: true, description: 'The person it is about; null: none in particular.' })
  @Reads(one(() => Prisoner, 'prisoner_id'))
  prisoner(): never {
    return readThroughPlanner();
  }
}
