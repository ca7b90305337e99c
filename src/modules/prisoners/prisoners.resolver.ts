import { Args, Context, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { rootOne } from '../../platform/graphql/planner/fields.js';
import { OperationReader } from '../../platform/graphql/planner/operation-reader.js';
import { Reads } from '../../platform/graphql/planner/reads.js';
import { Public } from '../access/index.js';
import { atAddress } from '../editing/index.js';
import { Prisoner } from './prisoner.model.js';

@Resolver()
export class PrisonerQueries {
  constructor(private readonly reader: OperationReader) {}

  @Query(() => Prisoner, {
    nullable: true,
    description:
      'The person with this slug, else the one who had it once; null if nobody of that name may be seen. `slug` of the answer is the present one.',
  })
  @Public()
  @Reads(rootOne(() => Prisoner, { slug: atAddress('prisoner') }))
  async prisoner(
    @Args('slug', { type: () => String, description: 'The slug, as `Prisoner.slug` gives it.' }) _slug: string,
    @Info() info: GraphQLResolveInfo,
    @Context() context: object,
  ): Promise<unknown> {
    return this.reader.read(info, context);
  }
}
