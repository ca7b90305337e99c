import { Args, Context, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { connectionType } from '../../platform/graphql/connection/index.js';
import { connection } from '../../platform/graphql/planner/fields.js';
import { OperationReader } from '../../platform/graphql/planner/operation-reader.js';
import { Reads } from '../../platform/graphql/planner/reads.js';
import { Public } from '../access/index.js';
import { Case, CaseConnection } from '../cases/index.js';
import { Prisoner } from '../prisoners/index.js';
import { caseFilterReads } from './case-filter.reads.js';
import { caseOrders } from './case-order.input.js';
import { CaseListArgs, PrisonerListArgs } from './list.args.js';
import { prisonerFilterReads } from './prisoner-filter.reads.js';
import { prisonerOrders } from './prisoner-order.input.js';

export const PrisonerConnection = connectionType('Prisoner', () => Prisoner, 'Each row is a person.');

@Resolver()
export class ListQueries {
  constructor(private readonly reader: OperationReader) {}

  @Query(() => CaseConnection, { description: 'Cases by filter and order.' })
  @Public()
  @Reads(connection(() => Case, { order: [], filter: caseFilterReads, orderBy: caseOrders }))
  async cases(
    @Args() _list: CaseListArgs,
    @Info() info: GraphQLResolveInfo,
    @Context() context: object,
  ): Promise<unknown> {
    return this.reader.read(info, context);
  }

  @Query(() => PrisonerConnection, { description: 'People by filter and order.' })
  @Public()
  @Reads(connection(() => Prisoner, { order: [], filter: prisonerFilterReads, orderBy: prisonerOrders }))
  async prisoners(
    @Args() _list: PrisonerListArgs,
    @Info() info: GraphQLResolveInfo,
    @Context() context: object,
  ): Promise<unknown> {
    return this.reader.read(info, context);
  }
}
