import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { ComputedMilestone, Step, Warning } from '../../domain/sentence/index.js';
import { LocaleArg } from '../../platform/graphql/connection/index.js';
import { Milestone } from './milestone.model.js';
import { CalculationStep, CalculationWarning } from './sentence-timeline.model.js';
import { milestoneLabel, reasonText, stepText, warningMessage } from './wording/index.js';

@Resolver(() => Milestone)
export class MilestoneWordingResolver {
  @ResolveField(() => String, {
    description: 'What it is called, e.g. "Half of the term"; English where there are no words in the language.',
  })
  label(@Parent() milestone: ComputedMilestone, @LocaleArg() locale?: string): string {
    return milestoneLabel(milestone, locale);
  }

  @ResolveField(() => [String], {
    description:
      'Why just this day, in sentences in the order of the calculation, with the rule and its source; English where there are no words in the language.',
  })
  reasons(@Parent() milestone: ComputedMilestone, @LocaleArg() locale?: string): readonly string[] {
    return milestone.reasons.map((reason) => reasonText(reason, locale));
  }
}

@Resolver(() => CalculationWarning)
export class WarningWordingResolver {
  @ResolveField(() => String, {
    description: 'The finding in a sentence; English where there are no words in the language.',
  })
  message(@Parent() warning: Warning, @LocaleArg() locale?: string): string {
    return warningMessage(warning, locale);
  }
}

@Resolver(() => CalculationStep)
export class StepWordingResolver {
  @ResolveField(() => String, {
    description: 'The step in a sentence; English where there are no words in the language.',
  })
  text(@Parent() step: Step, @LocaleArg() locale?: string): string {
    return stepText(step, locale);
  }
}
