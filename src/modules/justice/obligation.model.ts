import { Field, ObjectType } from '@nestjs/graphql';
import { ObligationKind } from '../../domain/vocabulary/index.js';
import { column, decimal, partialDate } from '../../platform/graphql/planner/fields.js';
import { Reads, Table } from '../../platform/graphql/planner/reads.js';
import { Fact, PartialDate } from '../sources/index.js';
import './justice.enum.js';

@Table('obligation')
@ObjectType({ implements: () => [Fact], description: 'Money that the person has to pay because of the case.' })
export class Obligation extends Fact {
  @Field(() => ObligationKind, { description: 'What it is for.' })
  @Reads(column('kind'))
  readonly kind!: ObligationKind;

  @Field(() => String, { nullable: true, description: 'Amount, a decimal number as text; the unit is `currency`.' })
  @Reads(decimal('amount'))
  readonly amount!: string | null;

  @Field(() => String, { nullable: true, description: 'Currency of the amount, ISO 4217.' })
  @Reads(column('currency'))
  readonly currency!: string | null;

  @Field(() => PartialDate, { nullable: true, description: 'When it was imposed; null: not known.' })
  @Reads(partialDate('imposed_on'))
  readonly imposedOn!: PartialDate | null;

  @Field(() => PartialDate, { nullable: true, description: 'When it was paid; null: not yet, or not known.' })
  @Reads(partialDate('paid_on'))
  readonly paidOn!: PartialDate | null;

  @Field(() => String, { nullable: true, description: 'Who paid: the person, family, supporters.' })
  @Reads(column('paid_by'))
  readonly paidBy!: string | null;

  @Field(() => String, { nullable: true, description: 'What the other fields do not say.' })
  @Reads(column('note'))
  readonly note!: string | null;
}
