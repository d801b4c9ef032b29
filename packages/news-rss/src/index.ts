export type { RssNewsOptions } from './options.js';
export { rssNews } from './rss-news.js';
