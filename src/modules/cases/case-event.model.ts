import { Field, ObjectType } from '@nestjs/graphql';
import { EventKind } from '../../domain/vocabulary/index.js';
import { column, partialDate } from '../../platform/graphql/planner/fields.js';
import { Reads, Table } from '../../platform/graphql/planner/reads.js';
import { Fact, PartialDate } from '../sources/index.js';
import './case.enum.js';

@Table('case_event')
@ObjectType({
  implements: () => [Fact],
  description:
    'What the other types do not name: a search, a transfer, a hunger strike, a book, a plea for clemency and its answer.',
})
export class CaseEvent extends Fact {
  @Field(() => EventKind, { description: 'What kind of event it was.' })
  @Reads(column('kind'))
  readonly kind!: EventKind;

  @Field(() => PartialDate, { description: 'When it happened.' })
  @Reads(partialDate('happened_on'))
  readonly on!: PartialDate;

  @Field(() => String, { nullable: true, description: 'Where it happened.' })
  @Reads(column('place'))
  readonly place!: string | null;
}
