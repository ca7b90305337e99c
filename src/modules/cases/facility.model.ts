import { Field, ObjectType } from '@nestjs/graphql';
import { column } from '../../platform/graphql/planner/fields.js';
import { Reads, Table } from '../../platform/graphql/planner/reads.js';
import { CountryCodeScalar } from '../../platform/graphql/scalars/index.js';
import { Fact } from '../sources/index.js';

@Table('facility')
@ObjectType({ implements: () => [Fact], description: 'A place where people are held.' })
export class Facility extends Fact {
  @Field(() => String, { nullable: true, description: 'What it is: remand prison, colony, police cells; in English.' })
  @Reads(column('kind'))
  readonly kind!: string | null;

  @Field(() => CountryCodeScalar, { description: 'Country it stands in.' })
  @Reads(column('country'))
  readonly country!: string;

  @Field(() => String, { nullable: true, description: 'Town or district.' })
  @Reads(column('place'))
  readonly place!: string | null;

  @Field(() => String, { nullable: true, description: 'Address to write to, as it stands on an envelope.' })
  @Reads(column('postal_address'))
  readonly postalAddress!: string | null;

  @Field(() => String, { nullable: true, description: 'What may be sent and in which language, as far as known.' })
  @Reads(column('mail_rules'))
  readonly mailRules!: string | null;
}
