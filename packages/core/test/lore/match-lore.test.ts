import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchLore } from '../../src/lore/match-lore.js';
import { Lorebook } from '../../src/records/lore-entry.js';

const book = (entries: readonly object[], rest: object = {}) =>
  Lorebook.parse({ entries, ...rest });
const contents = (lorebook: Lorebook, ...texts: string[]) =>
  matchLore(lorebook, texts).map((each) => each.content);

describe('matchLore', () => {
  it('finds an entry by a whole word of the newest messages, in any case and behind an apostrophe', () => {
    const lorebook = book([{ keys: ['Ankara'], content: 'The capital.' }]);
    expect(contents(lorebook, "ANKARA'ya gidiyorum")).toEqual(['The capital.']);
    expect(contents(lorebook, 'ankaralı mısın')).toEqual([]);
  });

  it('reads no further back than its scan depth', () => {
    const lorebook = book([{ keys: ['tea'], content: 'Hot.' }], { scanDepth: 1 });
    expect(contents(lorebook, 'tea', 'rain')).toEqual([]);
    expect(contents(lorebook, 'rain', 'tea')).toEqual(['Hot.']);
  });

  it('asks a selective entry for a secondary key, and minds the case where told to', () => {
    const selective = book([
      { keys: ['tea'], secondaryKeys: ['milk'], selective: true, content: 'White.' },
    ]);
    expect(contents(selective, 'tea please')).toEqual([]);
    expect(contents(selective, 'tea with milk')).toEqual(['White.']);
    const cased = book([{ keys: ['Rose'], caseSensitive: true, content: 'A person.' }]);
    expect(contents(cased, 'a rose')).toEqual([]);
    expect(contents(cased, 'ask Rose')).toEqual(['A person.']);
  });

  it('leaves out disabled entries and always takes constant ones', () => {
    const lorebook = book([
      { keys: ['tea'], content: 'Off.', enabled: false },
      { keys: [], content: 'Always.', constant: true },
    ]);
    expect(contents(lorebook, 'tea')).toEqual(['Always.']);
  });

  it('orders by insertion order and keeps to the token budget', () => {
    const lorebook = book(
      [
        { keys: ['tea'], content: 'second', order: 2 },
        { keys: ['tea'], content: 'first', order: 1 },
        { keys: ['tea'], content: 'far too long '.repeat(100), order: 0 },
      ],
      { tokenBudget: 20 },
    );
    expect(contents(lorebook, 'tea')).toEqual(['first', 'second']);
  });

  it('follows entries that call each other only where it is recursive, and ends', () => {
    const entries = [
      { keys: ['tea'], content: 'It comes from the hills.' },
      { keys: ['hills'], content: 'The hills grow tea.' },
    ];
    expect(contents(book(entries), 'tea')).toHaveLength(1);
    expect(contents(book(entries, { recursive: true }), 'tea')).toHaveLength(2);
  });

  it('takes any keys and any text without throwing, within its budget', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, unit: 'grapheme' }), { maxLength: 5 }),
        fc.string({ unit: 'grapheme' }),
        (keys, text) => {
          const lorebook = book([{ keys, content: 'x' }]);
          expect(matchLore(lorebook, [text]).length).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});
