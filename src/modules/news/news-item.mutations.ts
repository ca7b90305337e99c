import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Requires } from '../access/index.js';
import { CurrentWriting, Desk, WithdrawalArgs, type Writing } from '../editing/index.js';
import { ArticlePages, type FoundArticle } from './article-pages.service.js';
import {
  AddNewsItemArgs,
  AddNewsItemFromUrlArgs,
  CorrectNewsItemArgs,
  type ArticleAtUrlInput,
} from './article.input.js';
import { NewsItem } from './news-item.model.js';
import { NEWS_ITEM, NewsItemsService } from './news-items.service.js';

/** Fields of the input that were looked at with the page. */
const FROM_PAGE: ReadonlySet<string> = new Set(['url', 'title']);

@Resolver()
export class NewsItemMutations {
  constructor(
    private readonly desk: Desk,
    private readonly items: NewsItemsService,
    private readonly pages: ArticlePages,
  ) {}

  @Mutation(() => NewsItem, {
    description: 'Puts an article on record; `content` is not kept. It belongs to no case until it is linked.',
  })
  @Requires('fact.write')
  async addNewsItem(@Args() { input }: AddNewsItemArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    return this.desk.record(writing, NEWS_ITEM, input, async (tx, draft) => this.items.record(tx, draft));
  }

  @Mutation(() => NewsItem, {
    description:
      'Puts an article on record by its address: its page is read for headline, excerpt (at most 500 characters), language, time, publisher and picture, and its text is not kept. BAD_USER_INPUT names `input.url` where the page cannot be read.',
  })
  @Requires('fact.write')
  async addNewsItemFromUrl(
    @Args() { input }: AddNewsItemFromUrlArgs,
    @CurrentWriting() writing: Writing,
  ): Promise<unknown> {
    const before = await this.desk.answeredBefore(writing);
    if (before !== undefined) return before.answer;
    const article = await this.pages.read(input.url, input.title ?? null);
    const given = Object.entries(input).filter(([name, value]) => value !== undefined && !FROM_PAGE.has(name));
    const draft: Partial<ArticleAtUrlInput> & FoundArticle = {
      ...article,
      // Who says only the day does not believe the page's moment.
      ...(typeof input.publishedOn === 'string' && { publishedAt: null }),
      ...Object.fromEntries(given),
    };
    return this.desk.record(writing, NEWS_ITEM, draft, async (tx, fact) => this.items.record(tx, fact));
  }

  @Mutation(() => NewsItem, { description: 'Corrects what is on record of an article.' })
  @Requires('fact.write')
  async correctNewsItem(@Args() args: CorrectNewsItemArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    return this.desk.correct(writing, NEWS_ITEM, args, async (tx, { ...given }, row) => {
      this.items.requirePublished(given);
      await this.items.requireFreeUrl(tx, given.url, row.id);
      return given;
    });
  }

  @Mutation(() => NewsItem, {
    description:
      'Takes an article off the record. Answers with it as it was last. CONFLICT while it is linked to a case.',
  })
  @Requires('fact.write')
  async withdrawNewsItem(@Args() args: WithdrawalArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    return this.desk.withdraw(writing, NEWS_ITEM, args);
  }
}
