import { Field, ObjectType } from '@nestjs/graphql';
import { column, partialDate } from '../../platform/graphql/planner/fields.js';
import { Reads, Table } from '../../platform/graphql/planner/reads.js';
import { Fact, PartialDate } from '../sources/index.js';

@Table('affiliation')
@ObjectType({ implements: () => [Fact], description: 'A tie of a person to an organisation.' })
export class Affiliation extends Fact {
  @Field(() => String, { description: 'Name of the organisation.' })
  @Reads(column('organisation'))
  readonly organisation!: string;

  @Field(() => String, { nullable: true, description: 'What the person was there: chair, member, journalist.' })
  @Reads(column('role'))
  readonly role!: string | null;

  @Field(() => PartialDate, { nullable: true, description: 'Since when; null: not known.' })
  @Reads(partialDate('from_on'))
  readonly from!: PartialDate | null;

  @Field(() => PartialDate, { nullable: true, description: 'Until when; null: not known, or still.' })
  @Reads(partialDate('to_on'))
  readonly to!: PartialDate | null;
}
