import { ArgsType, Field } from '@nestjs/graphql';
import { Allow } from 'class-validator';
import { LocalDateScalar } from '../../platform/graphql/scalars/index.js';
import { CaseFactsInput } from './case-facts.input.js';

/** What is to be calculated. The facts are checked by the calculator, which tells everything wrong with them at once. */
@ArgsType()
export class CalculationArgs {
  @Allow()
  @Field(() => CaseFactsInput, { description: 'The facts of the case.' })
  readonly facts!: CaseFactsInput;

  @Allow()
  @Field(() => LocalDateScalar, { nullable: true, description: 'The day asked about; today (UTC) if left out.' })
  readonly on?: string | null;
}
