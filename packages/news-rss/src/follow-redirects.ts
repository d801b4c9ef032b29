import { feedError } from './feed-error.js';

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const MAX_REDIRECTS = 5;

/** An answer that is no redirect, and the URL that gave it. */
export interface Answer {
  readonly url: URL;
  readonly response: Response;
}

/**
 * Asks for `start` and follows at most 5 redirects, over http and https alone. The user name and password of `start` go to its own
 * origin and nowhere else.
 * @throws CoterieError 'news-failed' for a redirect that leads nowhere; what `fetch` rejects with.
 */
export async function followRedirects(
  fetch: typeof globalThis.fetch,
  start: URL,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<Answer> {
  const authorization = basicAuthorization(start);
  let url = withoutCredentials(start);
  for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
    const sent =
      authorization !== undefined && url.origin === start.origin
        ? { ...headers, authorization }
        : headers;
    const response = await fetch(url.href, { headers: sent, redirect: 'manual', signal });
    if (!REDIRECTS.has(response.status)) return { url, response };
    await response.body?.cancel();
    url = nextUrl(start, url, response.headers.get('location'));
  }
  throw feedError(
    start,
    `redirects more than ${MAX_REDIRECTS} times`,
    'Open it in a browser and use the address it ends at',
  );
}

function nextUrl(start: URL, from: URL, location: string | null): URL {
  const next =
    location !== null && URL.canParse(location, from.href) ? new URL(location, from) : undefined;
  if (next?.protocol === 'http:' || next?.protocol === 'https:') return withoutCredentials(next);
  throw feedError(
    start,
    'redirects to something other than an http or https address',
    'Look up the current address of the feed',
  );
}

function withoutCredentials(url: URL): URL {
  const plain = new URL(url);
  plain.username = '';
  plain.password = '';
  plain.hash = '';
  return plain;
}

function basicAuthorization({ username, password }: URL): string | undefined {
  if (username === '' && password === '') return undefined;
  const bytes = new TextEncoder().encode(`${unescaped(username)}:${unescaped(password)}`);
  return `Basic ${btoa(String.fromCharCode(...bytes))}`;
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
