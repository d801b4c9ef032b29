import { createHash } from 'node:crypto';
import type { FeedItem } from './parse-feed.js';

const MAX_ID = 400;

/**
 * The id of a headline, the same at each fetch: the source's id, then the item's guid, else its link, else a hash of title and date. A guid
 * that is no URI is unique within its own feed alone, so `scope` stands before it where a source reads several feeds.
 */
export function headlineId(
  sourceId: string,
  scope: string,
  item: FeedItem,
  url: string | undefined,
): string {
  const own = item.guid ?? url;
  if (own === undefined)
    return `${sourceId}:${scope}${digest(`${item.title?.value}\n${item.date ?? ''}`)}`;
  const id = `${sourceId}:${/^[a-z][a-z\d+.-]*:/i.test(own) ? '' : scope}${own}`;
  const isFit = id.length <= MAX_ID && !/[\p{Cc}\p{Cs}]/u.test(id);
  return isFit ? id : `${sourceId}:${scope}${digest(own)}`;
}

/** What tells the opaque guids of several feeds apart. */
export function feedScope(url: URL): string {
  return `${digest(url.host + url.pathname + url.search).slice(0, 8)}:`;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
