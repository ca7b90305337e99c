export { NewsItem } from './news-item.model.js';
export { NEWS_ITEM } from './news-items.service.js';
export { NewsLink, NewsLinkConnection } from './news-link.model.js';
export { latestArticleFirst } from './news-order.js';
export { NewsModule } from './news.module.js';
