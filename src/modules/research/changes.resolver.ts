import { Args, Context, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { ConnectionArgs } from '../../platform/graphql/connection/index.js';
import { asc, connection } from '../../platform/graphql/planner/fields.js';
import { OperationReader } from '../../platform/graphql/planner/operation-reader.js';
import { Reads } from '../../platform/graphql/planner/reads.js';
import { Public } from '../access/index.js';
import { Change, ChangeConnection } from './change.model.js';

@Resolver()
export class ChangeQueries {
  constructor(private readonly reader: OperationReader) {}

  @Query(() => ChangeConnection, {
    description:
      'Everything that happened to the facts you may see, oldest first, in one order that later changes only add to. ' +
      'To keep a copy, apply the entries and go on from the last cursor: nothing is missed or told twice.',
  })
  @Public()
  @Reads(connection(() => Change, { order: [{ ...asc('position', 'int'), unique: true }] }))
  async changes(
    @Args() _page: ConnectionArgs,
    @Info() info: GraphQLResolveInfo,
    @Context() context: object,
  ): Promise<unknown> {
    return this.reader.read(info, context);
  }
}
