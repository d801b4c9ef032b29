import { CoterieError, type Headline } from '@coterie/core';
import { decodeFeed } from './decode-feed.js';
import { feedError } from './feed-error.js';
import { feedScope } from './headline-id.js';
import type { NewsPlan } from './options.js';
import { type Feed, parseFeed } from './parse-feed.js';
import { type FeedResponse, requestFeed, type Validators } from './request-feed.js';
import { toHeadlines } from './to-headlines.js';

/** What one look at a feed gave. `accept` remembers it, so that the next look asks for what is newer. */
export interface FeedNews {
  readonly headlines: readonly Headline[];
  readonly accept: () => void;
}

/** Reads one feed again and again. */
export type FeedReader = (options: {
  readonly signal: AbortSignal;
  readonly now: number;
}) => Promise<FeedNews>;

/** A reader that remembers the feed's validators, and how long its server wants to be left alone. */
export function feedReader(plan: NewsPlan, start: URL): FeedReader {
  const scope = plan.urls.length > 1 ? feedScope(start) : '';
  let validators: Validators = {};
  let seen: ReadonlyMap<string, number> = new Map();
  let restUntil = 0;

  return async ({ signal, now }) => {
    if (now < restUntil) throw stillResting(start, restUntil - now);
    const response = await requestFeed(plan, start, validators, { signal, now }).catch((error) => {
      if (CoterieError.isInstance(error)) restUntil = now + (error.retryAfterMs ?? 0);
      throw error;
    });
    if (response === undefined) return { headlines: [], accept: () => {} };
    const feed = parsed(start, response, plan.locale);
    const found = toHeadlines(feed, {
      sourceId: plan.id,
      url: response.url,
      scope,
      locale: plan.locale,
      maxItems: plan.maxItems,
      now,
      seen,
    });
    const fresh = response.validators;
    return {
      headlines: found.headlines,
      accept: () => {
        validators = fresh;
        seen = found.seen;
      },
    };
  };
}

function parsed(start: URL, response: FeedResponse, locale: string | undefined): Feed {
  try {
    return parseFeed(decodeFeed(response.bytes, response.contentType, locale));
  } catch (error) {
    throw feedError(
      start,
      'answered with something that is no well-formed RSS or Atom feed',
      'Open it in a browser: a sign-in page or a moved feed often stands there',
      { cause: error },
    );
  }
}

function stillResting(start: URL, ms: number): CoterieError {
  return feedError(
    start,
    `asked to be left alone for another ${Math.ceil(ms / 1000)} s`,
    'Ask less often, with newsEveryMinutes of the engine',
    { isRetryable: true, retryAfterMs: ms },
  );
}
