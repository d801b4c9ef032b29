import type { Headline as HeadlineType } from '@coterie/core';
import { Headline } from '@coterie/core';
import { type RssNewsOptions, rssNews } from '../src/index.js';
import { feedServer } from './feed-server.js';

/** 2026-03-02T12:00:00Z */
export const NOW = Date.UTC(2026, 2, 2, 12);

export const never: AbortSignal = new AbortController().signal;

/** Fetches once; each headline must be a valid record. */
export async function read(options: RssNewsOptions, now = NOW): Promise<readonly HeadlineType[]> {
  const headlines = await rssNews({ id: 'test', ...options }).fetch({ signal: never, now });
  return headlines.map((headline) => Headline.parse(headline));
}

/** What a feed of this text or these bytes gives. */
export async function readText(
  body: string | Uint8Array,
  options: RssNewsOptions = {},
  contentType?: string,
): Promise<readonly HeadlineType[]> {
  await using server = await feedServer();
  server.feed('/feed', body, contentType);
  return await read({ url: server.url(), ...options });
}

export async function errorOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (error) => error,
  );
}

export function rss(items: string, head = '', channel = '<title>Daily</title>'): string {
  return `<?xml version="1.0"?>${head}<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom"><channel>${channel}<link>https://daily.example/</link>${items}</channel></rss>`;
}

export function item(fields: Readonly<Record<string, string | number>>): string {
  return `<item>${Object.entries(fields)
    .map(([name, value]) => `<${name}>${value}</${name}>`)
    .join('')}</item>`;
}
