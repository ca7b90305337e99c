import { Inject, Injectable } from '@nestjs/common';
import type { GraphQLContext } from '../../platform/graphql/apollo/graphql-context.js';
import { READERS, type Clearance, type Readers } from '../../platform/graphql/planner/clearance.js';
import { Visitors } from '../access/index.js';

/** Who subscribes, for as long as they listen. */
@Injectable()
export class Subscribers {
  constructor(
    private readonly visitors: Visitors,
    @Inject(READERS) private readonly readers: Readers,
  ) {}

  /** How much whoever subscribes may see. It holds for as long as they are still who they were. */
  async clearanceOf(context: GraphQLContext): Promise<Clearance> {
    return this.readers.clearanceOf(context);
  }

  /** To be asked before each event whether they are. Nobody in particular always is. */
  async standingOf({ req }: GraphQLContext): Promise<() => Promise<boolean>> {
    const actor = await this.visitors.actorOf(req);
    if (actor === undefined) return async () => Promise.resolve(true);
    return async () => this.visitors.isStill(actor);
  }
}
