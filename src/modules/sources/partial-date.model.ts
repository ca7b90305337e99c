import { Field, ObjectType } from '@nestjs/graphql';
import { DatePrecision } from '../../domain/vocabulary/index.js';
import { EdtfScalar, LocalDateScalar } from '../../platform/graphql/scalars/index.js';
import './record.enum.js';

@ObjectType({ description: 'A date as precise as the sources allow, with the days it may stand for.' })
export class PartialDate {
  @Field(() => EdtfScalar, { description: 'The date as it was entered, EDTF.' })
  readonly edtf!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'First day it may stand for, inclusive; null: open.' })
  readonly earliest!: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day it may stand for, inclusive; null: open.' })
  readonly latest!: string | null;

  @Field(() => DatePrecision, { description: 'What the date names: a day, a month, a year, an interval.' })
  readonly precision!: DatePrecision;

  @Field(() => Boolean, { description: 'Marked `~`: about then. The bounds are not widened by it.' })
  readonly approximate!: boolean;

  @Field(() => Boolean, { description: 'Marked `?`: the source is not sure. The bounds are not widened by it.' })
  readonly uncertain!: boolean;
}
