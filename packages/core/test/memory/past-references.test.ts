import { describe, expect, it } from 'vitest';
import { pastReferences, timeAgo } from '../../src/memory/past-references.js';
import { createMemoryIndex } from '../../src/memory/recall/memory-index.js';
import { episode } from './episodes.js';

const DAY_MS = 86_400_000;
const NOW = 1_700_000_000_000 + 10 * DAY_MS;

describe('past references', () => {
  it('tell how long ago in the words of the locale', () => {
    expect(timeAgo(NOW - DAY_MS, NOW, 'en')).toBe('yesterday');
    expect(timeAgo(NOW - 3 * 7 * DAY_MS, NOW, 'en')).toBe('3 weeks ago');
    expect(timeAgo(NOW - 5_000, NOW, 'en')).toBe('this minute');
    expect(timeAgo(NOW - DAY_MS, NOW, 'tr')).toBe('dün');
    expect(timeAgo(NOW - 2 * 3_600_000, NOW, 'tr')).toBe('2 saat önce');
    expect(timeAgo(NOW - 400 * DAY_MS, NOW, 'tr')).toBe('geçen yıl');
    expect(timeAgo(NOW + DAY_MS, NOW, 'en')).toBe('this minute');
  });

  it("are the bot's own statements on what is talked about, at most three", () => {
    const own = { authorId: 'bot-1' };
    const index = createMemoryIndex('en', [
      ...[0, 1, 2, 3].map((number) =>
        episode(`own-${number}`, `The boat needs paint, number ${number}.`, {
          ...own,
          minute: number * 1_000,
        }),
      ),
      episode('warmed', 'Anyway.', { ...own, minute: 1 }),
      episode('theirs', 'My boat is new.', { minute: 9_000 }),
    ]);
    const scope = { botId: 'bot-1', chatId: 'chat-1', personIds: [] };
    const ranked = index.rank({ text: 'How is the boat?', scope, now: NOW, participants: [] }, 50);
    const references = pastReferences(ranked, 'en', NOW);
    expect(references).toHaveLength(3);
    for (const { memory, text } of references) {
      expect(memory.id).toMatch(/^own-/);
      expect(text).toMatch(/^\d+ days ago|last week: The boat needs paint, number \d\.$/);
    }
  });
});
