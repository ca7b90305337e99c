import { Module } from '@nestjs/common';
import { EditingModule } from '../editing/index.js';
import { SourcesModule } from '../sources/index.js';
import { ArticlePages } from './article-pages.service.js';
import { NewsItemMutations } from './news-item.mutations.js';
import { NewsItemsService } from './news-items.service.js';
import { NewsLinksService } from './news-links.service.js';
import { CaseNewsResolver, NewsItemResolver, NewsQueries } from './news.resolver.js';

/** Articles and the cases they belong to. */
@Module({
  imports: [SourcesModule, EditingModule],
  providers: [
    ArticlePages,
    CaseNewsResolver,
    NewsItemMutations,
    NewsItemResolver,
    NewsItemsService,
    NewsLinksService,
    NewsQueries,
  ],
  exports: [NewsItemsService, NewsLinksService],
})
export class NewsModule {}
