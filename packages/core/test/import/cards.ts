const FIELDS = {
  description: '{{char}} is a retired proofreader. {{char}} reads for spite and pleasure.',
  personality: 'dry and ironic',
  scenario: '{{char}} and {{user}} sit in a book club.',
  first_mes: 'Sit down, {{user}}. Blue pencils are on the table.',
  mes_example: [
    '<START>',
    '{{user}}: Is it any good?',
    '{{char}}: It has a semicolon on page one.',
    'I am staying.',
    '<start>',
    'You: And the ending?',
    'Maud: <USER>, endings are for people who skim.',
    '{{char}}: Ask again in March.',
  ].join('\n'),
};

/** Version 1: the six fields, flat. */
export const CARD_V1 = { name: 'Maud', ...FIELDS };

/** A book with an entry of every kind. */
const BOOK = {
  name: 'The club',
  description: 'What Maud knows.',
  scan_depth: 4,
  token_budget: 300,
  recursive_scanning: true,
  extensions: {},
  entries: [
    {
      ...{ keys: ['Emma', 'Miss Woodhouse'], content: '{{char}} has read Emma nine times.' },
      ...{ extensions: {}, enabled: true, insertion_order: 20, case_sensitive: true, id: 1 },
      ...{ name: 'Emma', priority: 5, position: 'before_char', selective: false },
    },
    {
      ...{ keys: ['vicar'], secondary_keys: ['gravestone', 'misprint'], selective: true },
      ...{ content: 'There was a misprint on a gravestone.', insertion_order: 10, extensions: {} },
    },
    { keys: [], content: 'The club meets at eight.', constant: true, insertion_order: 1 },
    { keys: ['pencil'], content: 'Maud owns forty pencils.', enabled: false, insertion_order: 5 },
    { keys: ['tea'], secondary_keys: [], selective: true, content: 'Tea is served cold.' },
    { keys: [], content: 'Nobody can call this.', constant: false },
    { keys: ['empty'], content: '' },
  ],
};

const DATA_V2 = {
  name: 'Maud',
  ...FIELDS,
  creator_notes: 'Best with a patient model.',
  system_prompt: 'Write as {{char}}. Never speak for {{user}}.',
  post_history_instructions: 'Stay in character.',
  alternate_greetings: ['You are late.', 'Who reads Dracula here?', 'A fourth greeting.'],
  tags: ['books', 'BIST:AKBNK', 'irony'],
  creator: 'someone',
  character_version: '1.2',
  extensions: { talkativeness: '0.8', depth_prompt: { prompt: 'x', depth: 4 } },
  character_book: BOOK,
};

/** Version 2: under `data`, and the fields of version 1 beside it as some programs still write them. */
export const CARD_V2 = {
  ...{ ...CARD_V1, description: 'Old text.', talkativeness: '0.1', fav: false },
  spec: 'chara_card_v2',
  spec_version: '2.0',
  data: DATA_V2,
};

/** Version 3: a nickname, assets, decorators, patterns, notes in many languages. */
export const CARD_V3 = {
  spec: 'chara_card_v3',
  spec_version: '3.0',
  data: {
    ...DATA_V2,
    name: 'Maud Ellis',
    nickname: 'Maud',
    assets: [{ type: 'icon', uri: 'ccdefault:', name: 'main', ext: 'png' }],
    creator_notes_multilingual: { en: 'Best with patience.', tr: 'Sabır ister.' },
    source: ['https://example.org/maud'],
    group_only_greetings: [],
    creation_date: 1_700_000_000,
    modification_date: 1_700_000_001,
    character_book: {
      ...BOOK,
      entries: [
        {
          ...{ keys: ['Emma'], use_regex: false, insertion_order: 3, enabled: true },
          content: '@@depth 5\n@@role system\nEmma is her favourite.',
        },
        {
          ...{ keys: ['/draculas?/i'], use_regex: true, insertion_order: 4, enabled: true },
          content: 'She dislikes Dracula.',
        },
      ],
    },
  },
};
