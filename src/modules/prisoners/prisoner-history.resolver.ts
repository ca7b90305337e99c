import { Args, ResolveField, Resolver } from '@nestjs/graphql';
import { ForwardArgs, readThroughPlanner } from '../../platform/graphql/connection/index.js';
import { connection, desc, by } from '../../platform/graphql/planner/fields.js';
import { Reads } from '../../platform/graphql/planner/reads.js';
import { Revision, RevisionConnection } from '../history/index.js';
import { Prisoner } from './prisoner.model.js';

@Resolver(() => Prisoner)
export class PrisonerHistoryResolver {
  @ResolveField(() => RevisionConnection, {
    description:
      'What changed in the record of this person and of the person’s cases, as far as you may see it, latest first: who, ' +
      'when, why, from what to what.',
  })
  @Reads(
    connection(() => Revision, {
      table: 'prisoner_revision',
      where: by('prisoner_id'),
      order: [desc('at', 'timestamptz')],
    }),
  )
  history(@Args() page: ForwardArgs): never {
    return readThroughPlanner(page);
  }
}
