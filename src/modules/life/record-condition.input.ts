import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { ConditionKind } from '../../domain/vocabulary/index.js';
import { EdtfScalar } from '../../platform/graphql/scalars/index.js';
import { correctionArgs, correctionOf, FactInput, IdOf, Recorded, recordingArgs } from '../editing/index.js';
import { CONDITION_REPORT } from './conditions.service.js';
import './life.enum.js';

@InputType({ description: 'What is known of the life of the person in prison at one time.' })
class RecordConditionInput extends FactInput {
  @IdOf('Case')
  @Recorded(CONDITION_REPORT)
  @Field(() => ID, { description: 'The case in which the person is held.' })
  readonly caseId!: string;

  @Recorded(CONDITION_REPORT)
  @Field(() => ConditionKind, { description: 'Which side of life it is about.' })
  readonly kind!: ConditionKind;

  @Recorded(CONDITION_REPORT)
  @Field(() => EdtfScalar, { description: 'Day or time it was observed, as EDTF.' })
  readonly on!: string;

  @Recorded(CONDITION_REPORT)
  @Field(() => String, {
    description:
      'What was observed. Medical details and names of others that must not become public do not belong here.',
  })
  readonly description!: string;

  @Recorded(CONDITION_REPORT)
  @Field(() => String, {
    nullable: true,
    description: 'Amount of money, a decimal number as text with at most four decimals: "1.60".',
  })
  readonly amount?: string | null;

  @Recorded(CONDITION_REPORT)
  @Field(() => String, { nullable: true, description: 'Currency of the amount, ISO 4217; needed with an amount.' })
  readonly currency?: string | null;

  @Recorded(CONDITION_REPORT)
  @Field(() => String, { nullable: true, description: 'What the amount is for: "day", "month".' })
  readonly per?: string | null;
}

@InputType({ description: 'Corrects a report on life in prison.' })
class CorrectConditionInput extends correctionOf(RecordConditionInput, ['caseId', 'visibility', 'citations']) {}

@ArgsType()
export class RecordConditionArgs extends recordingArgs(RecordConditionInput) {}

@ArgsType()
export class CorrectConditionArgs extends correctionArgs(CorrectConditionInput) {}
