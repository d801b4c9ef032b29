import { feedError } from './feed-error.js';

/**
 * The bytes of a response, decompressed as `fetch` does it, read no further than `maxBytes`.
 * @throws CoterieError 'news-failed' when there is more; what the stream fails with.
 */
export async function readBody(
  url: URL,
  response: Response,
  maxBytes: number,
): Promise<Uint8Array> {
  const body = response.body;
  if (body === null) return new Uint8Array(0);
  const announced = Number(response.headers.get('content-length') ?? 0);
  if (announced > maxBytes) {
    await body.cancel();
    throw tooLarge(url, maxBytes);
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.byteLength;
    // Leaving the loop cancels the stream.
    if (length > maxBytes) throw tooLarge(url, maxBytes);
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}

function tooLarge(url: URL, maxBytes: number) {
  return feedError(
    url,
    `is larger than ${maxBytes} bytes`,
    'Raise maxBytes if the feed is meant to be that large, or take a shorter feed',
  );
}
