import { Module } from '@nestjs/common';
import { CaseNewsResolver, NewsItemResolver, NewsQueries } from './news.resolver.js';

/** Articles and the cases they belong to. */
@Module({ providers: [CaseNewsResolver, NewsItemResolver, NewsQueries] })
export class NewsModule {}
