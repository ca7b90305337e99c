import { applyDecorators } from '@nestjs/common';
import { Field, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { Allow, IsOptional, Min, ValidateNested } from 'class-validator';
import { TermKind } from '../../domain/vocabulary/index.js';

const NEGATIVE = 'BAD_USER_INPUT if negative.';

function NotNegative(): PropertyDecorator {
  return applyDecorators(IsOptional(), Min(0, { message: 'may not be negative' }));
}

@InputType({ description: 'Length of a term as the court said it. Months are never converted into days.' })
export class TermLengthInput {
  @NotNegative()
  @Field(() => Int, { nullable: true, defaultValue: 0, description: `Whole years. ${NEGATIVE}` })
  readonly years?: number | null;

  @NotNegative()
  @Field(() => Int, { nullable: true, defaultValue: 0, description: `Whole months beside the years. ${NEGATIVE}` })
  readonly months?: number | null;

  @NotNegative()
  @Field(() => Int, { nullable: true, defaultValue: 0, description: `Weeks of seven days. ${NEGATIVE}` })
  readonly weeks?: number | null;

  @NotNegative()
  @Field(() => Int, { nullable: true, defaultValue: 0, description: `Days beside the weeks. ${NEGATIVE}` })
  readonly days?: number | null;
}

@InputType({
  description:
    'A term. A FIXED one has a length; of a RANGE this is the least length and `upTo` the most; other kinds have none.',
})
export class TermInput extends TermLengthInput {
  @Allow()
  @Field(() => TermKind, { nullable: true, defaultValue: TermKind.FIXED, description: 'What kind of term it is.' })
  readonly kind?: TermKind | null;

  @IsOptional()
  @ValidateNested()
  @Type(() => TermLengthInput)
  @Field(() => TermLengthInput, {
    nullable: true,
    description:
      'The most that a RANGE may come to; no upper bound if left out. With another kind the term cannot be read: a warning of the calculator, BAD_USER_INPUT where it is to be recorded.',
  })
  readonly upTo?: TermLengthInput | null;
}
