import { Field, ObjectType } from '@nestjs/graphql';
import { column } from '../../platform/graphql/planner/fields.js';
import { Reads, Table } from '../../platform/graphql/planner/reads.js';
import { CountryCodeScalar } from '../../platform/graphql/scalars/index.js';
import { Fact } from '../sources/index.js';

@Table('court')
@ObjectType({ implements: () => [Fact], description: 'A court of law. Verdicts that name it share it.' })
export class Court extends Fact {
  @Field(() => CountryCodeScalar, { description: 'Country whose court it is.' })
  @Reads(column('country'))
  readonly country!: string;

  @Field(() => String, { nullable: true, description: 'Town or district it sits in; null: not known.' })
  @Reads(column('place'))
  readonly place!: string | null;
}
