import { Field, Float, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar, LocalDateScalar, LocaleScalar, UrlScalar } from '../../../platform/graphql/scalars/index.js';
import type { FeedFormat } from '../parse/raw-feed.js';
import { EntryOutcome, type TriedEntry, type TriedFeed } from './feed-tester.service.js';
import { FeedFormats } from './feed.enum.js';
import { FeedProblemShown } from './feed.model.js';

@ObjectType({ description: 'An entry of a feed as it is read.' })
export class FeedTestEntry {
  @Field(() => EntryOutcome, { description: 'What would become of it.' })
  readonly outcome!: EntryOutcome;

  @Field(() => String, { nullable: true, description: 'Headline in plain text; null: none.' })
  readonly title!: string | null;

  @Field(() => String, { nullable: true, description: 'Plain text of at most 500 characters; null: none.' })
  readonly summary!: string | null;

  @Field(() => UrlScalar, { nullable: true, description: 'Address of the article without what follows its readers.' })
  readonly url!: string | null;

  @Field(() => UrlScalar, { nullable: true, description: 'The same as the feed has it, made absolute.' })
  readonly originalUrl!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was published; null: not known to the moment, or what is written cannot be right.',
  })
  readonly publishedAt!: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day, where only that can be believed.' })
  readonly publishedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'The date as it is written; null: none.' })
  readonly publishedText!: string | null;

  @Field(() => LocaleScalar, { nullable: true, description: 'Language that it was found to be in; null: unclear.' })
  readonly language!: string | null;

  @Field(() => Float, { description: 'How sure the language is, 0 to 1.' })
  readonly languageConfidence!: number;

  @Field(() => UrlScalar, { nullable: true, description: 'Its picture; null: none.' })
  readonly imageUrl!: string | null;
}

@ObjectType({ description: 'What reading a feed would do.' })
export class FeedTest {
  @Field(() => UrlScalar, {
    nullable: true,
    description: 'Where it was read from, behind redirects; null: nothing came.',
  })
  readonly url!: string | null;

  @Field(() => FeedFormats, { nullable: true, description: 'How it is written; null: it could not be read.' })
  readonly format!: FeedFormat | null;

  @Field(() => String, { nullable: true, description: 'Encoding that it was read with; null: it could not be read.' })
  readonly charset!: string | null;

  @Field(() => String, { nullable: true, description: 'What it calls itself; null: nothing.' })
  readonly title!: string | null;

  @Field(() => [FeedTestEntry], { description: 'Its entries in its order, the first 100.' })
  readonly entries!: readonly FeedTestEntry[];

  @Field(() => FeedProblemShown, { nullable: true, description: 'Why it cannot be read; null: it can.' })
  readonly problem!: FeedProblemShown | null;
}

function toEntry({ outcome, url, entry }: TriedEntry): FeedTestEntry {
  const { title, summary, link, published, language, imageUrl } = entry;
  return {
    outcome,
    title: title === '' ? null : title,
    summary,
    url: url ?? link,
    originalUrl: link,
    publishedAt: published.at?.toISOString() ?? null,
    publishedOn: published.on,
    publishedText: published.text,
    language: language.language,
    languageConfidence: language.confidence,
    imageUrl,
  };
}

export const toFeedTest = ({ url, format, charset, title, entries, failure }: TriedFeed): FeedTest => ({
  url,
  format,
  charset,
  title,
  entries: entries.map(toEntry),
  problem: failure === null ? null : { code: failure.code, text: failure.text },
});
