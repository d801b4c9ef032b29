import { simulatedRoom } from '@coterie/core/testing';
import { expect, test } from 'vitest';
import { rssNews } from '../src/index.js';
import { feedServer } from './feed-server.js';
import { item, NOW, rss } from './reading.js';

const MINUTE = 60_000;

test('a chat is told each headline of a feed once, over many fetches', async () => {
  await using server = await feedServer();
  server.feed(
    '/feed',
    rss(
      ['ferry', 'bakery', 'library', 'garden', 'bridge']
        .map((what, guid) =>
          item({ title: `The old ${what} opens again`, guid, pubDate: '2 Mar 2026 11:00 GMT' }),
        )
        .join(''),
    ),
  );
  const ids = ['ada', 'bo', 'cem', 'defne'];
  const room = await simulatedRoom({
    seed: 'headlines',
    now: NOW,
    bots: ids.map((id) => ({ id, name: id, talkativeness: 0.9 })),
    chats: [{ id: 'harbour', members: ids }],
    news: [rssNews({ url: server.url(), id: 'daily' })],
    newsEveryMinutes: 5,
    settings: {
      speaking: { newTopicProbability: 0.8, newsTrigger: { enabled: true, probability: 1 } },
    },
  });
  let fetches = 0;
  room.engine.on('news:fetched', () => {
    fetches += 1;
  });
  const told = new Map<string, string>();
  for (let step = 0; step < 60; step += 1) {
    // The feed comes over the network in real time; virtual time stands still until it is there.
    await expect.poll(() => fetches, { interval: 2, timeout: 5_000 }).toBe(step + 1);
    await room.run(5 * MINUTE);
    for (const { tickId, decision, outcome } of await room.engine.traces('harbour', 1_000))
      if (outcome.kind === 'sent' && decision !== undefined && 'headlineId' in decision)
        told.set(tickId, decision.headlineId ?? '');
  }
  await room.engine.stop();
  expect([...told.values()].toSorted()).toEqual([
    'daily:0',
    'daily:1',
    'daily:2',
    'daily:3',
    'daily:4',
  ]);
  expect(server.requests.length).toBeGreaterThan(50);
});
