import { expect, test } from 'vitest';
import { rssNews } from '../src/index.js';
import { feedServer } from './feed-server.js';
import { item, NOW, never, read, readText, rss } from './reading.js';

const ids = async (items: string) => (await readText(rss(items))).map(({ id }) => id);

test('an id is the guid, else the link, else a hash of title and date', async () => {
  expect(await ids(item({ title: 'A', guid: 'g', link: 'https://d.example/a' }))).toEqual([
    'test:g',
  ]);
  expect(await ids(item({ title: 'A', link: 'https://d.example/a' }))).toEqual([
    'test:https://d.example/a',
  ]);
  const [bare] = await ids(item({ title: 'A', pubDate: '1 Mar 2026 10:00 GMT' }));
  expect(bare).toMatch(/^test:[0-9a-f]{32}$/);
  expect(await ids(item({ title: 'A', pubDate: '1 Mar 2026 10:00 GMT' }))).toEqual([bare]);
  expect(await ids(item({ title: 'A', pubDate: '2 Mar 2026 10:00 GMT' }))).not.toEqual([bare]);
  expect(await ids(item({ title: 'B', pubDate: '1 Mar 2026 10:00 GMT' }))).not.toEqual([bare]);
});

test('a guid that is too long, or holds control characters, is hashed', async () => {
  const long = 'x'.repeat(5_000);
  const [one, other, control] = await ids(
    item({ title: 'A', guid: long }) +
      item({ title: 'B', guid: `${long}y` }) +
      item({ title: 'C', guid: 'a\u0007b' }),
  );
  for (const id of [one, other, control]) expect(id).toMatch(/^test:[0-9a-f]{32}$/);
  expect(one).not.toBe(other);
});

test('an item that stands twice in a feed is one headline, the first of them', async () => {
  const feed = rss(item({ title: 'First', guid: 'g' }) + item({ title: 'Again', guid: 'g' }));
  expect((await readText(feed)).map(({ title }) => title)).toEqual(['First']);
});

test('feeds of one source share global guids and keep opaque ones apart', async () => {
  await using server = await feedServer();
  const shared = item({ title: 'Shared', guid: 'https://d.example/s' });
  server.feed('/one', rss(shared + item({ title: 'One', guid: 7 })));
  server.feed('/two', rss(shared + item({ title: 'Two', guid: 7 })));
  const headlines = await read({ urls: [server.url('/one'), server.url('/two')] });
  expect(headlines.map(({ title }) => title).sort()).toEqual(['One', 'Shared', 'Two']);
});

test('sources keep their ids apart', async () => {
  const feed = rss(item({ title: 'A', guid: 7 }));
  const [one] = await readText(feed, { id: 'one' });
  const [two] = await readText(feed, { id: 'two' });
  expect(one?.id).toBe('one:7');
  expect(two?.id).toBe('two:7');
});

test('an item without a date keeps the time it was first fetched at', async () => {
  await using server = await feedServer();
  server.feed('/feed', rss(item({ title: 'Old', guid: 1 })));
  const source = rssNews({ url: server.url() });
  await source.fetch({ signal: never, now: NOW });
  server.feed('/feed', rss(item({ title: 'Old', guid: 1 }) + item({ title: 'New', guid: 2 })));
  const later = await source.fetch({ signal: never, now: NOW + 60_000 });
  expect(later.map(({ title, fetchedAt }) => [title, fetchedAt])).toEqual([
    ['New', NOW + 60_000],
    ['Old', NOW],
  ]);
});
