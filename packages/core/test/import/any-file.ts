import fc from 'fast-check';
import { CARD_V2, CARD_V3 } from './cards.js';
import { ELIZA_EARLY, ELIZA_V1 } from './eliza-characters.js';
import { LEGACY_SHAPES } from './legacy-shapes.js';
import { cardChunk, pngOf, textChunk } from './png.js';

const KEYS = [
  'id name username locale persona_profile emotion_profile persona emotion speed_profile active_hours hint voice',
  'tone risk_profile watchlist neverDo style emojis length disclaimer abbreviations note background goals examples',
  'empathy energy signature_emoji signature_phrases anecdotes talkativeness enabled created_at updatedAt stances holdings',
  'delay typing base multiplier jitter min max wpm cps typing_wpm base_delay_ms ranges weekdays start end timezone hours',
  'topic text confidence cooldown_until symbol avg_price size bot_id external_id chat_id title topics members settings',
  'key value scale_factor max_msgs_per_min typing_speed_wpm prime_hours quiet_hours speaking limits pacing review inbox',
  'spec data description personality scenario first_mes mes_example nickname tags character_book entries keys content',
  'secondary_keys selective constant insertion_order scan_depth extensions alternate_greetings creator_notes',
  'bio lore adjectives messageExamples postExamples knowledge system plugins user content __proto__ constructor toString',
  'bot_token api_key secrets answer prompt question',
].flatMap((line) => line.split(' '));

const WORDS = [
  ...[
    'high',
    'yuksek',
    'düşük',
    'evet',
    'hayir',
    'no',
    'young',
    'genç',
    'concise',
    'no emojis',
    '0,7',
    '80%',
    '1.234,56',
  ],
  ...[
    'BIST:AKBNK',
    '$thyao',
    '🚀',
    ':)',
    '09:30-18:00',
    '9pm',
    '24:00',
    'Europe/Istanbul',
    '2024-03-01',
    '1714564800',
  ],
  ...[
    '{{char}}',
    '{{user}}',
    '<START>',
    '{{random:a,b}}',
    '@ada',
    'tr_TR',
    'null',
    '',
    ' ',
    '\u200b',
    '-1',
    '1e400',
    'NaN',
  ],
  ...['x'.repeat(5000), '🧑‍🚀'.repeat(200), 'a,b;c\nd', 'a\u0301'.repeat(600)],
];

const word = fc.constantFrom(...WORDS);
const number = fc.oneof(
  fc.double({ noNaN: true }),
  fc.integer({ min: -10, max: 10 }),
  fc.maxSafeInteger(),
);
const scalar = fc.oneof(
  word,
  number,
  fc.boolean(),
  fc.constant(null),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

/** JSON that uses the keys and words which the imports know, in any nesting, at times as JSON text or in a wrapper. */
const knownJson = fc.letrec<{ value: unknown; row: unknown }>((tie) => ({
  row: fc.dictionary(
    fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...KEYS) },
      { weight: 1, arbitrary: fc.string() },
    ),
    tie('value'),
    {
      maxKeys: 12,
      depthIdentifier: 'file',
    },
  ),
  value: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'file' },
    { weight: 6, arbitrary: scalar },
    { weight: 3, arbitrary: tie('row') },
    { weight: 2, arbitrary: fc.array(tie('value'), { maxLength: 5, depthIdentifier: 'file' }) },
    { weight: 1, arbitrary: tie('row').map((row) => JSON.stringify(row)) },
    { weight: 1, arbitrary: tie('value').map((value) => ({ value })) },
  ),
})).row;

const WHOLE: readonly unknown[] = [
  ...Object.values(LEGACY_SHAPES).map(({ given }) => given),
  ...[CARD_V2, CARD_V3, ELIZA_EARLY, ELIZA_V1],
];

/** A file that is right but for one value, anywhere in it, that became something else. */
const spoilt = (files: readonly unknown[]) =>
  fc
    .tuple(fc.constantFrom(...files), fc.nat(), fc.oneof(scalar, fc.jsonValue({ maxDepth: 2 })))
    .map(([file, place, value]) => spoiltAt(file, place % Math.max(1, count(file)), value));

/** Any JSON whatever: of any kind, of the kinds that are imported, as a value and as text. */
export const anyJson: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 2, arbitrary: fc.jsonValue() },
  { weight: 5, arbitrary: knownJson },
  { weight: 2, arbitrary: spoilt(WHOLE) },
  {
    weight: 1,
    arbitrary: fc.oneof(knownJson, fc.jsonValue()).map((value) => JSON.stringify(value)),
  },
);

/** A row that has a name, so that there is a bot in it. */
export const namedRow: fc.Arbitrary<Record<string, unknown>> = fc
  .tuple(fc.oneof(word, fc.string({ unit: 'binary' })), knownJson)
  .map(([name, row]) => ({ ...(row as object), name: `A${name}` }));

const png = fc.oneof(
  spoilt([CARD_V2, CARD_V3]).map((card) => pngOf([cardChunk('chara', card)])),
  knownJson.map((card) => pngOf([cardChunk('ccv3', card)])),
  fc.string().map((text) => pngOf([textChunk('chara', text)])),
);

/** Any bytes whatever: noise, JSON, PNG files whole, cut short and with bytes changed. */
export const anyBytes: fc.Arbitrary<Uint8Array> = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  anyJson.map((value) => new TextEncoder().encode(JSON.stringify(value))),
  png,
  fc.tuple(png, fc.nat()).map(([bytes, end]) => bytes.slice(0, end % bytes.length)),
  fc.tuple(png, fc.nat(), fc.nat({ max: 255 })).map(([bytes, at, byte]) => {
    const changed = bytes.slice();
    changed[at % bytes.length] = byte;
    return changed;
  }),
);

function count(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce<number>((sum, inner) => sum + count(inner), 1);
}

/** The value with its part at `place`, counted from the outside in, as something else. */
function spoiltAt(value: unknown, place: number, other: unknown): unknown {
  let left = place;
  const spoil = (at: unknown): unknown => {
    if (left-- === 0) return other;
    if (Array.isArray(at)) return at.map(spoil);
    if (typeof at !== 'object' || at === null) return at;
    return Object.fromEntries(Object.entries(at).map(([key, inner]) => [key, spoil(inner)]));
  };
  return spoil(value);
}
