import { ResolveField, Resolver } from '@nestjs/graphql';
import { LocaleArg, readThroughPlanner } from '../../platform/graphql/connection/index.js';
import { localised } from '../../platform/graphql/planner/fields.js';
import { Reads } from '../../platform/graphql/planner/reads.js';
import { Court } from './court.model.js';

@Resolver(() => Court)
export class CourtResolver {
  @ResolveField(() => String, { description: 'What the court is called.' })
  @Reads(localised('name'))
  name(@LocaleArg() locale?: string): never {
    return readThroughPlanner(locale);
  }
}
