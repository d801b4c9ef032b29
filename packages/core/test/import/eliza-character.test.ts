import { describe, expect, it } from 'vitest';
import { importCharacter } from '../../src/import/index.js';
import { Bot } from '../../src/records/index.js';
import { ELIZA_EARLY, ELIZA_NESTED, ELIZA_V1 } from './eliza-characters.js';

const options = { now: 1_750_000_000_000 };
const read = (input: unknown) => importCharacter(input, options);

describe('an elizaOS character file', () => {
  it.each([
    ['an early one', ELIZA_EARLY],
    ['one of version 1', ELIZA_V1],
    ['one with nested examples', ELIZA_NESTED],
  ])('is the same as mapping, text and bytes: %s', (_name, given) => {
    const mapping = read(given);
    expect(mapping.kind).toBe('eliza');
    expect(Bot.parse(mapping.bot)).toEqual(mapping.bot);
    expect(read(JSON.stringify(given))).toEqual(mapping);
    expect(read(new TextEncoder().encode(JSON.stringify(given)))).toEqual(mapping);
    expect(JSON.stringify(mapping)).not.toContain('secret-value');
  });

  it('of early days gives bio, lore, examples, topics, tone and style', () => {
    const { bot, repairs } = read(ELIZA_EARLY);
    expect(bot).toMatchObject({ name: 'Maud', username: 'maud_reads', locale: 'en' });
    expect(bot.persona).toMatchObject({
      tone: 'ironic',
      watchlist: ['Emma', 'Middlemarch', 'proofreading'],
      background: [
        'Maud is a retired proofreader.\nShe reads for spite and pleasure.',
        'Roleplay as Maud. Never use emojis.',
      ].join('\n\n'),
      examples: [
        { prompt: 'Is it any good, Maud?', answer: 'It has a semicolon on page one.' },
        { answer: 'I am staying.' },
        { prompt: 'I like it.', answer: 'the other person would.' },
        { answer: 'Abandoned a book today. Felt wonderful.' },
      ],
      style: {
        ...{ emojis: false, length: 'short', abbreviations: false },
        note: 'keep it short; never use hashtags or emojis; answer a question with a better one',
      },
    });
    expect(bot.lorebook?.entries.map(({ content }) => content)).toEqual([
      ...ELIZA_EARLY.lore,
      'Middlemarch was published in eight parts.',
    ]);
    expect(bot.lorebook?.entries[0]?.keys).toEqual(
      expect.arrayContaining(['misprint', 'gravestone']),
    );
    const at = new Map(repairs.map(({ path, became }) => [path, became]));
    expect(at.get('username')).toBe('maud_reads');
    expect(at.get('system')).toBe('background, and no rule');
    for (const path of [
      'modelProvider',
      'clients',
      'settings',
      'style.post',
      'knowledge[1]',
      'twitterProfile',
    ])
      expect(at.get(path), path).toBe('left out');
  });

  it('of version 1 gives the same, its bio a text and its speakers under name', () => {
    const { bot } = read(ELIZA_V1);
    expect(bot.persona).toMatchObject({
      tone: 'wry',
      background: 'Maud is a retired proofreader who reads for spite.\n\nAnswer as Maud.',
      examples: [{ prompt: 'Is it any good?', answer: 'Ask again in March.' }],
      style: { length: 'long', emojis: true, note: 'long, detailed sentences' },
    });
    expect(bot.lorebook?.entries).toHaveLength(1);
  });

  it('of nested shape gives the same examples, and the knowledge that it holds itself', () => {
    const { bot, repairs } = read(ELIZA_NESTED);
    expect(bot.persona.examples).toEqual(read(ELIZA_V1).bot.persona.examples);
    expect(bot.lorebook?.entries.map(({ content }) => content)).toEqual([
      'Emma has three volumes.',
    ]);
    expect(repairs.map(({ path }) => path)).toContain('knowledge[0]');
  });

  it('goes by its handle where it has no name', () => {
    expect(read({ username: 'maud_reads', bio: 'Reads.' }).bot.name).toBe('maud_reads');
  });
});
