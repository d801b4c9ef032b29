import { CoterieError } from '@coterie/core';
import { expect, test } from 'vitest';
import { type RssNewsOptions, rssNews } from '../src/index.js';
import { feedServer } from './feed-server.js';
import { errorOf, read } from './reading.js';

const url = 'https://d.example/feed';

test.each<[RssNewsOptions, RegExp]>([
  [{}, /either url or urls/],
  [{ url, urls: [url] }, /either url or urls/],
  [{ urls: [] }, /1 to 50 urls, not 0/],
  [{ urls: Array.from({ length: 51 }, () => url) }, /not 51/],
  [{ url: 'feed.xml' }, /absolute URLs/],
  [{ url: 'file:///etc/passwd' }, /http and https URLs, not file:/],
  [{ url, id: '' }, /id of 1 to 100 characters/],
  [{ url, locale: 'Turkish!' }, /locale such as "en" or "tr", not "Turkish!"/],
  [{ url, maxItems: 51 }, /maxItems as a whole number from 1 to 50, not 51/],
  [{ url, timeoutMs: 0 }, /timeoutMs/],
  [{ url, maxBytes: 1.5 }, /maxBytes/],
  [{ url, userAgent: 'a\r\nb: c' }, /userAgent/],
])('%j is refused', (options, message) => {
  const attempt = () => rssNews(options);
  expect(attempt).toThrow(message);
  expect(attempt).toThrow(expect.objectContaining({ code: 'invalid-argument' }));
});

test('the id is the host of the feed, unless given', () => {
  expect(rssNews({ url }).id).toBe('d.example');
  expect(rssNews({ url, id: 'harbour' }).id).toBe('harbour');
});

test('no secret of a URL is echoed', async () => {
  await using server = await feedServer();
  server.on('/circle', (_, response) => response.writeHead(302, { location: '/circle' }).end());
  server.on('/html', (_, response) => response.end('<html></html>'));
  server.on('/away', (_, response) =>
    response.writeHead(302, { location: 'ftp://u:s3cret@x/?key=s3cret' }).end(),
  );
  const host = (path: string) => server.url(`${path}?key=s3cret`).replace('//', '//me:s3cret@');
  const failures = ['/gone', '/circle', '/html', '/away'].map((path) =>
    errorOf(read({ url: host(path) })),
  );
  const dead = errorOf(read({ url: 'http://me:s3cret@127.0.0.1:1/s3cret?key=s3cret' }));
  for (const error of await Promise.all([...failures, dead])) {
    expect(CoterieError.isInstance(error)).toBe(true);
    for (let each = error; each instanceof Error; each = each.cause) {
      expect(String(each.stack)).not.toContain('s3cret');
      expect(JSON.stringify(each)).not.toContain('s3cret');
    }
  }
  for (const bad of ['me:s3cret@host/feed', 'ftp://me:s3cret@host/', 'https://me:s3cret@'])
    expect(() => rssNews({ url: bad })).not.toThrow(/s3cret/);
  for (const bad of ['me:s3cret@host/feed', 'ftp://me:s3cret@host/', 'https://me:s3cret@'])
    expect(() => rssNews({ url: bad })).toThrow(CoterieError);
});
