import { Injectable } from '@nestjs/common';
import type { GraphQLContext } from '../../platform/graphql/apollo/graphql-context.js';
import type { Clearance, Readers } from '../../platform/graphql/planner/clearance.js';
import { StaffRole, type Actor } from '../identity/index.js';
import { Visitors } from './visitors.service.js';

const CLEARANCE_OF: Readonly<Record<StaffRole, Clearance>> = {
  [StaffRole.RESEARCHER]: 'RESEARCHER',
  [StaffRole.EDITOR]: 'STAFF',
  [StaffRole.REVIEWER]: 'STAFF',
  [StaffRole.ADMIN]: 'STAFF',
};

/** How much of the record an account may see, by its role and by the way it came in. */
function clearanceOfActor({ role, by }: Actor): Clearance {
  const mayRead = by.kind === 'API_TOKEN' ? by.scopes.includes('READ') : by.session === 'FULL';
  return mayRead ? CLEARANCE_OF[role] : 'PUBLIC';
}

/** Tells the reads of an operation how much whoever sent it may see. Nobody, or nobody any more, sees what is public. */
@Injectable()
export class Clearances implements Readers {
  constructor(private readonly visitors: Visitors) {}

  async clearanceOf(context: object): Promise<Clearance> {
    const actor = await this.visitors.actorOf((context as GraphQLContext).req);
    return actor === undefined ? 'PUBLIC' : clearanceOfActor(actor);
  }
}
