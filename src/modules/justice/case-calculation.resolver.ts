import { Args, ResolveField, Resolver } from '@nestjs/graphql';
import { CaseStatus } from '../../domain/vocabulary/index.js';
import { readThroughPlanner } from '../../platform/graphql/connection/index.js';
import { col, computed, sql } from '../../platform/graphql/planner/fields.js';
import { Reads, type FieldArgs, type FieldRead } from '../../platform/graphql/planner/reads.js';
import { LocalDateScalar } from '../../platform/graphql/scalars/index.js';
import { Case, factsOf } from '../cases/index.js';
import { ruleBook } from '../rules/index.js';
import { calculatedOn } from './calculated-case.js';
import { RuleSet } from './rule-set.model.js';
import { SentenceTimeline } from './sentence-timeline.model.js';

/** Facts that say nothing, for a case whose projection is not there: it is answered, as UNKNOWN. */
const NO_FACTS = JSON.stringify({
  jurisdiction: 'GENERIC',
  custody: [],
  absences: [],
  sentences: [],
  changes: [],
  verdicts: [],
  charges: [],
});

/** The rule set of that name; that for countries without one where there is none of the name. */
function rulesOf(jurisdiction: string): RuleSet {
  return ruleBook().get(jurisdiction) ?? ruleBook().fallback;
}

const calculatedFromFacts = (finish: (facts: string, on: string) => unknown): FieldRead =>
  computed(
    (alias, _args, context) => sql`coalesce(${factsOf(alias, 'id', context)}, to_json(${NO_FACTS}::text))`,
    (facts: string, args: FieldArgs, today) => finish(facts, typeof args['on'] === 'string' ? args['on'] : today),
  );

const DAY = {
  type: () => LocalDateScalar,
  nullable: true,
  description: 'The day asked about; today (UTC) if left out.',
} as const;

@Resolver(() => Case)
export class CaseCalculationResolver {
  @ResolveField(() => CaseStatus, { description: 'Where the case stands on a day, derived from its facts.' })
  @Reads(calculatedFromFacts((facts, on) => calculatedOn(facts, on).status))
  status(@Args('on', DAY) on?: string): never {
    return readThroughPlanner(on);
  }

  @ResolveField(() => SentenceTimeline, {
    description: 'Computed: end, milestones, progress, with reasons. `on` defaults to today.',
  })
  @Reads(calculatedFromFacts(calculatedOn))
  sentenceTimeline(@Args('on', DAY) on?: string): never {
    return readThroughPlanner(on);
  }

  @ResolveField(() => RuleSet, { description: 'Rules that the sentences of this case are calculated by.' })
  @Reads(computed((alias) => sql`to_json(${col(alias, 'jurisdiction')})`, rulesOf))
  ruleSet(): never {
    return readThroughPlanner();
  }
}
