import { describe, expect, it } from 'vitest';
import { bookClub } from '../../../../examples/terminal-room/scenes/book-club/index.js';
import { compose } from '../../src/in-process/scripted/compose.js';
import { english } from '../../src/in-process/scripted/en/pack.js';
import { Chat } from '../../src/records/chat.js';
import { LoreEntry } from '../../src/records/lore-entry.js';
import { castOf, simulateRoom } from './room.js';
import { englishRoom } from './room-language.js';
import {
  defectsIn,
  foreignWords,
  repeatRates,
  unrelatedReplies,
  writerAccuracy,
} from './room-quality.js';

const MESSAGES = 2_000;
const { answer, foreign, names, slipsIn } = englishRoom;

// More seeds, in rooms that the engine itself runs, are in test-long/rooms.ts.
describe.each([1, 2])('a book club of 2,000 messages, seed %i', (seed) => {
  const messages = simulateRoom(bookClub, seed, MESSAGES, (brief, draw) =>
    compose(brief, draw, english),
  );
  const texts = messages.map(({ text }) => text);

  it('seldom repeats itself', () => {
    const rates = repeatRates(texts);
    expect(rates.exact).toBeLessThanOrEqual(0.01);
    expect(rates.near).toBeLessThanOrEqual(0.05);
  });

  it('answers what was said', () => {
    const replies = messages.filter(({ move }) => move === 'reply').length;
    const unrelated = unrelatedReplies(messages, 'en', answer).length;
    expect(replies).toBeGreaterThan(MESSAGES / 2);
    expect(unrelated / replies).toBeLessThanOrEqual(0.1);
  });

  it('has voices that can be told apart', () => {
    const accuracy = writerAccuracy(messages, names);
    expect(accuracy).toBeGreaterThanOrEqual(3 / bookClub.bots.length);
  });

  it('is written without a slip', () => {
    expect(defectsIn(texts)).toEqual([]);
    expect(slipsIn(texts)).toEqual([]);
  });

  it('has no Turkish in it', () => {
    expect(foreignWords(texts, foreign.words, foreign.letters)).toEqual([]);
  });
});

describe('the scene of the book club', () => {
  it('holds what the records take', () => {
    expect(castOf(bookClub).length).toBeGreaterThanOrEqual(6);
    expect(bookClub.lore.map((entry) => LoreEntry.parse(entry)).length).toBeGreaterThan(4);
    expect(new Set(bookClub.topics).size).toBeGreaterThanOrEqual(10);
    const { title, topics, notice, locale, timeZone } = bookClub;
    Chat.parse({
      id: bookClub.id,
      platform: 'terminal',
      externalId: bookClub.id,
      members: bookClub.bots.map(({ bot }) => bot.id),
      title,
      topics,
      notice,
      locale,
      timeZone,
      createdAt: 0,
    });
  });

  it('says openly that the personas are artificial', () => {
    expect(bookClub.notice).toMatch(/artificial/);
  });
});
