import { Args, Context, Info, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { ConnectionArgs, readThroughPlanner } from '../../platform/graphql/connection/index.js';
import { by, connection, rootOne } from '../../platform/graphql/planner/fields.js';
import { OperationReader } from '../../platform/graphql/planner/operation-reader.js';
import { Reads } from '../../platform/graphql/planner/reads.js';
import { Public } from '../access/index.js';
import { atAddress } from '../editing/index.js';
import { Prisoner } from '../prisoners/index.js';
import { CaseConnection } from './case-connection.model.js';
import { Case } from './case.model.js';
import { projected } from './case-projection.js';

@Resolver()
export class CaseQueries {
  constructor(private readonly reader: OperationReader) {}

  @Query(() => Case, {
    nullable: true,
    description:
      'The case with this slug, else the one that had it once; null if none of that name may be seen. `slug` of the answer is the present one.',
  })
  @Public()
  @Reads(rootOne(() => Case, { slug: atAddress('case_file') }))
  async case(
    @Args('slug', { type: () => String, description: 'The slug, as `Case.slug` gives it.' }) _slug: string,
    @Info() info: GraphQLResolveInfo,
    @Context() context: object,
  ): Promise<unknown> {
    return this.reader.read(info, context);
  }
}

@Resolver(() => Prisoner)
export class PrisonerCasesResolver {
  @ResolveField(() => CaseConnection, {
    description: 'Cases against this person, by the day of arrest, earliest first.',
  })
  @Reads(
    connection(() => Case, {
      where: by('prisoner_id'),
      order: [{ sql: projected('arrested_on'), direction: 'ASC', type: 'date' }],
    }),
  )
  cases(@Args() page: ConnectionArgs): never {
    return readThroughPlanner(page);
  }
}
