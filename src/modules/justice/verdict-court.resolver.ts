import { ResolveField, Resolver } from '@nestjs/graphql';
import { LocaleArg, readThroughPlanner } from '../../platform/graphql/connection/index.js';
import { col, expression, localisedText, raw, sql } from '../../platform/graphql/planner/fields.js';
import type { Fragment } from '../../platform/graphql/planner/fragment.js';
import { Reads, type FieldArgs, type PlanContext } from '../../platform/graphql/planner/reads.js';
import { Verdict } from './verdict.model.js';

function courtName(alias: string, args: FieldArgs, context: PlanContext): Fragment {
  const court = context.alias();
  return sql`(select ${localisedText(col(court, 'name'), args['locale'])} from ${context.table('court')} ${raw(court)}
    where ${col(court, 'id')} = ${col(alias, 'court_id')})`;
}

@Resolver(() => Verdict)
export class VerdictCourtResolver {
  @ResolveField(() => String, { nullable: true, description: 'Name of the court; null: not known.' })
  @Reads(expression(courtName))
  court(@LocaleArg() locale?: string): never {
    return readThroughPlanner(locale);
  }
}
