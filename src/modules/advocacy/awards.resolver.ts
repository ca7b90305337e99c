import { ResolveField, Resolver } from '@nestjs/graphql';
import { readThroughPlanner } from '../../platform/graphql/connection/index.js';
import { by, byDay, many } from '../../platform/graphql/planner/fields.js';
import { Reads } from '../../platform/graphql/planner/reads.js';
import { Case, ofCaseOrPerson } from '../cases/index.js';
import { Prisoner } from '../prisoners/index.js';
import { Award } from './award.model.js';

@Resolver(() => Prisoner)
export class PrisonerAwardsResolver {
  @ResolveField(() => [Award], { description: 'Awards to this person, earliest first, undated last.' })
  @Reads(many(() => Award, by('prisoner_id'), [byDay('granted_on')]))
  awards(): never {
    return readThroughPlanner();
  }
}

@Resolver(() => Case)
export class CaseAwardsResolver {
  @ResolveField(() => [Award], {
    description: 'Awards given for this case, and those to its person that name no case; earliest first, undated last.',
  })
  @Reads(many(() => Award, ofCaseOrPerson, [byDay('granted_on')]))
  awards(): never {
    return readThroughPlanner();
  }
}
