import { Field, Float, ID, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar, LocalDateScalar, UrlScalar } from '../../../platform/graphql/scalars/index.js';
import type { RepeatedBy } from '../dedupe/repeated-entries.js';
import { RepeatedBys } from './feed.enum.js';

/** An entry as a feed gave it, with its feed. */
export interface FeedEntryRow {
  readonly feedId: string;
  readonly feedTitle: string;
  readonly originalUrl: string;
  readonly publishedAt: Date | null;
  readonly publishedOn: string | null;
  readonly publishedText: string | null;
  readonly languageConfidence: number;
  readonly repeats: RepeatedBy | null;
  readonly readAt: Date;
}

@ObjectType({ description: 'How a feed gave an article that is on record.' })
export class FeedEntry {
  @Field(() => ID, { description: 'The feed, `Feed:uuid`; it may be removed by now.' })
  readonly feedId!: string;

  @Field(() => String, { description: 'What staff call the feed.' })
  readonly feedTitle!: string;

  @Field(() => UrlScalar, { description: 'Address of the article as the feed has it, made absolute.' })
  readonly originalUrl!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was published; null: not known to the moment.' })
  readonly publishedAt!: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day, where only that can be believed.' })
  readonly publishedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'The date as the feed writes it, right or not; null: none.' })
  readonly publishedText!: string | null;

  @Field(() => Float, { description: 'How sure the language of the article is, 0 to 1.' })
  readonly languageConfidence!: number;

  @Field(() => RepeatedBys, {
    nullable: true,
    description: 'By what it was known to be an article that was on record already; null: it brought the article.',
  })
  readonly repeats!: RepeatedBy | null;

  @Field(() => DateTimeScalar, { description: 'When it was read.' })
  readonly readAt!: string;
}

export const toFeedEntry = ({ feedId, publishedAt, readAt, ...row }: FeedEntryRow): FeedEntry => ({
  ...row,
  feedId: `Feed:${feedId}`,
  publishedAt: publishedAt?.toISOString() ?? null,
  readAt: readAt.toISOString(),
});
