import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { rssNews } from '../src/index.js';
import { feedServer } from './feed-server.js';
import { errorOf, item, NOW, never, read, rss } from './reading.js';

const tooLarge = {
  code: 'news-failed',
  isRetryable: false,
  message: expect.stringMatching(/larger than 50000 bytes.*maxBytes/),
};

test('a body that announces too much is not read', async () => {
  await using server = await feedServer();
  server.feed('/feed', 'x'.repeat(50_001));
  expect(await errorOf(read({ url: server.url(), maxBytes: 50_000 }))).toMatchObject(tooLarge);
});

test('a body without end is cut off, and the connection with it', async () => {
  await using server = await feedServer();
  let closed = () => {};
  const end = new Promise<void>((resolve) => {
    closed = resolve;
  });
  server.on('/feed', (_, response) => {
    const timer = setInterval(() => response.write('x'.repeat(10_000)), 1);
    response.on('close', () => {
      clearInterval(timer);
      closed();
    });
  });
  expect(await errorOf(read({ url: server.url(), maxBytes: 50_000 }))).toMatchObject(tooLarge);
  await end;
});

test('a small body that decompresses to a huge one is cut off', async () => {
  await using server = await feedServer();
  const bomb = gzipSync(Buffer.alloc(60_000_000));
  server.on('/feed', (_, response) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
  );
  expect(await errorOf(read({ url: server.url(), maxBytes: 100_000 }))).toMatchObject({
    message: expect.stringContaining('larger than 100000 bytes'),
  });
});

test.each(['head', 'body'])('a server that is slow with its %s', async (part) => {
  await using server = await feedServer();
  server.on('/feed', (_, response) => {
    if (part === 'body') response.writeHead(200).write('<rss version="2.0">');
  });
  const start = performance.now();
  expect(await errorOf(read({ url: server.url(), timeoutMs: 150 }))).toMatchObject({
    code: 'news-failed',
    isRetryable: true,
    message: expect.stringMatching(/took longer than 150 ms.*timeoutMs/),
  });
  expect(performance.now() - start).toBeLessThan(5_000);
});

test('the time of redirects counts', async () => {
  await using server = await feedServer();
  server.on('/feed', async (_, response) => {
    await sleep(100);
    response.writeHead(302, { location: '/feed' }).end();
  });
  expect(await errorOf(read({ url: server.url(), timeoutMs: 250 }))).toMatchObject({
    message: expect.stringContaining('took longer than 250 ms'),
  });
});

test.each(['head', 'body'])('the caller stops it while it waits for the %s', async (part) => {
  await using server = await feedServer();
  const controller = new AbortController();
  server.on('/feed', (_, response) => {
    if (part === 'body') response.writeHead(200).write('<rss version="2.0">');
    setTimeout(() => controller.abort(new Error('enough')), 20);
  });
  const stopped = rssNews({ url: server.url() }).fetch({ signal: controller.signal, now: NOW });
  expect(await errorOf(stopped)).toMatchObject({ code: 'aborted', cause: new Error('enough') });
});

test('stopped before it began, it asks nobody', async () => {
  await using server = await feedServer();
  const signal = AbortSignal.abort();
  expect(await errorOf(rssNews({ url: server.url() }).fetch({ signal, now: NOW }))).toMatchObject({
    code: 'aborted',
  });
  expect(server.requests).toEqual([]);
});

test('what was read when it was stopped comes again with the next fetch', async () => {
  await using server = await feedServer();
  server.on('/fast', ({ headers }, response) =>
    headers['if-none-match'] === undefined
      ? response.writeHead(200, { etag: '"v"' }).end(rss(item({ title: 'A', guid: 1 })))
      : response.writeHead(304).end(),
  );
  server.on('/slow', () => {});
  const source = rssNews({ urls: [server.url('/fast'), server.url('/slow')] });
  const controller = new AbortController();
  setTimeout(() => controller.abort(), 200);
  await errorOf(source.fetch({ signal: controller.signal, now: NOW }));
  server.feed('/slow', rss(''));
  expect(await source.fetch({ signal: never, now: NOW })).toHaveLength(1);
});
