import { Field, Int, ObjectType } from '@nestjs/graphql';
import { AbsenceKind } from '../../domain/vocabulary/index.js';
import { column, partialDate } from '../../platform/graphql/planner/fields.js';
import { Reads, Table } from '../../platform/graphql/planner/reads.js';
import { LocalDateScalar } from '../../platform/graphql/scalars/index.js';
import { Fact, PartialDate } from '../sources/index.js';
import './case.enum.js';

@Table('absence')
@ObjectType({
  implements: () => [Fact],
  description: 'Days out of custody that do not count as served. Either its dates are known, or how many days it was.',
})
export class Absence extends Fact {
  @Field(() => AbsenceKind, { description: 'Why the time does not count.' })
  @Reads(column('kind'))
  readonly kind!: AbsenceKind;

  @Field(() => PartialDate, { nullable: true, description: 'First day, inclusive; null: only `days` is known.' })
  @Reads(partialDate('from_on'))
  readonly from!: PartialDate | null;

  @Field(() => PartialDate, {
    nullable: true,
    description: 'Last day, inclusive; null: it goes on, or the end is not known.',
  })
  @Reads(partialDate('to_on'))
  readonly to!: PartialDate | null;

  @Field(() => Int, { nullable: true, description: 'Calendar days, where only their number is known.' })
  @Reads(column('days'))
  readonly days!: number | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'First day of the absence where `days` stands instead of dates; null: not known.',
  })
  @Reads(column('applies_from'))
  readonly appliesFrom!: string | null;
}
