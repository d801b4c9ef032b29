import { CoterieError } from '@coterie/core';
import { expect, test, vi } from 'vitest';
import { rssNews } from '../src/index.js';
import { feedServer } from './feed-server.js';
import { errorOf, item, NOW, never, read, rss } from './reading.js';

const feed = rss(item({ title: 'A', guid: 1 }));

test('a second fetch shows what it was given, and 304 is an empty list', async () => {
  await using server = await feedServer();
  server.on('/feed', ({ headers }, response) => {
    if (headers['if-none-match'] === '"v1"') response.writeHead(304).end();
    else
      response
        .writeHead(200, { etag: '"v1"', 'last-modified': 'Mon, 02 Mar 2026 10:00:00 GMT' })
        .end(feed);
  });
  const source = rssNews({ url: server.url() });
  expect(await source.fetch({ signal: never, now: NOW })).toHaveLength(1);
  expect(await source.fetch({ signal: never, now: NOW + 1 })).toEqual([]);
  const [first, second] = server.requests.map(({ headers }) => headers);
  expect(first).not.toHaveProperty('if-none-match');
  expect(second?.['if-modified-since']).toBe('Mon, 02 Mar 2026 10:00:00 GMT');
});

test('a feed that could not be read is asked for whole again', async () => {
  await using server = await feedServer();
  let body = '<rss><channel>';
  server.on('/feed', (_, response) => response.writeHead(200, { etag: '"v"' }).end(body));
  const source = rssNews({ url: server.url() });
  expect(await errorOf(source.fetch({ signal: never, now: NOW }))).toMatchObject({
    code: 'news-failed',
  });
  body = feed;
  expect(await source.fetch({ signal: never, now: NOW })).toHaveLength(1);
  expect(server.requests[1]?.headers).not.toHaveProperty('if-none-match');
});

test('it names itself', async () => {
  await using server = await feedServer();
  server.feed('/feed', feed);
  await read({ url: server.url() });
  await read({ url: server.url(), userAgent: 'news of the harbour (harbour.example)' });
  expect(server.requests.map(({ headers }) => headers['user-agent'])).toEqual([
    'coterie-news-rss',
    'news of the harbour (harbour.example)',
  ]);
});

test.each([301, 302, 303, 307, 308])('a redirect with %d', async (status) => {
  await using server = await feedServer();
  server.on('/old', (_, response) =>
    response.writeHead(status, { location: '/feed' }).end('moved'),
  );
  server.feed('/feed', feed);
  expect(await read({ url: server.url('/old') })).toHaveLength(1);
});

test('redirects end: in a circle, at another protocol, at nothing', async () => {
  await using server = await feedServer();
  const to = (path: string, location?: string) =>
    server.on(path, (_, response) =>
      response.writeHead(301, location === undefined ? {} : { location }).end(),
    );
  to('/circle', '/circle');
  to('/file', 'file:///etc/passwd');
  to('/data', 'data:text/xml,<rss/>');
  to('/none');
  expect(await errorOf(read({ url: server.url('/circle') }))).toMatchObject({
    code: 'news-failed',
    message: expect.stringContaining('redirects more than 5 times'),
  });
  expect(server.requests).toHaveLength(6);
  for (const path of ['/file', '/data', '/none'])
    expect(await errorOf(read({ url: server.url(path) }))).toMatchObject({
      message: expect.stringContaining('other than an http or https address'),
    });
});

test('a user name and password go to their own origin only', async () => {
  await using server = await feedServer();
  await using elsewhere = await feedServer();
  server.on('/feed', (_, response) => response.writeHead(302, { location: '/second' }).end());
  server.on('/second', (_, response) =>
    response.writeHead(302, { location: elsewhere.url() }).end(),
  );
  elsewhere.feed('/feed', feed);
  const url = new URL(server.url());
  url.username = 'ayşe';
  url.password = 'gizli:söz';
  expect(await read({ url: url.href })).toHaveLength(1);
  const expected = `Basic ${Buffer.from('ayşe:gizli:söz').toString('base64')}`;
  expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([expected, expected]);
  expect(elsewhere.requests.map(({ headers }) => headers.authorization)).toEqual([undefined]);
});

test.each([
  [400, false],
  [401, false],
  [404, false],
  [408, true],
  [410, false],
  [500, true],
  [503, true],
])('an answer of %d is an error, retryable: %s', async (status, isRetryable) => {
  await using server = await feedServer();
  server.on('/feed', (_, response) => response.writeHead(status).end('no'));
  const error = await errorOf(read({ url: server.url() }));
  expect(CoterieError.isInstance(error)).toBe(true);
  expect(error).toMatchObject({
    code: 'news-failed',
    isRetryable,
    message: expect.stringContaining(`${server.origin.host} answered ${status}`),
  });
  expect((error as CoterieError).retryAfterMs).toBeUndefined();
});

test.each([
  [429, '120', 120_000],
  [503, 'Mon, 02 Mar 2026 12:05:00 GMT', 300_000],
  [429, '99999999', 86_400_000],
  [429, 'soon', undefined],
])('%d with Retry-After: %s', async (status, header, expected) => {
  await using server = await feedServer();
  server.on('/feed', (_, response) => response.writeHead(status, { 'retry-after': header }).end());
  const error = await errorOf(read({ url: server.url() }));
  expect(error).toMatchObject({ code: 'news-failed', isRetryable: true });
  expect((error as CoterieError).retryAfterMs).toBe(expected);
});

test('a server that wants to be left alone is, until then', async () => {
  await using server = await feedServer();
  server.on('/feed', (_, response) => response.writeHead(429, { 'retry-after': '60' }).end());
  const source = rssNews({ url: server.url() });
  const fetchAt = (now: number) => errorOf(source.fetch({ signal: never, now }));
  await fetchAt(NOW);
  expect(await fetchAt(NOW + 45_000)).toMatchObject({
    code: 'news-failed',
    isRetryable: true,
    retryAfterMs: 15_000,
  });
  expect(server.requests).toHaveLength(1);
  server.feed('/feed', feed);
  expect(await source.fetch({ signal: never, now: NOW + 60_000 })).toHaveLength(1);
});

test('of several feeds, the ones that answer count, and the others are told of', async () => {
  await using server = await feedServer();
  server.feed('/feed', feed);
  const onFeedFailed = vi.fn();
  const urls = [server.url('/gone'), server.url()];
  expect(await read({ urls, onFeedFailed })).toHaveLength(1);
  expect(onFeedFailed.mock.calls).toEqual([[expect.objectContaining({ code: 'news-failed' })]]);
  expect(await errorOf(read({ urls: [server.url('/gone'), server.url('/lost')] }))).toMatchObject({
    message: expect.stringContaining('answered 404'),
  });
});

test('a host that does not answer', async () => {
  const server = await feedServer();
  const url = server.url();
  await server[Symbol.asyncDispose]();
  expect(await errorOf(read({ url }))).toMatchObject({
    code: 'news-failed',
    isRetryable: true,
    message: expect.stringContaining('(ECONNREFUSED)'),
  });
});

test('a fetch of your own is used', async () => {
  await using server = await feedServer();
  server.feed('/feed', feed);
  const seen: unknown[] = [];
  const headlines = await read({
    url: server.url(),
    fetch: (input, init) => {
      seen.push(input, init?.redirect);
      return fetch(input, init);
    },
  });
  expect(headlines).toHaveLength(1);
  expect(seen).toEqual([server.url(), 'manual']);
});
