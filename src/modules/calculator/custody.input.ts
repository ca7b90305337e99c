import { Field, InputType, Int } from '@nestjs/graphql';
import { AbsenceKind, CustodyKind } from '../../domain/vocabulary/index.js';
import { EdtfScalar, LocalDateScalar } from '../../platform/graphql/scalars/index.js';
import { Checked, FactName, MOST, NotNegative, Short } from './input-checks.js';

@InputType({
  description:
    '`to` is the last day of the period, inclusive; `days` stands in where only a count is known. With anchor SENTENCE, custody before sentence is credit.',
})
export class CustodyInput {
  @FactName()
  readonly id?: string | null;

  @Checked()
  @Field(() => CustodyKind, { description: 'What kind of custody; the rules credit some kinds differently.' })
  readonly kind!: CustodyKind;

  @Checked()
  @Field(() => EdtfScalar, { nullable: true, description: 'First day in custody.' })
  readonly from?: string | null;

  @Checked()
  @Field(() => EdtfScalar, {
    nullable: true,
    description: 'Last day in custody, inclusive; left out while it goes on. A day before `from` is a warning.',
  })
  readonly to?: string | null;

  @NotNegative()
  @Field(() => Int, {
    nullable: true,
    description: 'Calendar days, where only their number is known. BAD_USER_INPUT if negative.',
  })
  readonly days?: number | null;

  @Short(MOST.ratioCharacters)
  @Field(() => String, {
    nullable: true,
    description: 'Days of term for a day of this period as a court set it: 1, 3/2, 1/2. Wins over the rules.',
  })
  readonly ratio?: string | null;
}

@InputType({
  description:
    'Both ends inclusive; `days` stands in where only a count is known; `appliesFrom` = first day of absence.',
})
export class AbsenceInput {
  @FactName()
  readonly id?: string | null;

  @Checked()
  @Field(() => AbsenceKind, { description: 'Why the time does not count.' })
  readonly kind!: AbsenceKind;

  @Checked()
  @Field(() => EdtfScalar, { nullable: true, description: 'First day of absence.' })
  readonly from?: string | null;

  @Checked()
  @Field(() => EdtfScalar, {
    nullable: true,
    description: 'Last day of absence, inclusive; left out while it goes on.',
  })
  readonly to?: string | null;

  @NotNegative()
  @Field(() => Int, {
    nullable: true,
    description: 'Calendar days, where only their number is known. BAD_USER_INPUT if negative.',
  })
  readonly days?: number | null;

  @Checked()
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'First day of absence where `days` is given instead of dates.',
  })
  readonly appliesFrom?: string | null;
}
