import { Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { RuleSet as RuleSetData } from '../../domain/sentence/index.js';
import { LocalDateScalar } from '../../platform/graphql/scalars/index.js';
import { Public } from '../access/index.js';
import { ruleBook } from '../rules/index.js';
import { rulesOf, sourceOf } from './rule-rows.js';
import { RuleSet } from './rule-set.model.js';
import { Rule, RuleSource } from './rule.model.js';

/** A result names its rule set and how it counted, without the rules: those are in the book. */
function inBook({ id }: RuleSet): RuleSetData {
  const set = ruleBook().get(id);
  if (set === undefined) throw new Error(`There is no rule set ${id}`);
  return set;
}

@Resolver(() => RuleSet)
export class RuleSetsResolver {
  @Query(() => [RuleSet], { description: 'All rule sets, by id.' })
  @Public()
  ruleSets(): readonly RuleSetData[] {
    return ruleBook().all();
  }

  @ResolveField(() => LocalDateScalar, { description: 'In force from this day; what came before is not in it.' })
  validFrom(@Parent() set: RuleSet): string {
    return inBook(set).validFrom;
  }

  @ResolveField(() => [RuleSource], { description: 'Laws and documents that it is taken from.' })
  sources(@Parent() set: RuleSet): RuleSource[] {
    return inBook(set).sources.map(sourceOf);
  }

  @ResolveField(() => [Rule], {
    description: 'Its rules one by one, in the order they are tried: of those of a kind that fit, the first one holds.',
  })
  rules(@Parent() set: RuleSet): Rule[] {
    return rulesOf(inBook(set));
  }
}
