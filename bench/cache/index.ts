import { type Cache, inProcessSignals, systemClock, tieredCache } from '@coterie/core';
import { testChat } from '@coterie/core/testing';
import { LRUCache } from 'lru-cache';
import type { Benchmark } from '../benchmark.js';
import { median } from '../statistics.js';

const CALLS = 500_000;
const ROUNDS = 7;

/** CPU nanoseconds of one call, over `CALLS` of them. */
async function cpuNs(call: (index: number) => Promise<unknown>): Promise<number> {
  const from = process.cpuUsage();
  for (let index = 0; index < CALLS; index += 1) await call(index);
  const { user, system } = process.cpuUsage(from);
  return ((user + system) * 1_000) / CALLS;
}

const frozen: Cache = {
  get: () => new Promise(() => {}),
  set: () => new Promise(() => {}),
  delete: () => new Promise(() => {}),
  invalidateTag: () => new Promise(() => {}),
};

const setup = { clock: systemClock(), signals: inProcessSignals(), onError: () => {} };

async function frozenWaits(): Promise<readonly number[]> {
  const cache = await tieredCache({ ...setup, cache: frozen });
  const waits: number[] = [];
  for (let call = 0; call < 200; call += 1) {
    const from = performance.now();
    await cache.chats.get(`k${call}`, async () => testChat());
    waits.push(performance.now() - from);
    await setup.clock.sleep(20);
  }
  await cache.stop();
  return waits;
}

async function factoryCalls(): Promise<number> {
  const cache = await tieredCache(setup);
  let calls = 0;
  const load = async () => {
    calls += 1;
    await setup.clock.sleep(5);
    return testChat();
  };
  await Promise.all(Array.from({ length: 1_000 }, () => cache.chats.get('k', load)));
  await cache.stop();
  return calls;
}

const benchmark: Benchmark = {
  about: 'a hit of the first tier beside lru-cache fetch, a frozen second tier, a thousand callers',
  async run({ log }) {
    const chats = Array.from({ length: 1_000 }, (_, index) => testChat({ id: `chat-${index}` }));
    const keys = chats.map((chat) => JSON.stringify([chat.platform, chat.externalId]));
    const keyOf = (index: number) => keys[index % keys.length] ?? '';
    const own = await tieredCache(setup);
    const load = async (index: number) => chats[index % chats.length];
    const peer = new LRUCache<string, object>({
      max: 10_000,
      ttl: 30_000,
      fetchMethod: async (key) => chats[keys.indexOf(key)],
    });
    for (const [index, key] of keys.entries()) {
      await own.chats.get(key, () => load(index));
      await peer.fetch(key);
    }
    const ownNs: number[] = [];
    const peerNs: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      ownNs.push(await cpuNs((index) => own.chats.get(keyOf(index), () => load(index))));
      peerNs.push(await cpuNs((index) => peer.fetch(keyOf(index))));
      log(
        `round ${round + 1}: ${ownNs.at(-1)?.toFixed(0)} ns, lru-cache fetch ${peerNs.at(-1)?.toFixed(0)} ns`,
      );
    }
    await own.stop();
    const [firstMs = 0, ...laterMs] = await frozenWaits();
    return {
      firstTierHitCpuNs: median(ownNs),
      firstTierHitCpuNsSpread: [Math.min(...ownNs), Math.max(...ownNs)],
      lruCacheFetchCpuNs: median(peerNs),
      frozenFirstCallMs: firstMs,
      frozenLaterCallsMaxMs: Math.max(...laterMs),
      factoryCallsFor1000Callers: await factoryCalls(),
    };
  },
};
export default benchmark;
