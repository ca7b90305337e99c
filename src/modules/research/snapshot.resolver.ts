import { Inject } from '@nestjs/common';
import { Args, Context, Extensions, Info, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { readThroughPlanner } from '../../platform/graphql/connection/index.js';
import { rootMoment } from '../../platform/graphql/planner/fields.js';
import { MOMENT, MOMENT_KEY, type Moment } from '../../platform/graphql/planner/moment.js';
import { OperationReader } from '../../platform/graphql/planner/operation-reader.js';
import { Reads } from '../../platform/graphql/planner/reads.js';
import { DateTimeScalar } from '../../platform/graphql/scalars/index.js';
import { Public } from '../access/index.js';
import { Case, CaseConnection } from '../cases/index.js';
import { IDENTITY_SETTINGS, type IdentitySettings } from '../identity/index.js';
import { Prisoner } from '../prisoners/index.js';
import { CaseListArgs, PrisonerListArgs } from './list.args.js';
import { PrisonerConnection } from './lists.resolver.js';
import { citationOf } from './snapshot-citation.js';
import { Snapshot } from './snapshot.model.js';

/** What is read at a moment, with the moment. */
interface ReadSnapshot {
  readonly [MOMENT_KEY]: Moment;
}

@Resolver(() => Snapshot)
export class SnapshotResolver {
  constructor(
    private readonly reader: OperationReader,
    @Inject(IDENTITY_SETTINGS) private readonly settings: IdentitySettings,
  ) {}

  @Query(() => Snapshot, {
    description:
      'The record as it was known at an instant, to the millisecond. BAD_USER_INPUT for an instant still to come, ' +
      'NOT_FOUND for one before anything was on record. This level does not count towards the depth of an operation.',
  })
  @Public()
  @Extensions({ [MOMENT]: true })
  @Reads(rootMoment())
  async asOf(
    @Args('at', { type: () => DateTimeScalar, description: 'The instant; `Revision.at` names what that change left.' })
    at: string,
    @Info() info: GraphQLResolveInfo,
    @Context() context: object,
  ): Promise<unknown> {
    return this.reader.readAt(at, info, context);
  }

  @ResolveField(() => DateTimeScalar)
  at(@Parent() snapshot: ReadSnapshot): string {
    return snapshot[MOMENT_KEY].at;
  }

  @ResolveField()
  revision(@Parent() snapshot: ReadSnapshot): string {
    return `Revision:${snapshot[MOMENT_KEY].revision.id}`;
  }

  @ResolveField()
  citation(@Parent() snapshot: ReadSnapshot): string {
    return citationOf(snapshot[MOMENT_KEY], this.settings.publicUrl);
  }

  @ResolveField(() => Prisoner, {
    nullable: true,
    description: 'The person who had this slug then; null if nobody of that name might be seen.',
  })
  prisoner(
    @Args('slug', { type: () => String, description: 'The slug, as `Prisoner.slug` gave it then.' }) slug: string,
  ): never {
    return readThroughPlanner(slug);
  }

  @ResolveField(() => PrisonerConnection, { description: 'People by filter and order.' })
  prisoners(@Args() list: PrisonerListArgs): never {
    return readThroughPlanner(list);
  }

  @ResolveField(() => Case, {
    nullable: true,
    description: 'The case that had this slug then; null if none of that name might be seen.',
  })
  case(
    @Args('slug', { type: () => String, description: 'The slug, as `Case.slug` gave it then.' }) slug: string,
  ): never {
    return readThroughPlanner(slug);
  }

  @ResolveField(() => CaseConnection, { description: 'Cases by filter and order.' })
  cases(@Args() list: CaseListArgs): never {
    return readThroughPlanner(list);
  }
}
