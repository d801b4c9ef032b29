import { parseFeed as parse } from 'feedsmith';
import type { FeedText } from './plain-text.js';

/** One item of a feed, as written there. */
export interface FeedItem {
  readonly guid?: string;
  readonly link?: string;
  readonly title?: FeedText;
  readonly summary?: FeedText;
  readonly date?: string;
}

/** A feed of any format, as written there. `base` is what its links are relative to, where it says so. */
export interface Feed {
  readonly title?: FeedText;
  readonly language?: string;
  readonly base?: string;
  readonly items: readonly FeedItem[];
}

type Parsed = ReturnType<typeof parse<string>>;
type FeedOf<Format extends Parsed['format']> = Extract<Parsed, { format: Format }>['feed'];
type ItemOf<List> = List extends readonly (infer Item)[] ? Item : never;
type RssItem = ItemOf<NonNullable<FeedOf<'rss'>['items']>>;
type RdfItem = ItemOf<NonNullable<FeedOf<'rdf'>['items']>>;
type AtomEntry = ItemOf<NonNullable<FeedOf<'atom'>['entries']>>;
type Maybe<T> = { readonly [Key in keyof T]: T[Key] | undefined };

/**
 * Reads RSS 0.9x, 1.0 and 2.0, and Atom. No entity that the feed declares is expanded, nothing is fetched.
 * @throws Error of the parser where the text is none of these or not well-formed.
 */
export function parseFeed(text: string): Feed {
  const { format, feed } = parse(text);
  switch (format) {
    case 'rss':
      return known<Feed>({
        title: html(feed.title),
        language: feed.language ?? feed.dc?.languages?.[0],
        base: feed.xml?.base,
        items: (feed.items ?? []).map(rssItem),
      });
    case 'rdf':
      return known<Feed>({
        title: html(feed.title),
        language: feed.dc?.languages?.[0],
        base: feed.xml?.base,
        items: (feed.items ?? []).map(rdfItem),
      });
    case 'atom':
      return known<Feed>({
        title: atomText(feed.title),
        language: feed.xml?.lang,
        base: feed.xml?.base,
        items: (feed.entries ?? []).map(atomEntry),
      });
    case 'json':
      throw new Error('A JSON Feed is neither RSS nor Atom');
  }
}

function rssItem(item: RssItem): FeedItem {
  const guid = item.guid?.value;
  const permanent = item.guid?.isPermaLink !== false && guid?.startsWith('http') ? guid : undefined;
  return known<FeedItem>({
    guid,
    link: item.link ?? permanent ?? item.atom?.links?.[0]?.href,
    title: html(item.title ?? item.dc?.titles?.[0]),
    summary: html(item.description ?? item.content?.encoded),
    date: item.pubDate ?? item.dc?.dates?.[0] ?? item.atom?.published ?? item.atom?.updated,
  });
}

function rdfItem(item: RdfItem): FeedItem {
  return known<FeedItem>({
    guid: item.rdf?.about,
    link: item.link,
    title: html(item.title ?? item.dc?.titles?.[0]),
    summary: html(item.description ?? item.content?.encoded),
    date: item.dc?.dates?.[0],
  });
}

function atomEntry(entry: AtomEntry): FeedItem {
  const links = entry.links ?? [];
  const page = links.find(({ rel }) => rel === undefined || rel === 'alternate') ?? links[0];
  return known<FeedItem>({
    guid: entry.id,
    link: page?.href,
    title: atomText(entry.title),
    summary: atomText(entry.summary ?? entry.content),
    date: entry.published ?? entry.updated,
  });
}

function html(value: string | undefined): FeedText | undefined {
  return value === undefined ? undefined : { value, isHtml: true };
}

function atomText(text: { value?: string; type?: string } | undefined): FeedText | undefined {
  if (text?.value === undefined) return undefined;
  return { value: text.value, isHtml: /html/i.test(text.type ?? '') };
}

function known<T>(record: Maybe<T>): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}
