import { describe, expect, it } from 'vitest';
import { CoterieError } from '../../src/errors.js';
import { importCharacter } from '../../src/import/index.js';
import { CARD_V1, CARD_V2 } from './cards.js';
import { ELIZA_V1 } from './eliza-characters.js';
import { cardChunk, otherTextChunk, pngOf, textChunk } from './png.js';

const options = { now: 1_750_000_000_000 };
const text = (value: unknown) => JSON.stringify(value);
const picture = pngOf([]);
const card = pngOf([cardChunk('chara', CARD_V1)]);

/** The card's file with a byte of its text flipped. */
function damaged(): Uint8Array {
  const bytes = card.slice();
  bytes.fill(0x41, 80, 84);
  return bytes;
}

describe('importCharacter', () => {
  it.each([
    ['a legacy row', { name: 'Ada', persona_profile: {}, bio: 'x' }, 'legacy'],
    ['a legacy row in camelCase', { name: 'Ada', personaProfile: {}, lore: [] }, 'legacy'],
    ['a flat legacy row with a bio', { name: 'Ada', watchlist: 'Emma', bio: 'x' }, 'legacy'],
    ['a name alone', { name: 'Ada' }, 'legacy'],
    ['a card of version 1', CARD_V1, 'card'],
    ['a card by its spec', { spec: 'chara_card_v2', data: { name: 'Ada' } }, 'card'],
    ['a card by its data', { data: { name: 'Ada', first_mes: 'Sit.' } }, 'card'],
    ['a card in a wrapper', { value: CARD_V2 }, 'card'],
    ['an elizaOS file', ELIZA_V1, 'eliza'],
    ['an elizaOS file in snake_case', { name: 'Ada', message_examples: [] }, 'eliza'],
  ])('tells %s by its keys', (_name, given, kind) => {
    expect(importCharacter(given, options).kind).toBe(kind);
  });

  it('gives what a legacy row thinks and holds beside the bot', () => {
    const row = {
      name: 'Ada',
      stances: [{ topic: 'Emma', text: 'Good.' }],
      holdings: ['Emma'],
    };
    const { kind, bot, stances, holdings } = importCharacter(row, options);
    expect(kind).toBe('legacy');
    expect(stances).toMatchObject([{ botId: bot.id, topic: 'Emma' }]);
    expect(holdings).toMatchObject([{ botId: bot.id, symbol: 'Emma' }]);
  });

  const TAKES = 'It takes the JSON text or mapping of one character, or the PNG file of a card.';
  const AGAIN = 'Export the card again from the program that made it, or import its JSON file.';
  it.each<readonly [name: string, given: unknown, what: string, cure: string]>([
    ['an empty file', new Uint8Array(), 'the file is empty', TAKES],
    ['an empty text', '', 'the text is empty', TAKES],
    ['a text that is no JSON', '{"name": "Ada",}', 'the text is no JSON (at character 15)', TAKES],
    ['a file that is no JSON', Uint8Array.of(80, 75, 3, 4), 'the file is no JSON', TAKES],
    ['a number', 5, 'the input is a number, and no mapping', TAKES],
    ['nothing', null, 'the input is nothing', TAKES],
    ['JSON of nothing', 'null', 'the text holds nothing', TAKES],
    [
      'a list',
      text([CARD_V1]),
      'the text holds a list, and no mapping: import its items one by one',
      TAKES,
    ],
    [
      'a mapping of nobody',
      { hello: 1 },
      'the mapping has neither a name nor an id',
      'Give it a "name"',
    ],
    ['a card without a name', { first_mes: 'Sit.' }, 'the card has no name', 'Give it a "name"'],
    [
      'an elizaOS file without a name',
      { bio: 'x' },
      'the character has no name',
      'Give it a "name"',
    ],
    ['a picture', picture, 'the PNG file holds a picture, but no "chara" or "ccv3" text', AGAIN],
    ['half a picture', picture.slice(0, 30), 'the PNG file ends before any character in it', AGAIN],
    [
      'one byte of a PNG',
      Uint8Array.of(0x89),
      'the PNG file ends before any character in it',
      AGAIN,
    ],
    [
      'a damaged card',
      damaged(),
      "the PNG's tEXt chunk at byte 33 is damaged (its CRC is wrong)",
      'Export the card again, or import its JSON file.',
    ],
    [
      'a card that is no base64',
      pngOf([textChunk('chara', '%%%')]),
      'the PNG\'s "chara" chunk is no base64',
      TAKES,
    ],
    [
      'a card that is base64 of something else',
      pngOf([textChunk('chara', 'aGVsbG8=')]),
      'the PNG\'s "chara" chunk is no JSON',
      TAKES,
    ],
    [
      'a compressed card',
      pngOf([otherTextChunk('zTXt', 'chara', text(CARD_V1))]),
      'the PNG\'s "chara" chunk is compressed',
      'Export the card with a plain tEXt chunk, or as JSON.',
    ],
    [
      'a card compressed in the other way',
      pngOf([otherTextChunk('iTXt-compressed', 'ccv3', text(CARD_V1))]),
      'the PNG\'s "ccv3" chunk is compressed',
      'Export the card with a plain tEXt chunk, or as JSON.',
    ],
    ['more than 5 MB', 'x'.repeat(5_000_001), 'the input is larger than 5 MB', 'Shrink'],
  ])('says what is wrong with %s, and the cure', (_name, given, what, cure) => {
    const error = failureOf(given);
    expect(error.code).toBe('invalid-import');
    expect(error.message).toContain(`Nothing was imported: ${what}`);
    expect(error.message).toContain(cure);
  });

  it('quotes nothing of a file that it cannot read', () => {
    expect(failureOf('{"token": hunter2-hunter2 }').message).not.toContain('hunter2');
  });
});

function failureOf(given: unknown): CoterieError {
  try {
    importCharacter(given, options);
  } catch (error) {
    if (CoterieError.isInstance(error)) return error;
    throw error;
  }
  throw new Error('it was imported');
}
