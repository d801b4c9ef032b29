import { type Headline, Locale } from '@coterie/core';
import { feedDate } from './feed-date.js';
import { headlineId } from './headline-id.js';
import type { Feed, FeedItem } from './parse-feed.js';
import { plainText } from './plain-text.js';

const MAX_URL = 2000;

/** What {@link toHeadlines} needs to know beside the feed. */
export interface HeadlineContext {
  readonly sourceId: string;
  /** Where the feed came from; its links may be relative to that. */
  readonly url: URL;
  readonly scope: string;
  readonly locale: string | undefined;
  readonly maxItems: number;
  readonly now: number;
  /** When items without a date were first seen, by id. */
  readonly seen: ReadonlyMap<string, number>;
}

/** The newest headlines of one feed, and when its items without a date were first seen. */
export interface FeedHeadlines {
  readonly headlines: readonly Headline[];
  readonly seen: ReadonlyMap<string, number>;
}

interface Candidate {
  readonly id: string;
  readonly item: FeedItem;
  readonly url: string | undefined;
  readonly publishedAt: number | undefined;
  readonly fetchedAt: number;
}

/** Headlines of a feed, newest first, each id once. An item without a title is left out; one without a date is as old as its first fetch. */
export function toHeadlines(feed: Feed, context: HeadlineContext): FeedHeadlines {
  const source = (feed.title && plainText(feed.title, 200)) || context.url.host;
  const locale = context.locale ?? Locale.safeParse(feed.language?.replaceAll('_', '-')).data;
  const candidates = candidatesOf(feed, context);
  const headlines: Headline[] = [];
  for (const { id, item, url, publishedAt, fetchedAt } of newestFirst(candidates)) {
    const title = item.title === undefined ? '' : plainText(item.title, 500);
    if (title === '') continue;
    const summary = item.summary === undefined ? '' : plainText(item.summary, 2000);
    headlines.push({
      id,
      source,
      title,
      ...(summary === '' || summary === title ? {} : { summary }),
      ...(url === undefined ? {} : { url }),
      ...(publishedAt === undefined ? {} : { publishedAt }),
      fetchedAt,
      ...(locale === undefined ? {} : { locale }),
    });
    if (headlines.length === context.maxItems) break;
  }
  const undated = candidates.filter(({ publishedAt }) => publishedAt === undefined);
  return { headlines, seen: new Map(undated.map(({ id, fetchedAt }) => [id, fetchedAt])) };
}

/** Newest first by the feed's date, else by when it was fetched; equal ones stay in their order. */
export function newestFirst<
  T extends Pick<Candidate, 'fetchedAt'> & { publishedAt?: number | undefined },
>(items: Iterable<T>): T[] {
  const timeOf = (item: T) => item.publishedAt ?? item.fetchedAt;
  return [...items].sort((a, b) => timeOf(b) - timeOf(a));
}

function candidatesOf(feed: Feed, context: HeadlineContext): readonly Candidate[] {
  const { now, seen, sourceId, scope } = context;
  const base = webUrl(feed.base, context.url.href)?.href ?? context.url.href;
  const byId = new Map<string, Candidate>();
  for (const item of feed.items) {
    if (item.title === undefined) continue;
    const url = webUrl(item.link, base)?.href;
    const id = headlineId(sourceId, scope, item, url);
    if (byId.has(id)) continue;
    const publishedAt = feedDate(item.date, now);
    const fetchedAt = publishedAt === undefined ? (seen.get(id) ?? now) : now;
    byId.set(id, { id, item, url, publishedAt, fetchedAt });
  }
  return [...byId.values()];
}

/** An http or https address without user name and password, of at most 2,000 characters. */
function webUrl(link: string | undefined, base: string): URL | undefined {
  if (link === undefined || !URL.canParse(link, base)) return undefined;
  const url = new URL(link, base);
  url.username = '';
  url.password = '';
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:';
  return isWeb && url.href.length <= MAX_URL ? url : undefined;
}
