import { Field, ObjectType } from '@nestjs/graphql';
import { Node } from '../../platform/graphql/connection/index.js';
import { column, one } from '../../platform/graphql/planner/fields.js';
import { Reads, Table } from '../../platform/graphql/planner/reads.js';
import { NewsItem } from '../news/index.js';
import { Prisoner } from '../prisoners/index.js';
import { Fact } from '../sources/index.js';

@Table('name_block')
@ObjectType({
  implements: () => [Node, Fact],
  description:
    'Words in articles that are not this person, though they look like the person’s name. The matcher passes over them. Staff only.',
})
export class NameBlock extends Fact {
  @Field(() => Prisoner, { description: 'Whom the words do not name.' })
  @Reads(one(() => Prisoner, 'prisoner_id'))
  readonly prisoner!: Prisoner;

  @Field(() => String, { description: 'The words as they stood in the article.' })
  @Reads(column('text'))
  readonly text!: string;

  @Field(() => NewsItem, {
    nullable: true,
    description: 'The article in which they were met; null: none, or it was withdrawn.',
  })
  @Reads(one(() => NewsItem, 'item_id'))
  readonly item!: NewsItem | null;

  @Field(() => String, { nullable: true, description: 'Why, in the words of who said so.' })
  @Reads(column('reason'))
  readonly reason!: string | null;
}
