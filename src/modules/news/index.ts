export { MatchEvidence } from './match-evidence.model.js';
export { MatchNewsArgs } from './match-news.args.js';
export { canonicalUrl } from './canonical-url.js';
export { NewsItem } from './news-item.model.js';
export { NEWS_ITEM, NewsItemsService } from './news-items.service.js';
export { NewsLink, NewsLinkConnection } from './news-link.model.js';
export { NEWS_LINK } from './news-link.shape.js';
export { latestArticleFirst } from './news-order.js';
export { NewsModule } from './news.module.js';
