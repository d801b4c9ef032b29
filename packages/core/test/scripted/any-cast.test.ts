import { describe, expect, it } from 'vitest';
import type { RoomScene } from '../../../../examples/terminal-room/scenes/types.js';
import { compose } from '../../src/in-process/scripted/compose.js';
import { english } from '../../src/in-process/scripted/en/pack.js';
import { simulateRoom } from './room.js';
import { defectsIn, repeatRates, writerAccuracy } from './room-quality.js';

const NAMES = ['Ann', 'Bo', 'Cleo', 'Dai', 'Edda', 'Finn'];

/** A cast of which nothing is known but names, in a chat about something no pack knows. */
const allotment: RoomScene = {
  id: 'allotment',
  locale: 'en',
  timeZone: 'UTC',
  title: 'The allotment',
  notice: 'Every persona here is artificial.',
  topics: ['gardening', 'slugs', 'compost', 'the old shed', 'rainwater', 'seed swaps'],
  settings: {},
  bots: NAMES.map((name) => ({ bot: { id: `bot-${name}`, name }, stances: [], holdings: [] })),
  lore: [],
  headlines: [{ title: 'Council opens a new orchard by the canal' }],
};

describe('a room of bare personas and unknown topics', () => {
  const messages = simulateRoom(allotment, 1, 2_000, (brief, seed) =>
    compose(brief, seed, english),
  );
  const texts = messages.map(({ text }) => text);

  it('has voices that can be told apart', () => {
    const names = new Set(NAMES.flatMap((name) => [name.toLowerCase(), `${name.toLowerCase()}'s`]));
    expect(writerAccuracy(messages, names)).toBeGreaterThanOrEqual(3 / NAMES.length);
  });

  it('seldom repeats itself, and is written without a slip', () => {
    const rates = repeatRates(texts);
    expect(rates.exact).toBeLessThanOrEqual(0.01);
    expect(rates.near).toBeLessThanOrEqual(0.05);
    expect(defectsIn(texts)).toEqual([]);
  });

  it('speaks of the topics of the chat', () => {
    const named = texts.filter((text) =>
      allotment.topics.some((topic) => text.toLowerCase().includes(topic)),
    );
    expect(named.length / texts.length).toBeGreaterThan(0.3);
  });
});
