import { Args, Context, ID, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Node } from '../../platform/graphql/connection/index.js';
import { rootNode } from '../../platform/graphql/planner/fields.js';
import { OperationReader } from '../../platform/graphql/planner/operation-reader.js';
import { Reads } from '../../platform/graphql/planner/reads.js';
import { Public } from '../access/index.js';

@Resolver()
export class NodeQueries {
  constructor(private readonly reader: OperationReader) {}

  @Query(() => Node, {
    nullable: true,
    description: 'What has this global id; null if there is no such thing or it may not be seen.',
  })
  @Public()
  @Reads(rootNode())
  async node(
    @Args('id', { type: () => ID, description: 'Global id `Type:uuid`, as any `id` gives it.' }) _id: string,
    @Info() info: GraphQLResolveInfo,
    @Context() context: object,
  ): Promise<unknown> {
    return this.reader.read(info, context);
  }

  @Query(() => [Node], {
    nullable: 'items',
    description: 'The same for several ids, in their order; null in the place of each that is not there.',
  })
  @Public()
  @Reads(rootNode())
  async nodes(
    @Args('ids', { type: () => [ID], description: 'Global ids, at most 100; BAD_USER_INPUT for more.' }) _ids: string[],
    @Info() info: GraphQLResolveInfo,
    @Context() context: object,
  ): Promise<unknown> {
    return this.reader.read(info, context);
  }
}
