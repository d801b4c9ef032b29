import { CoterieError } from '@coterie/core';
import { feedError } from './feed-error.js';
import { type Answer, followRedirects } from './follow-redirects.js';
import type { NewsPlan } from './options.js';
import { readBody } from './read-body.js';
import { retryAfterMs } from './retry-after.js';

/** What a server gave with a feed, to be shown at the next request. */
export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
}

/** A feed as it came over the wire. */
export interface FeedResponse {
  readonly url: URL;
  readonly bytes: Uint8Array;
  readonly contentType: string;
  readonly validators: Validators;
}

const ACCEPT =
  'application/rss+xml, application/atom+xml, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1';

/**
 * Fetches one feed; `undefined` where the server says that nothing changed.
 * @throws CoterieError 'news-failed' (retryable where another try may help), or 'aborted' when `signal` ended it.
 */
export async function requestFeed(
  plan: NewsPlan,
  start: URL,
  known: Validators,
  { signal, now }: { readonly signal: AbortSignal; readonly now: number },
): Promise<FeedResponse | undefined> {
  const headers = {
    accept: ACCEPT,
    'user-agent': plan.userAgent,
    ...(known.etag === undefined ? {} : { 'if-none-match': known.etag }),
    ...(known.lastModified === undefined ? {} : { 'if-modified-since': known.lastModified }),
  };
  const timeout = new AbortController();
  const timer = setTimeout(() => timeout.abort(), plan.timeoutMs);
  try {
    const both = AbortSignal.any([signal, timeout.signal]);
    const answer = await followRedirects(plan.fetch, start, headers, both);
    return await read(plan, start, answer, now);
  } catch (error) {
    if (signal.aborted) throw aborted(start, signal);
    if (CoterieError.isInstance(error)) throw error;
    if (timeout.signal.aborted)
      throw feedError(
        start,
        `took longer than ${plan.timeoutMs} ms`,
        'Raise timeoutMs if the site is known to be slow; it is asked again at its next turn',
        { isRetryable: true },
      );
    throw unreachable(start, error);
  } finally {
    clearTimeout(timer);
  }
}

async function read(
  plan: NewsPlan,
  start: URL,
  { url, response }: Answer,
  now: number,
): Promise<FeedResponse | undefined> {
  if (response.status === 304 || !response.ok) {
    await response.body?.cancel();
    if (response.status === 304) return undefined;
    throw refused(start, response, now);
  }
  const etag = response.headers.get('etag');
  const lastModified = response.headers.get('last-modified');
  return {
    url,
    bytes: await readBody(start, response, plan.maxBytes),
    contentType: response.headers.get('content-type') ?? '',
    validators: {
      ...(etag === null ? {} : { etag }),
      ...(lastModified === null ? {} : { lastModified }),
    },
  };
}

function refused(url: URL, response: Response, now: number): CoterieError {
  const { status } = response;
  const wait =
    status === 429 || status === 503
      ? retryAfterMs(response.headers.get('retry-after'), now)
      : undefined;
  return feedError(url, `answered ${status}`, cureOf(status), {
    isRetryable: status >= 500 || status === 408 || status === 425 || status === 429,
    ...(wait === undefined ? {} : { retryAfterMs: wait }),
  });
}

function cureOf(status: number): string {
  if (status === 401 || status === 403)
    return 'It may need a user name and password in the URL, or a userAgent that the site accepts';
  if (status === 404 || status === 410) return 'Look up the current address of the feed';
  if (status === 429) return 'Ask less often, with newsEveryMinutes of the engine';
  if (status >= 500) return 'The site is in trouble; it is asked again at its next turn';
  return 'Open the feed in a browser and compare';
}

function unreachable(url: URL, error: unknown): CoterieError {
  const cause = error instanceof Error ? error.cause : undefined;
  const code =
    typeof cause === 'object' && cause !== null && 'code' in cause ? ` (${cause.code})` : '';
  return feedError(
    url,
    `could not be read${code}`,
    'Check the host name and the network of this machine',
    { isRetryable: true, cause: error },
  );
}

function aborted(url: URL, signal: AbortSignal): CoterieError {
  return new CoterieError('aborted', `Reading the news feed at ${url.host} was stopped.`, {
    cause: signal.reason,
  });
}
