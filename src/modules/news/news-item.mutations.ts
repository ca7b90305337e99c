import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Requires } from '../access/index.js';
import { CurrentWriting, Desk, WithdrawalArgs, type Writing } from '../editing/index.js';
import { AddNewsItemArgs, CorrectNewsItemArgs } from './article.input.js';
import { NewsItem } from './news-item.model.js';
import { NEWS_ITEM, NewsItemsService } from './news-items.service.js';

@Resolver()
export class NewsItemMutations {
  constructor(
    private readonly desk: Desk,
    private readonly items: NewsItemsService,
  ) {}

  @Mutation(() => NewsItem, {
    description: 'Puts an article on record; `content` is not kept. It belongs to no case until it is linked.',
  })
  @Requires('fact.write')
  async addNewsItem(@Args() { input }: AddNewsItemArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    return this.desk.record(writing, NEWS_ITEM, input, async (tx, draft) => this.items.record(tx, draft));
  }

  @Mutation(() => NewsItem, { description: 'Corrects what is on record of an article.' })
  @Requires('fact.write')
  async correctNewsItem(@Args() args: CorrectNewsItemArgs, @CurrentWriting() writing: Writing): Promise<unknown> {
    return this.desk.correct(writing, NEWS_ITEM, args, async (tx, { ...given }, row) => {
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
