import { Inject } from '@nestjs/common';
import { Args, Extensions, Query, Resolver } from '@nestjs/graphql';
import type { TimelineView } from '../../domain/sentence/index.js';
import { CLOCK, type Clock } from '../../platform/clock/index.js';
import { WORK } from '../../platform/graphql/apollo/worked-fields.js';
import { Public } from '../access/index.js';
import { SentenceTimeline } from '../justice/index.js';
import { CALCULATION, calculateOn } from './calculation.js';
import { CalculationArgs } from './calculation.args.js';

@Resolver()
export class CalculatorQueries {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  @Query(() => SentenceTimeline, {
    description:
      'The engine as a calculator: nothing is stored. Contradictory facts are warnings; BAD_USER_INPUT names all that cannot be read, QUERY_TOO_COMPLEX what is too much work, TOO_MANY_REQUESTS (429, Retry-After) who asked too often.',
  })
  @Public()
  @Extensions({ [WORK]: CALCULATION })
  calculateSentence(@Args() { facts, on }: CalculationArgs): TimelineView {
    return calculateOn(facts, on ?? this.clock.today());
  }
}
