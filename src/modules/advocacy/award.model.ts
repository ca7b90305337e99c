import { Field, ObjectType } from '@nestjs/graphql';
import { column, one, partialDate } from '../../platform/graphql/planner/fields.js';
import { Reads, Table } from '../../platform/graphql/planner/reads.js';
import { Prisoner } from '../prisoners/index.js';
import { Fact, PartialDate } from '../sources/index.js';

@Table('award')
@ObjectType({ implements: () => [Fact], description: 'A prize or honour given to a person.' })
export class Award extends Fact {
  @Field(() => Prisoner, { description: 'Who got it.' })
  @Reads(one(() => Prisoner, 'prisoner_id'))
  readonly prisoner!: Prisoner;

  @Field(() => String, { description: 'Name of the award.' })
  @Reads(column('name'))
  readonly name!: string;

  @Field(() => String, { description: 'Who gives it.' })
  @Reads(column('awarded_by'))
  readonly awardedBy!: string;

  @Field(() => PartialDate, { nullable: true, description: 'When it was announced; null: not known.' })
  @Reads(partialDate('granted_on'))
  readonly grantedOn!: PartialDate | null;

  @Field(() => PartialDate, { nullable: true, description: 'When it was handed over; null: not yet, or not known.' })
  @Reads(partialDate('presented_on'))
  readonly presentedOn!: PartialDate | null;

  @Field(() => String, { nullable: true, description: 'Who handed it over.' })
  @Reads(column('presented_by'))
  readonly presentedBy!: string | null;

  @Field(() => String, { nullable: true, description: 'Who accepted it; null: not known. Often not the prisoner.' })
  @Reads(column('accepted_by'))
  readonly acceptedBy!: string | null;

  @Field(() => String, { nullable: true, description: 'What that person is to the prisoner: spouse, colleague.' })
  @Reads(column('accepted_as'))
  readonly acceptedAs!: string | null;

  @Field(() => String, { nullable: true, description: 'Where it was handed over.' })
  @Reads(column('place'))
  readonly place!: string | null;
}
