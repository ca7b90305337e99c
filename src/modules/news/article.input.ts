import { ArgsType, Field, InputType } from '@nestjs/graphql';
import { Exclude, Type } from 'class-transformer';
import { Allow, IsOptional, ValidateNested } from 'class-validator';
import { DateTimeScalar, LocalDateScalar, LocaleScalar, UrlScalar } from '../../platform/graphql/scalars/index.js';
import { correctionArgs, correctionOf, FactInput, Recorded, rememberInput } from '../editing/index.js';
import { NEWS_ITEM } from './news-items.service.js';

@InputType({ description: 'An article. Its text is read and not kept: it stays with its publisher.' })
export class ArticleInput extends FactInput {
  @Recorded(NEWS_ITEM)
  @Field(() => String, { description: 'Headline, in the language of the article.' })
  readonly title!: string;

  @Recorded(NEWS_ITEM)
  @Field(() => String, { nullable: true, description: 'The lead or abstract as the publisher gives it.' })
  readonly summary?: string | null;

  @Allow()
  @Field(() => String, { nullable: true, description: 'The whole text. It is not kept.' })
  readonly content?: string | null;

  @Recorded(NEWS_ITEM)
  @Field(() => LocaleScalar, { nullable: true, description: 'Language of the article.' })
  readonly language?: string | null;

  @Recorded(NEWS_ITEM)
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was published, if the publisher says so.' })
  readonly publishedAt?: string | null;

  @Recorded(NEWS_ITEM)
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The day, where the publisher says no more than that; not beside `publishedAt`.',
  })
  readonly publishedOn?: string | null;

  @Allow()
  @Field(() => UrlScalar, {
    nullable: true,
    description: 'Where it stands: http or https. Required of an article that is put on record; one item per address.',
  })
  readonly url?: string | null;

  @Recorded(NEWS_ITEM)
  @Field(() => String, { nullable: true, description: 'Who published it.' })
  readonly publisher?: string | null;

  @Recorded(NEWS_ITEM)
  @Field(() => UrlScalar, { nullable: true, description: 'A picture that the publisher offers with it.' })
  readonly imageUrl?: string | null;

  @Recorded(NEWS_ITEM)
  @Field(() => UrlScalar, { nullable: true, description: 'A copy in a public archive.' })
  readonly archivedUrl?: string | null;
}

/** An article that is to be put on record, which needs an address. */
class KeptArticle extends ArticleInput {
  @Recorded(NEWS_ITEM)
  declare readonly url: string;

  // Dropped before anybody sees it.
  @Exclude()
  declare readonly content?: string | null;
}

@InputType({
  description:
    'An article by its address. What is left out here is taken from its page, as far as that says it; null leaves it empty.',
})
export class ArticleAtUrlInput extends correctionOf(ArticleInput, ['content', 'url', 'title']) {
  @Recorded(NEWS_ITEM)
  @Field(() => UrlScalar, {
    description:
      'Where it stands: http or https. What is kept is the address that it leads to, without what follows readers (utm_source and the like).',
  })
  readonly url!: string;

  @IsOptional()
  @Recorded(NEWS_ITEM)
  @Field(() => String, { nullable: true, description: 'Headline. Required of an article whose page shows none.' })
  readonly title?: string | null;
}

@InputType({ description: 'Corrects what is on record of an article.' })
class CorrectNewsItemInput extends correctionOf(ArticleInput, ['content', 'visibility', 'citations']) {}

@ArgsType()
export class AddNewsItemArgs {
  @ValidateNested()
  @Type(() => KeptArticle)
  @Field(() => ArticleInput, { description: 'The article; its address is required.' })
  readonly input!: KeptArticle;
}

@ArgsType()
export class AddNewsItemFromUrlArgs {
  @ValidateNested()
  @Type(() => ArticleAtUrlInput)
  @Field(() => ArticleAtUrlInput, { description: 'The article, of which the address is enough.' })
  readonly input!: ArticleAtUrlInput;
}

@ArgsType()
export class CorrectNewsItemArgs extends correctionArgs(CorrectNewsItemInput) {}

rememberInput(ArticleInput);
rememberInput(ArticleAtUrlInput);
