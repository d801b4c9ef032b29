import { CoterieError, type Headline, type NewsSource } from '@coterie/core';
import { type FeedNews, feedReader } from './feed-reader.js';
import { newsPlan, type RssNewsOptions } from './options.js';
import { newestFirst } from './to-headlines.js';

/**
 * A news source over RSS 0.9x, 1.0, 2.0 and Atom feeds. It remembers what it was given, so that a server which knows of nothing new answers
 * with an empty list: give each engine a source of its own.
 * @throws CoterieError 'invalid-argument' for an option it cannot take.
 * @example
 * const news = rssNews({ url: 'https://example.org/feed.xml', locale: 'en' });
 */
export function rssNews(options: RssNewsOptions): NewsSource {
  const plan = newsPlan(options);
  const readers = plan.urls.map((url) => feedReader(plan, url));
  return {
    id: plan.id,
    async fetch({ signal, now }) {
      const looks = await Promise.allSettled(readers.map((read) => read({ signal, now })));
      const news = looks.flatMap((look) => (look.status === 'fulfilled' ? [look.value] : []));
      const errors = looks.flatMap((look) => (look.status === 'rejected' ? [look.reason] : []));
      const stopped = errors.find(
        (error) => CoterieError.isInstance(error) && error.code === 'aborted',
      );
      if (stopped !== undefined || news.length === 0) throw stopped ?? errors[0];
      for (const error of errors) plan.onFeedFailed(error);
      // Nobody takes the headlines of a fetch that was stopped at its end.
      if (!signal.aborted) for (const { accept } of news) accept();
      return newest(news, plan.maxItems);
    },
  };
}

function newest(news: readonly FeedNews[], maxItems: number): readonly Headline[] {
  const byId = new Map<string, Headline>();
  for (const headline of news.flatMap(({ headlines }) => headlines))
    if (!byId.has(headline.id)) byId.set(headline.id, headline);
  return newestFirst(byId.values()).slice(0, maxItems);
}
