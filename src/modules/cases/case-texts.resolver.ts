import { Args, ResolveField, Resolver } from '@nestjs/graphql';
import { ForwardArgs, LocaleArg, readThroughPlanner } from '../../platform/graphql/connection/index.js';
import { by, connection, desc, localised } from '../../platform/graphql/planner/fields.js';
import { Reads } from '../../platform/graphql/planner/reads.js';
import { Revision, RevisionConnection } from '../history/index.js';
import { CaseEvent } from './case-event.model.js';
import { Case } from './case.model.js';
import { Facility } from './facility.model.js';

@Resolver(() => Case)
export class CaseTextsResolver {
  @ResolveField(() => String, { description: 'What the case is called.' })
  @Reads(localised('title'))
  title(@LocaleArg() locale?: string): never {
    return readThroughPlanner(locale);
  }

  @ResolveField(() => String, { nullable: true, description: 'What the case is about, in a paragraph.' })
  @Reads(localised('summary'))
  summary(@LocaleArg() locale?: string): never {
    return readThroughPlanner(locale);
  }

  @ResolveField(() => RevisionConnection, {
    description: 'What changed in the public record of this case, latest first: who, when, why, from what to what.',
  })
  @Reads(connection(() => Revision, { where: by('case_id'), order: [desc('at', 'timestamptz')] }))
  history(@Args() page: ForwardArgs): never {
    return readThroughPlanner(page);
  }
}

@Resolver(() => CaseEvent)
export class CaseEventTextsResolver {
  @ResolveField(() => String, { description: 'What happened, in a line.' })
  @Reads(localised('title'))
  title(@LocaleArg() locale?: string): never {
    return readThroughPlanner(locale);
  }

  @ResolveField(() => String, { nullable: true, description: 'What happened, at length.' })
  @Reads(localised('description'))
  description(@LocaleArg() locale?: string): never {
    return readThroughPlanner(locale);
  }
}

@Resolver(() => Facility)
export class FacilityNameResolver {
  @ResolveField(() => String, { description: 'Name of the place, in the language asked for where there is one.' })
  @Reads(localised('name'))
  name(@LocaleArg() locale?: string): never {
    return readThroughPlanner(locale);
  }
}
