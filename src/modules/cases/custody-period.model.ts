import { Field, ObjectType } from '@nestjs/graphql';
import { CustodyKind } from '../../domain/vocabulary/index.js';
import { column, one, partialDate } from '../../platform/graphql/planner/fields.js';
import { Reads, Table } from '../../platform/graphql/planner/reads.js';
import { Fact, PartialDate } from '../sources/index.js';
import { Facility } from './facility.model.js';
import './case.enum.js';

@Table('custody_period')
@ObjectType({
  implements: () => [Fact],
  description: 'A stretch of time in one kind of custody, in one place as far as known.',
})
export class CustodyPeriod extends Fact {
  @Field(() => CustodyKind, { description: 'How the person was held.' })
  @Reads(column('kind'))
  readonly kind!: CustodyKind;

  @Field(() => Facility, { nullable: true, description: 'Where; null: not known or not public.' })
  @Reads(one(() => Facility, 'facility_id'))
  readonly facility!: Facility | null;

  @Field(() => PartialDate, { description: 'First day, inclusive.' })
  @Reads(partialDate('from_on'))
  readonly from!: PartialDate;

  @Field(() => PartialDate, {
    nullable: true,
    description: 'Last day, inclusive; null: still held, or the end is not known.',
  })
  @Reads(partialDate('to_on'))
  readonly to!: PartialDate | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Days of the sentence that one day here counts for, a fraction set by the court: "3/2"; null: as the law says.',
  })
  @Reads(column('ratio'))
  readonly ratio!: string | null;
}
