import { ResolveField, Resolver } from '@nestjs/graphql';
import { readThroughPlanner } from '../../platform/graphql/connection/index.js';
import { by, byDay, many, sql, col } from '../../platform/graphql/planner/fields.js';
import { Reads, type OrderKey } from '../../platform/graphql/planner/reads.js';
import { Case, ofCaseOrPerson } from '../cases/index.js';
import { Prisoner } from '../prisoners/index.js';
import { ConditionReport } from './condition-report.model.js';
import { Letter } from './letter.model.js';

/** By the first day that is known of it: written, else sent, else received. */
const byFirstDay: OrderKey = {
  sql: (alias) =>
    sql`coalesce(${col(alias, 'written_on_earliest')}, ${col(alias, 'sent_on_earliest')}, ${col(alias, 'received_on_earliest')})`,
  direction: 'ASC',
  type: 'date',
};

@Resolver(() => Prisoner)
export class PrisonerLettersResolver {
  @ResolveField(() => [Letter], { description: 'Letters and the like of this person, earliest first, undated last.' })
  @Reads(many(() => Letter, by('prisoner_id'), [byFirstDay]))
  letters(): never {
    return readThroughPlanner();
  }
}

@Resolver(() => Case)
export class CaseLifeResolver {
  @ResolveField(() => [Letter], {
    description:
      'Letters of the time of this case, and those of its person that name no case; earliest first, undated last.',
  })
  @Reads(many(() => Letter, ofCaseOrPerson, [byFirstDay]))
  letters(): never {
    return readThroughPlanner();
  }

  @ResolveField(() => [ConditionReport], { description: 'Reports on life in prison, earliest first.' })
  @Reads(many(() => ConditionReport, by('case_id'), [byDay('observed_on')]))
  conditions(): never {
    return readThroughPlanner();
  }
}
