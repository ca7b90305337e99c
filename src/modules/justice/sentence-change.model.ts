import { Field, ObjectType } from '@nestjs/graphql';
import { ChangeKind } from '../../domain/vocabulary/index.js';
import { column, partialDate } from '../../platform/graphql/planner/fields.js';
import { Reads, Table } from '../../platform/graphql/planner/reads.js';
import { Fact, PartialDate } from '../sources/index.js';
import './justice.enum.js';

@Table('sentence_change')
@ObjectType({ implements: () => [Fact], description: 'What changed a sentence after it was imposed.' })
export class SentenceChange extends Fact {
  @Field(() => ChangeKind, { description: 'What kind of change it was.' })
  @Reads(column('kind'))
  readonly kind!: ChangeKind;

  @Field(() => PartialDate, { description: 'Day of the decision.' })
  @Reads(partialDate('decided_on'))
  readonly on!: PartialDate;

  @Field(() => String, { nullable: true, description: 'What was decided, in a line.' })
  @Reads(column('description'))
  readonly description!: string | null;
}
