import { ResolveField, Resolver } from '@nestjs/graphql';
import { LocaleArg, readThroughPlanner } from '../../platform/graphql/connection/index.js';
import { expression } from '../../platform/graphql/planner/fields.js';
import { Reads } from '../../platform/graphql/planner/reads.js';
import { displayedName } from './displayed-name.js';
import { Prisoner } from './prisoner.model.js';

@Resolver(() => Prisoner)
export class PrisonerNameResolver {
  @ResolveField(() => String, { description: 'The name to show, in the language asked for where there is one.' })
  @Reads(expression(displayedName))
  name(@LocaleArg() locale?: string): never {
    return readThroughPlanner(locale);
  }
}
