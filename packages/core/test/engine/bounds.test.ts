import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Engine } from '../../src/engine/interface.js';
import { createEngine } from '../../src/engine.js';
import { inProcessCache } from '../../src/in-process/cache.js';
import { type LoopbackTransport, loopbackTransport } from '../../src/in-process/loopback/index.js';
import { RECENT_TEXTS } from '../../src/in-process/memory-storage/bounds.js';
import { memoryStorage } from '../../src/in-process/memory-storage/index.js';
import { dataText } from '../../src/prompt/data-text.js';
import { namesIn } from '../../src/speakers/anonymise.js';
import { safeLabel } from '../../src/speakers/label.js';
import { testMessage } from '../../src/testing/builders.js';
import { manualClock } from '../../src/testing/manual-clock.js';
import { fingerprint } from '../../src/text/signature.js';
import { castOf, wordyModel } from './cast.js';
import { type Collection, collectionsAlive } from './collections.js';
import { wire } from './lively.js';

const SMALL = {
  messages: 30,
  traces: 8,
  reactions: 5,
  people: 25,
  memories: 20,
  memoryEvents: 30,
  waitingItems: 20,
  recognised: 25,
  deadLetters: 10,
  threads: 12,
  unusedChats: 15,
};
/** Nothing that is smaller is looked at. */
const LEAST = 12;
/** How much a collection that is at its cap may still seem to grow from one look to the next. */
const SPREAD = 12;
/** Messages by people between two looks. */
const SAID = 120;
/** The names and texts that caches of the whole process are filled with beforehand, beyond what they may hold. */
const NAMES = 4_500;

/** Collections whose caps are too far off for a short run; each is filled beyond its cap below or by a test of its own. */
const FAR: readonly {
  readonly what: string;
  readonly kind: Collection['kind'];
  readonly holds: RegExp;
  readonly most: number;
}[] = [
  { what: 'texts of a bot', kind: 'Array', holds: /^\{at, key, signature\}$/, most: RECENT_TEXTS },
  { what: 'words of names', kind: 'Map', holds: /^[^{]+ => \{0/, most: 4_000 },
  { what: 'labels, texts made safe', kind: 'Map', holds: /^[^{]+ => [^{]+$/, most: 1_000 },
  { what: 'durations', kind: 'Array', holds: /^\d+(?:\.\d+)?$/, most: 2_000 },
  { what: 'a local tier of the cache', kind: 'Map', holds: /^chat:|^\["loopback/, most: 10_000 },
  {
    what: "the platform's chats, which are no part of the room",
    kind: 'Set',
    holds: /^chat-0$/,
    most: SAID,
  },
];

const clock = manualClock();
const platform: LoopbackTransport = loopbackTransport({ clock, chats: ['chat-0'], logLimit: 60 });
let engine: Engine;
let said = 0;

beforeAll(async () => {
  engine = await createEngine({
    seed: 'bounds',
    clock,
    transports: [platform],
    models: [wordyModel()],
    storage: memoryStorage(SMALL),
    cache: inProcessCache({ clock, maxEntries: 20 }),
    news: [wire()],
    settings: {
      pacing: { answerDelay: 'prompt' },
      models: { rateLimits: { 'test:wordy': { requests: 60, tokens: 100_000 } } },
    },
  });
  const cast = castOf(6, 2);
  for (const bot of cast.bots) await engine.bots.put(bot);
  for (const chat of cast.chats)
    await engine.chats.put({ externalId: chat.id, ...chat, platform: 'loopback' });
  await engine.start();
  for (let name = 0; name < NAMES; name += 1) {
    safeLabel(`Somebody ${name}`);
    dataText(`Something ${name}`, 100);
    fingerprint(`Something ${name}`);
    namesIn([testMessage({ author: { kind: 'human', displayName: `Somebody ${name}` } })]);
  }
});

afterAll(() => engine.stop());

/** People who never came before write in threads of their own, in chats that are known and in chats that are not. */
async function talk(count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    said += 1;
    const chat = said % 4 === 0 ? `stranger-${said}` : `chat-${said % 2}`;
    const call = said % 3 === 0 ? `@handle_${said % 6} ` : '';
    const text = `${call}has anybody had tea number ${said}?`;
    const author = { externalId: `${said}`, displayName: `Person ${said}`, username: `p${said}` };
    const message = await platform.say({ chat, author, text, threadId: `thread-${said}` });
    if (said % 7 === 0) await platform.editSaid(chat, message, `Or cake number ${said}?`);
    if (said % 5 === 0) await platform.reactAs(chat, message, `Fan ${said}`, '👍');
    if (said % 3 === 0) await clock.advance(20_000);
  }
  await clock.advance(600_000);
}

/** The largest of each sort: what holds such things under such names, numbers aside. */
function largest(look: readonly Collection[]): ReadonlyMap<string, Collection> {
  const sorts = new Map<string, Collection>();
  for (const each of look) {
    const sort = `${each.kind} of ${each.holds.replace(/\d+/g, '#')}`;
    if (each.size > (sorts.get(sort)?.size ?? 0)) sorts.set(sort, each);
  }
  return sorts;
}

const isFar = ({ kind, holds, size }: Collection) =>
  FAR.some((far) => far.kind === kind && far.holds.test(holds) && size <= far.most);

/** What was larger each time that it was looked at. */
function grown(looks: readonly (readonly Collection[])[]): readonly string[] {
  const [first, second, third] = looks.map(largest);
  return [...(third ?? [])]
    .filter(([sort, collection]) => {
      const [then = LEAST, between = LEAST] = [first, second].map((each) => each?.get(sort)?.size);
      const isGrowing = collection.size > between + SPREAD && between > then + SPREAD;
      return isGrowing && !isFar(collection);
    })
    .map(([sort]) => sort);
}

test('no map, set or list of a room grows with its messages, people, threads and chats', {
  timeout: 120_000,
}, async () => {
  const looks: (readonly Collection[])[] = [];
  // Two that do grow, to show that it would be seen.
  const log: string[] = [];
  const byLine = new Map<string, object>();
  for (let look = 0; look < 3; look += 1) {
    await talk(SAID);
    while (log.length < said) byLine.set(`line ${log.push('said')}`, {});
    looks.push(collectionsAlive(LEAST));
  }
  const { messages, ticks } = engine.metrics();
  expect(messages.received).toBeGreaterThan(200);
  expect(ticks.failed).toBe(0);
  expect(grown(looks)).toEqual(['Map of line # => {}', 'Array of said']);
});
