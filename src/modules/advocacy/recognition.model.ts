import { Field, ObjectType } from '@nestjs/graphql';
import { RecognitionStatus } from '../../domain/vocabulary/index.js';
import { column, partialDate } from '../../platform/graphql/planner/fields.js';
import { Reads, Table } from '../../platform/graphql/planner/reads.js';
import { UrlScalar } from '../../platform/graphql/scalars/index.js';
import { Fact, PartialDate } from '../sources/index.js';
import './recognition.enum.js';

@Table('recognition')
@ObjectType({
  implements: () => [Fact],
  description: 'An organisation recognised the person, or took the recognition back.',
})
export class Recognition extends Fact {
  @Field(() => String, { description: 'The organisation.' })
  @Reads(column('organisation'))
  readonly organisation!: string;

  @Field(() => RecognitionStatus, { description: 'As what it recognised the person.' })
  @Reads(column('status'))
  readonly status!: RecognitionStatus;

  @Field(() => PartialDate, { nullable: true, description: 'When; null: not known.' })
  @Reads(partialDate('recognised_on'))
  readonly on!: PartialDate | null;

  @Field(() => [String], { description: 'Criteria that it named, in its own words.' })
  @Reads(column('criteria'))
  readonly criteria!: string[];

  @Field(() => UrlScalar, { nullable: true, description: 'The statement or opinion itself.' })
  @Reads(column('document'))
  readonly document!: string | null;
}
