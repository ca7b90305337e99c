import { Field, ObjectType } from '@nestjs/graphql';
import { Node } from '../../platform/graphql/connection/index.js';
import { column, expression } from '../../platform/graphql/planner/fields.js';
import { Reads, Table } from '../../platform/graphql/planner/reads.js';
import { DateTimeScalar, LocalDateScalar, LocaleScalar, UrlScalar } from '../../platform/graphql/scalars/index.js';
import { Fact } from '../sources/index.js';
import { publicationDay } from './news-order.js';

@Table('news_item')
@ObjectType({
  implements: () => [Node, Fact],
  description: 'An article about one or more cases. The text stays with its publisher.',
})
export class NewsItem extends Fact {
  @Field(() => String, { description: 'Headline, in the language of the article.' })
  @Reads(column('title'))
  readonly title!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The lead or abstract as the publisher gives it, or a sentence of whoever recorded it.',
  })
  @Reads(column('summary'))
  readonly summary!: string | null;

  @Field(() => UrlScalar, { description: 'Where it stands; one item per address.' })
  @Reads(column('url'))
  readonly url!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was published; null: the publisher does not say, or says only on which day.',
  })
  @Reads(column('published_at'))
  readonly publishedAt!: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'The day it was published on: that of `publishedAt` in UTC, else as the publisher says; null: unknown.',
  })
  @Reads(expression((alias) => publicationDay(alias)))
  readonly publishedOn!: string | null;

  @Field(() => LocaleScalar, { nullable: true, description: 'Language of the article.' })
  @Reads(column('language'))
  readonly language!: string | null;

  @Field(() => String, { nullable: true, description: 'Who published it.' })
  @Reads(column('publisher'))
  readonly publisher!: string | null;

  @Field(() => UrlScalar, { nullable: true, description: 'A picture that the publisher offers with it.' })
  @Reads(column('image_url'))
  readonly imageUrl!: string | null;

  @Field(() => UrlScalar, { nullable: true, description: 'A copy in a public archive.' })
  @Reads(column('archived_url'))
  readonly archivedUrl!: string | null;
}
