import { Module } from '@nestjs/common';
import { EditingModule } from '../editing/index.js';
import { SourcesModule } from '../sources/index.js';
import { NewsItemMutations } from './news-item.mutations.js';
import { NewsItemsService } from './news-items.service.js';
import { CaseNewsResolver, NewsItemResolver, NewsQueries } from './news.resolver.js';

/** Articles and the cases they belong to. */
@Module({
  imports: [SourcesModule, EditingModule],
  providers: [CaseNewsResolver, NewsItemMutations, NewsItemResolver, NewsItemsService, NewsQueries],
})
export class NewsModule {}
