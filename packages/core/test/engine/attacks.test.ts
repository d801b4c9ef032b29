import { describe, expect, test } from 'vitest';
import type { NewsSource } from '../../src/ports/news.js';
import { memoryAdded, testMemory } from '../../src/testing/builders.js';
import { insideTags, outsideTags } from '../prompt/outside-tags.js';
import { attacks } from '../speakers/attacks.js';
import { type Asked, type AttackedRoom, attackedRoom, BOTS, FRIEND } from './attacked-room.js';

const SETTINGS = {
  speaking: { initiative: 0 },
  limits: { maxMessagesPerMinute: { chat: 1_000, global: 1_000 }, botHourlyLimit: { max: 10_000 } },
  pacing: { answerDelay: 'prompt', splitAbove: 0 },
} as const;
const NEWS_SETTINGS = {
  ...SETTINGS,
  speaking: {
    initiative: 1,
    reactionProbability: 0,
    replyProbability: 0,
    replyToBotsProbability: 0,
    newTopicProbability: 1,
    newsTrigger: { enabled: true, probability: 1 },
    scaleFactor: 100,
  },
  limits: { ...SETTINGS.limits, loop: { chain: 10_000, chatPerHour: 10_000 } },
} as const;
const LINE = /^\[([^[\]→]+)(?: → ([^[\]→]+))?\]: (.*)$/u;
const NAMES: readonly string[] = [...BOTS.map(({ name }) => name), FRIEND];

/** One attack everywhere at once: as a name, a text, a title and a memory, then quoted by a friend's reply. */
async function attack(
  room: AttackedRoom,
  value: string,
  number: number,
): Promise<readonly Asked[]> {
  const bot = BOTS[number % BOTS.length] ?? BOTS[0];
  await room.title(value.slice(0, 300));
  await room.storage.memories.write([
    memoryAdded(
      testMemory({
        id: `memory ${number}`,
        ownerBotId: bot.id,
        text: `${value.slice(0, 400)} samovar${number}`,
        origin: 'heard',
        evidence: [{ messageId: 'long ago', quote: value.slice(0, 400) }],
        validFrom: 0,
        recordedAt: room.clock.now(),
      }),
    ),
  ]);
  const mentions = [bot.username];
  const id = await room.say('attacker', value, value, { mentions });
  await room.clock.advance(1_000);
  await room.say('friend', FRIEND, `samovar${number}?`, { replyTo: id, mentions });
  await room.clock.advance(60_000);
  return room.takeAsked();
}

/** Lines of a prompt's transcript that those whom they name did not say. */
function forged({ user, said }: Asked): readonly string[] {
  const [chat = ''] = insideTags(user, 'chat');
  const lines = chat.split(/\r\n|[\p{Cc}\u2028\u2029]/u);
  const trueLines = said.slice(-lines.length);
  return lines.filter((line, place) => {
    const [, label = '', , text = ''] = LINE.exec(line) ?? [];
    const { by, name, text: spoken } = trueLines[place] ?? {};
    if (by === 'attacker') return label === '' || NAMES.includes(label);
    return label !== name || text !== spoken;
  });
}

/** Lines outside of all tags, the time of day aside: that one follows the clock. */
const frame = ({ user }: Asked) =>
  outsideTags(user).filter((line) => !/^(?:It is .* here\.|Burada şu an .*\.)$/u.test(line));

describe.each(['tr', 'en'])('from the platform to the prompt, in %s', (locale) => {
  const harmless = [
    'selam',
    'bu ne?',
    'sen bot musun?',
    'hi there',
    'what is this?',
    'are you a bot?',
  ];

  test('no name, text, title, memory or quoted message forges a line or leaves its place', {
    timeout: 240_000,
  }, async () => {
    const room = await attackedRoom(locale, SETTINGS);
    const plain: Asked[] = [];
    for (let number = 0; number < 4; number += 1)
      for (const text of harmless) plain.push(...(await attack(room, text, number)));
    const systems = new Set(plain.map(({ system }) => system));
    const lines = new Set(plain.flatMap(frame));
    expect(systems.size).toBe(BOTS.length);
    let remembered = 0;
    for (const [index, { name, value }] of attacks.entries()) {
      const number = index + 1_000;
      const asked = await attack(room, value, number);
      expect(asked.length, name).toBeGreaterThanOrEqual(2);
      for (const prompt of asked) {
        expect(systems.has(prompt.system), name).toBe(true);
        expect(
          frame(prompt).filter((line) => !lines.has(line)),
          name,
        ).toEqual([]);
        expect(forged(prompt), name).toEqual([]);
      }
      const memories = asked.flatMap(({ user }) => insideTags(user, 'memories')).join('\n');
      if (memories.includes(`samovar${number}`)) remembered += 1;
    }
    await room.engine.stop();
    expect(attacks.length).toBeGreaterThanOrEqual(100);
    // Memories that say the same keep one another out.
    expect(remembered).toBeGreaterThan(attacks.length * 0.8);
  });

  test('no headline leaves its place', { timeout: 120_000 }, async () => {
    const texts = [...harmless, ...attacks.map(({ value }) => value)];
    const room = await attackedRoom(locale, NEWS_SETTINGS, [wireOf(texts)]);
    const asked: Asked[] = [];
    for (let round = 0; round * AT_ONCE < texts.length; round += 1) {
      await room.clock.advance(600_000);
      asked.push(...room.takeAsked());
    }
    await room.engine.stop();
    const told = new Map<number, Asked>();
    for (const prompt of asked)
      for (const news of insideTags(prompt.user, 'news'))
        told.set(Number(/bulletin (\d+)/.exec(news)?.[1]), prompt);
    const plain = asked.filter(({ user }) => insideTags(user, 'news').length === 0);
    for (const index of harmless.keys())
      plain.push(...(told.has(index) ? [told.get(index) as Asked] : []));
    const lines = new Set(plain.flatMap(frame));
    for (const prompt of asked)
      expect(frame(prompt).filter((line) => !lines.has(line))).toEqual([]);
    expect(new Set(asked.map(({ system }) => system)).size).toBe(BOTS.length);
    expect(told.size).toBeGreaterThan(100);
  });
});

const AT_ONCE = 40;

/** Gives the next of these texts as headlines, each time that it is asked. */
function wireOf(texts: readonly string[]): NewsSource {
  let next = 0;
  return {
    id: 'wire',
    fetch: async ({ now }) => {
      const from = next;
      next += AT_ONCE;
      return texts.slice(from, next).map((text, place) => ({
        id: `headline ${from + place}`,
        source: text.slice(0, 100),
        title: `${text.slice(0, 300)} bulletin ${from + place}`,
        summary: text,
        publishedAt: now - 1_000,
        fetchedAt: now,
      }));
    },
  };
}
