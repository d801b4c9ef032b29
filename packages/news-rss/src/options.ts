import { CoterieError, Locale } from '@coterie/core';

/** Options of `rssNews`. */
export interface RssNewsOptions {
  /** The feed: an absolute http or https URL. A user name and password in it are sent as Basic authentication, to its own origin only. */
  readonly url?: string;
  /** Several feeds read as one source, in place of `url`: 1 to 50. */
  readonly urls?: readonly string[];
  /** Names the source in events and starts the id of each headline: 1 to 100 characters. Default: the first feed's host. */
  readonly id?: string;
  /** Language of the headlines, such as `tr`. Default: what each feed says of itself. */
  readonly locale?: string;
  /** Headlines of one fetch, over all feeds: 1 to 50, default 50. */
  readonly maxItems?: number;
  /** Milliseconds that one feed may take, redirects and body included: 1 to 300,000, default 10,000. */
  readonly timeoutMs?: number;
  /** Bytes that one feed may have once decompressed: 1 to 100,000,000, default 2,000,000. */
  readonly maxBytes?: number;
  /** Sent as `User-Agent`; a site may ask for a name and an address. Default: `coterie-news-rss`. */
  readonly userAgent?: string;
  /** Used in place of the global `fetch`, for a proxy or an egress rule of your own. It is called with `redirect: 'manual'`. */
  readonly fetch?: typeof globalThis.fetch;
  /** Told of each feed that fails while others of `urls` answer. Where none answers, the fetch itself rejects. */
  readonly onFeedFailed?: (error: CoterieError) => void;
}

/** {@link RssNewsOptions}, checked and complete. */
export interface NewsPlan {
  readonly urls: readonly URL[];
  readonly id: string;
  readonly locale: string | undefined;
  readonly maxItems: number;
  readonly timeoutMs: number;
  readonly maxBytes: number;
  readonly userAgent: string;
  readonly fetch: typeof globalThis.fetch;
  readonly onFeedFailed: (error: CoterieError) => void;
}

const MAX_FEEDS = 50;

/** @throws CoterieError 'invalid-argument' that names the option, its value (never a URL's secret) and the cure. */
export function newsPlan(options: RssNewsOptions): NewsPlan {
  const { url, locale } = options;
  if ((url === undefined) === (options.urls === undefined))
    throw invalid('takes either url or urls, one of the two');
  const listed = url === undefined ? (options.urls ?? []) : [url];
  if (listed.length === 0 || listed.length > MAX_FEEDS)
    throw invalid(`takes 1 to ${MAX_FEEDS} urls, not ${listed.length}`);
  const urls = listed.map(feedUrl);
  const id = options.id ?? urls[0]?.host ?? '';
  if (id.length === 0 || id.length > 100)
    throw invalid(`takes an id of 1 to 100 characters, not ${id.length}`);
  if (locale !== undefined && !Locale.safeParse(locale).success)
    throw invalid(`takes a locale such as "en" or "tr", not ${JSON.stringify(locale)}`);
  const userAgent = options.userAgent ?? 'coterie-news-rss';
  if (!/^[\x20-\x7e]{1,300}$/.test(userAgent))
    throw invalid('takes a userAgent of 1 to 300 printable ASCII characters');
  return {
    urls,
    id,
    locale,
    maxItems: whole('maxItems', options.maxItems ?? 50, 50),
    timeoutMs: whole('timeoutMs', options.timeoutMs ?? 10_000, 300_000),
    maxBytes: whole('maxBytes', options.maxBytes ?? 2_000_000, 100_000_000),
    userAgent,
    fetch: options.fetch ?? globalThis.fetch,
    onFeedFailed: options.onFeedFailed ?? (() => {}),
  };
}

function feedUrl(text: string): URL {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw invalid('takes absolute URLs such as "https://example.org/feed.xml"; one is none');
  }
  if (url.protocol === 'http:' || url.protocol === 'https:') return url;
  throw invalid(`takes http and https URLs, not ${url.protocol}`);
}

function whole(name: string, value: number, most: number): number {
  if (Number.isInteger(value) && value >= 1 && value <= most) return value;
  throw invalid(`takes ${name} as a whole number from 1 to ${most}, not ${value}`);
}

function invalid(rule: string): CoterieError {
  return new CoterieError('invalid-argument', `rssNews ${rule}.`);
}
