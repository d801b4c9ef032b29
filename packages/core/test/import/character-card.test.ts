import { describe, expect, it } from 'vitest';
import { importCharacter } from '../../src/import/index.js';
import { Bot } from '../../src/records/index.js';
import { CARD_V1, CARD_V2, CARD_V3 } from './cards.js';
import { cardChunk, otherTextChunk, pngOf, textChunk } from './png.js';

const options = { now: 1_750_000_000_000 };
const read = (input: unknown) => importCharacter(input, options);
const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const card = (data: object) => ({
  spec: 'chara_card_v2',
  spec_version: '2.0',
  data: { name: 'Maud', ...data },
});

const EXAMPLES = [
  { prompt: 'Is it any good?', answer: 'It has a semicolon on page one.\nI am staying.' },
  { prompt: 'And the ending?', answer: 'endings are for people who skim.' },
  { answer: 'Ask again in March.' },
];

describe('a Character Card', () => {
  it.each([
    ['version 1', CARD_V1],
    ['version 2', CARD_V2],
    ['version 3', CARD_V3],
  ])('of %s is the same as mapping, text, bytes and PNG', (_name, given) => {
    const mapping = read(given);
    expect(mapping.kind).toBe('card');
    expect(Bot.parse(mapping.bot)).toEqual(mapping.bot);
    expect(read(JSON.stringify(given))).toEqual(mapping);
    expect(read(bytes(given))).toEqual(mapping);
    const keyword = given === CARD_V3 ? 'ccv3' : 'chara';
    expect(read(pngOf([cardChunk(keyword, given)]))).toEqual(mapping);
  });

  it('of version 1 gives name, background, tone and examples, its placeholders filled', () => {
    const { bot, repairs } = read(CARD_V1);
    expect(bot).toMatchObject({ name: 'Maud', locale: 'en', createdAt: options.now });
    expect(bot.id).toMatch(/^maud-[0-9a-f]{8}$/);
    expect(bot.persona).toMatchObject({
      tone: 'dry and ironic',
      background: [
        'Maud is a retired proofreader. Maud reads for spite and pleasure.',
        'Maud and the other person sit in a book club.',
      ].join('\n\n'),
      examples: [...EXAMPLES, { answer: 'Sit down. Blue pencils are on the table.' }],
    });
    expect(bot.emotion.tone).toBe('dry and ironic');
    expect(bot).not.toHaveProperty('lorebook');
    expect(repairs).toEqual([]);
  });

  it('of version 2 is read from its data, with what it says of itself for groups', () => {
    const { bot, repairs } = read(CARD_V2);
    expect(bot.talkativeness).toBe(0.8);
    expect(bot.persona.watchlist).toEqual(['books', 'AKBNK', 'irony']);
    expect(bot.persona.background).toContain('Write as Maud. Never speak for the other person.');
    expect(bot.persona.background).not.toContain('Old text.');
    expect(bot.persona.background).not.toContain('Best with a patient model.');
    expect(bot.persona.neverDo).toEqual([]);
    expect(bot.persona.examples?.slice(3)).toEqual([
      { answer: 'Sit down. Blue pencils are on the table.' },
      { answer: 'You are late.' },
      { answer: 'Who reads Dracula here?' },
    ]);
    expect(repairs.map(({ path }) => path)).toEqual([
      'data.system_prompt',
      'data.post_history_instructions',
      'data.alternate_greetings',
      'data.character_book.entries[5]',
      'data.character_book.entries[6]',
      'data.character_book.description',
      'data.tags',
      'data.tags',
      'data.extensions',
      'data.extensions.talkativeness',
      'data.creator_notes',
      'data.creator',
      'data.character_version',
      '',
    ]);
  });

  it('turns a character book into lore', () => {
    const { bot } = read(CARD_V2);
    const entry = { enabled: true, constant: false, selective: false, caseSensitive: false };
    expect(bot.lorebook).toEqual({
      name: 'The club',
      scanDepth: 4,
      tokenBudget: 300,
      recursive: true,
      entries: [
        {
          ...{ ...entry, name: 'Emma', caseSensitive: true, order: 20 },
          keys: ['Emma', 'Miss Woodhouse'],
          content: 'Maud has read Emma nine times.',
        },
        {
          ...{ ...entry, selective: true, order: 10 },
          keys: ['vicar'],
          secondaryKeys: ['gravestone', 'misprint'],
          content: 'There was a misprint on a gravestone.',
        },
        { ...entry, constant: true, order: 1, keys: [], content: 'The club meets at eight.' },
        {
          ...entry,
          enabled: false,
          order: 5,
          keys: ['pencil'],
          content: 'Maud owns forty pencils.',
        },
        // Selective without anything to select by calls it as its keys do.
        { ...entry, order: 100, keys: ['tea'], content: 'Tea is served cold.' },
      ],
    });
  });

  it('of version 3 goes by its nickname, without decorators, and runs no patterns', () => {
    const { bot, repairs } = read(CARD_V3);
    expect(bot.name).toBe('Maud');
    expect(bot.persona.background).toMatch(/^Maud is a retired proofreader/);
    expect(bot.lorebook?.entries).toMatchObject([
      { keys: ['Emma'], content: 'Emma is her favourite.', enabled: true },
      { keys: ['/draculas?/i'], content: 'She dislikes Dracula.', enabled: false },
    ]);
    const at = new Map(repairs.map(({ path, became }) => [path, became]));
    expect(at.get('data.name')).toBe('the nickname is the name');
    expect(at.get('data.character_book.entries[0].content')).toBe('removed');
    expect(at.get('data.character_book.entries[1]')).toBe('switched off');
    expect(at.get('data.assets')).toBe('left out');
  });

  it.each([
    ['{{char}} and <BOT>', 'Maud and Maud'],
    ['{{CHAR}}, {{ user }}, <user>', 'Maud, the other person, the other person'],
    ['{{random:a,b}}{{pick::c::d}}', 'ac'],
    ['a{{// a comment}}b{{hidden_key:x}}c{{comment: y}}d', 'abcd'],
    ['{{time}} o clock', 'o clock'],
    ['{{char}', '{{char}'],
  ])('fills %j', (given, filled) => {
    const { bot } = read(card({ description: given }));
    expect(bot.persona.background).toBe(filled);
  });

  it('fills a placeholder once, so that no name brings in another', () => {
    const { bot } = read(card({ name: '{{user}}', description: 'I am {{char}}.' }));
    expect(bot.persona.background).toBe('I am {{user}}.');
  });

  it.each([
    ['Sit down, {{user}}. Now.', 'Sit down. Now.'],
    ['{{user}}, sit down', 'sit down'],
    ['Well? {{user}}! You are late, <USER>', 'Well? You are late'],
    ['I like {{user}}, and Emma.', 'I like the other person, and Emma.'],
    ['{{user}} is late.', 'the other person is late.'],
  ])('lets nobody be called the other person: %j', (given, said) => {
    expect(read(card({ first_mes: given })).bot.persona.examples).toEqual([{ answer: said }]);
  });

  it.each([
    ['mes_example', 5, [{ answer: '5' }]],
    ['mes_example', ['a'], undefined],
    ['alternate_greetings', 'Sit.', undefined],
    ['first_mes', [], undefined],
    ['extensions', 'x', undefined],
    ['character_book', 'x', undefined],
    ['tags', true, undefined],
    ['system_prompt', {}, undefined],
  ])('says so where %s is %j', (key, value, examples) => {
    const { bot, repairs } = read(card({ [key]: value }));
    expect(bot.persona.examples).toEqual(examples);
    if (examples === undefined) expect(repairs).toMatchObject([{ path: `data.${key}` }]);
  });

  it('tells Turkish by its letters, and calls the other person in it', () => {
    const { bot } = read(
      card({ description: 'Kitapları sırf inadına, ışık altında okur; {{user}} bilir.' }),
    );
    expect(bot.locale).toBe('tr');
    expect(bot.persona.background).toContain('karşı taraf bilir');
    expect(
      importCharacter(card({ description: 'Reads.' }), { ...options, locale: 'de' }).bot.locale,
    ).toBe('de');
  });

  it('keeps a long personality as background, and a short one as the tone', () => {
    const long = 'Maud is dry, ironic, patient with children and with nobody else, and never late.';
    const { bot } = read(card({ personality: `${long} ${long}` }));
    expect(bot.persona.background).toBe(`${long} ${long}`);
    expect(bot.persona.tone).toBe('neutral');
    expect(read(card({ personality: 'sarcastic' })).bot.persona.tone).toBe('ironic');
  });

  it('reads the older names of the fields', () => {
    const { bot } = read({
      ...{ char_name: 'Maud', char_persona: 'Reads.', world_scenario: 'A club.' },
      ...{ char_greeting: 'Sit.', example_dialogue: 'You: Well?\nMaud: No.' },
    });
    expect(bot).toMatchObject({
      name: 'Maud',
      persona: {
        background: 'Reads.\n\nA club.',
        examples: [{ prompt: 'Well?', answer: 'No.' }, { answer: 'Sit.' }],
      },
    });
  });

  it('cuts what is too long, and says so', () => {
    const line = '{{user}}: a\n{{char}}: b\n';
    const { bot, repairs } = read(
      card({
        name: 'M'.repeat(100),
        description: 'd'.repeat(9000),
        scenario: 's'.repeat(9000),
        mes_example: line.repeat(50),
        tags: Array.from({ length: 60 }, (_, at) => `tag ${at}`),
      }),
    );
    expect(bot.name).toHaveLength(80);
    expect(bot.persona.background?.length).toBeLessThanOrEqual(4000);
    expect(bot.persona.background).toContain('sss');
    expect(bot.persona.examples).toHaveLength(20);
    expect(bot.persona.watchlist).toHaveLength(20);
    expect(new Set(repairs.map(({ path }) => path))).toEqual(
      new Set(['data.name', 'data.description', 'data.scenario', 'data.mes_example', 'data.tags']),
    );
  });
});

describe('a card in a PNG', () => {
  it('is taken from its version 3 text, wherever that stands', () => {
    const png = pngOf([
      textChunk('Software', 'a painter'),
      cardChunk('chara', card({ name: 'Older' })),
      cardChunk('ccv3', CARD_V3),
    ]);
    expect(read(png).bot.name).toBe('Maud');
  });

  it.each([
    ['plain JSON, in Latin-1', textChunk('chara', JSON.stringify(card({ name: 'Zoë' })))],
    [
      'an iTXt chunk, in UTF-8',
      otherTextChunk('iTXt', 'chara', JSON.stringify(card({ name: 'Zoë' }))),
    ],
    ['base64 of UTF-8', cardChunk('chara', card({ name: 'Zoë' }))],
    [
      'base64url, broken in lines',
      textChunk(
        'Chara',
        Buffer.from(JSON.stringify(card({ name: 'Zoë' })))
          .toString('base64url')
          .replace(/(.{40})/g, '$1\n'),
      ),
    ],
  ])('may be %s', (_name, chunk) => {
    expect(read(pngOf([chunk])).bot.name).toBe('Zoë');
  });

  it('is read as far as it goes where the file ends early, and says so', () => {
    const png = pngOf([cardChunk('chara', card({}))]);
    const { bot, repairs } = read(png.slice(0, -20));
    expect(bot.name).toBe('Maud');
    expect(repairs[0]).toMatchObject({ problem: 'the PNG file ends early' });
  });
});
