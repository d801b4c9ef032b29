import { describe, expect, it } from 'vitest';
import { bookClub } from '../../../../examples/terminal-room/scenes/book-club/index.js';
import { compose } from '../../src/in-process/scripted/compose.js';
import { english } from '../../src/in-process/scripted/en/pack.js';
import { Chat } from '../../src/records/chat.js';
import { LoreEntry } from '../../src/records/lore-entry.js';
import { STOP_WORDS } from '../../src/text/words/stop-words.js';
import { castOf, simulateRoom } from './room.js';
import {
  defectsIn,
  foreignWords,
  repeatRates,
  unrelatedReplies,
  writerAccuracy,
} from './room-quality.js';

const MESSAGES = 2_000;
const ANSWER =
  /(?:^|[,:] )(?:yes|no|not|always|never|rarely|hardly|mostly|definitely|i do|oh, very|on the whole|more than|afraid|because|partly|i wish)\b/i;
const WRONG_ARTICLE = /\b(?:a [aeio][a-z]|an [bcdfgjklmnpqrstvwxyz][a-z])/i;
const SILENT_OR_SOUNDED = /\ba (?:one|once|eu)|\ban (?:hour|honest)/i;
const ENGLISH = STOP_WORDS.get('en') ?? new Set();
const TURKISH = new Set(
  [...(STOP_WORDS.get('tr') ?? [])].filter(
    (word) =>
      word.length > 2 &&
      !ENGLISH.has(word) &&
      ![
        'falan',
        'her',
        'hem',
        'ben',
        'sen',
        'ya',
        'daha',
        'ona',
        'on',
        'one',
        'bile',
        'pek',
        'biz',
        'eden',
        'ten',
      ].includes(word),
  ),
);
const names = new Set(
  castOf(bookClub).flatMap(({ bot }) => [bot.name.toLowerCase(), `${bot.name.toLowerCase()}'s`]),
);

describe.each([1, 2, 3, 4, 5])('a book club of 2,000 messages, seed %i', (seed) => {
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
    const unrelated = unrelatedReplies(messages, 'en', ANSWER).length;
    expect(replies).toBeGreaterThan(MESSAGES / 2);
    expect(unrelated / replies).toBeLessThanOrEqual(0.1);
  });

  it('has voices that can be told apart', () => {
    const accuracy = writerAccuracy(messages, names);
    expect(accuracy).toBeGreaterThanOrEqual(3 / bookClub.bots.length);
  });

  it('is written without a slip', () => {
    expect(defectsIn(texts)).toEqual([]);
    const articles = texts.filter((text) =>
      WRONG_ARTICLE.test(text.replace(SILENT_OR_SOUNDED, '')),
    );
    expect(articles).toEqual([]);
  });

  it('has no Turkish in it', () => {
    expect(foreignWords(texts, TURKISH, /[ığşİ]/)).toEqual([]);
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
