import { Field, ID, ObjectType } from '@nestjs/graphql';
import { MonthOverflow, NonWorkingDay } from '../../domain/sentence/index.js';
import {
  Anchor,
  Confidence,
  DayRounding,
  EndBoundary,
  FractionMethod,
  ReportedDay,
} from '../../domain/vocabulary/index.js';
import './calculation.enum.js';

@ObjectType({
  description: 'How a term is laid on the calendar. Data of a rule set, so that two ways of counting can be compared.',
})
export class Conventions {
  @Field(() => Anchor, { description: 'Where the term is laid from.' })
  readonly anchor!: Anchor;

  @Field(() => EndBoundary, { description: 'On which day the term is complete.' })
  readonly endBoundary!: EndBoundary;

  @Field(() => ReportedDay, { description: 'Which day is named as the end.' })
  readonly reportedDay!: ReportedDay;

  @Field(() => FractionMethod, { description: 'How a share of the term is taken.' })
  readonly fractionMethod!: FractionMethod;

  @Field(() => DayRounding, { description: 'What becomes of a part of a day.' })
  readonly dayRounding!: DayRounding;

  @Field(() => MonthOverflow, { description: 'Where a term ends whose last month has no such day.' })
  readonly monthOverflow!: MonthOverflow;

  @Field(() => NonWorkingDay, { description: 'What becomes of an end on a Saturday or Sunday.' })
  readonly nonWorkingDay!: NonWorkingDay;
}

@ObjectType({
  description: 'The law of one jurisdiction as dated data with its sources, by which sentences are calculated.',
})
export class RuleSet {
  @Field(() => ID, { description: 'Its name: BY, RU, GB-EAW, GENERIC.' })
  readonly id!: string;

  @Field(() => String, { description: 'Version of the data; results are reproducible with it.' })
  readonly version!: string;

  @Field(() => String, { description: 'What it is called, in English.' })
  readonly title!: string;

  @Field(() => Confidence, { description: 'The least sure of the rules that decide an ordinary end date.' })
  readonly confidence!: Confidence;

  @Field(() => Conventions, { description: 'How it counts; in a result, how that result was counted.' })
  readonly conventions!: Conventions;
}
