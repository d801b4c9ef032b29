import { Emotion } from '../records/emotion.js';
import { parseRecord } from '../records/parse-record.js';
import { Persona, type PersonaExample } from '../records/persona.js';
import { MAX_INPUT, sizeOf } from './input-size.js';
import { openValue } from './open-value.js';
import { emojiOf, energyOf, riskOf, toneOf, watchlistOf } from './read-character.js';
import { readUnit } from './read-scalars.js';
import { readStyle } from './read-style.js';
import { readText, readTexts, textIn } from './read-texts.js';
import { importRoot, type Place, type Repair } from './repairs.js';
import { type Field, type Fields, fieldsOf, filled, isRow, type Row } from './row.js';
import { secretsIn } from './secrets.js';

/** A legacy persona as records, deep-frozen, and what was repaired on the way. */
export interface NormalizedPersona {
  readonly persona: Persona;
  readonly emotion: Emotion;
  readonly repairs: readonly Repair[];
}

/** A persona and the emotion that came with it. */
export type Character = Pick<NormalizedPersona, 'persona' | 'emotion'>;

export const PERSONA_KEYS = ['persona_profile', 'persona'] as const;
export const EMOTION_KEYS = ['emotion_profile', 'emotion', 'emotions'] as const;

const LINES = /[;\n]/;
const SENTENCES = { items: 20, characters: 400, separator: LINES };

/**
 * Turns any legacy persona into typed records: free-form JSON in any of the shapes that were ever stored, as a mapping, a JSON text or
 * the two profiles side by side under `persona_profile` and `emotion_profile`. Whatever cannot be read becomes the default, and every
 * change is listed in `repairs`. Never throws. An input beyond 5 MB gives the defaults.
 */
export function normalizePersona(input: unknown): NormalizedPersona {
  const isTooLarge = sizeOf(input) > MAX_INPUT;
  const { place, repairs } = importRoot(isTooLarge ? [] : secretsIn(input));
  if (isTooLarge) place.note('is larger than 5 MB', undefined, 'the defaults');
  const field = { value: isTooLarge ? {} : openValue(input), place };
  const row = rowOf(field);
  if (row !== undefined) return { ...characterIn(fieldsOf(row, place)), repairs };
  return { ...characterFrom({ profile: field }), repairs };
}

/** The character in a row: its two profiles where they are mappings, else what stands in the row itself. Reports what it does not know. */
export function characterIn(fields: Fields): Character {
  const profile = fields.take(...PERSONA_KEYS);
  const feelings = fields.take(...EMOTION_KEYS);
  const own = fieldsIn(profile);
  const felt = fieldsIn(feelings);
  const character = characterFrom({
    own: own ?? fields,
    felt,
    profile: own === undefined ? profile : undefined,
    feelings: felt === undefined ? feelings : undefined,
  });
  for (const each of [felt, own, fields]) each?.reportRest();
  return character;
}

interface Sources {
  readonly own?: Fields | undefined;
  readonly felt?: Fields | undefined;
  /** The profiles where they are no mappings; texts are read. */
  readonly profile?: Field | undefined;
  readonly feelings?: Field | undefined;
}

/** An emotion's fields may also stand among the persona's. */
function characterFrom({ own, felt, profile, feelings }: Sources): Character {
  const tone = toneOf(own?.take('tone', 'ton', 'persona_tone'));
  const persona = {
    ...(tone === undefined ? {} : { tone }),
    riskProfile: riskOf(own?.take('risk_profile', 'risk', 'risk_level', 'risk_appetite')),
    watchlist: watchlistOf(own?.take('watchlist', 'watch_list', 'symbols', 'topics', 'expertise')),
    neverDo: readTexts(own?.take('never_do', 'never', 'donts', 'forbidden'), {
      ...SENTENCES,
      items: 30,
    }),
    style: readStyle(own?.take('style', 'writing_style', 'stil')),
    ...textFields(own, profile),
  };
  const mood = textOf(feelings, 'the tone');
  const emotion = emotionFrom(felt, own, toneOf(mood) ?? tone);
  return {
    persona: parseRecord(Persona, persona, 'Persona'),
    emotion: parseRecord(Emotion, emotion, 'Emotion'),
  };
}

/** The mapping in a field; of a list the first one. */
export function rowOf(field: Field | undefined): Row | undefined {
  if (field === undefined || isRow(field.value)) return field?.value as Row | undefined;
  const { value, place } = field;
  if (!Array.isArray(value)) return undefined;
  const first = value.slice(0, 100).map(openValue).find(isRow);
  if (first !== undefined) place.note('is a list', value, 'its first mapping');
  return first;
}

function fieldsIn(field: Field | undefined): Fields | undefined {
  const row = rowOf(field);
  return field === undefined || row === undefined ? undefined : fieldsOf(row, field.place);
}

/** A profile that is a text where a mapping belongs; one that is neither is reported. */
function textOf(field: Field | undefined, became: string): Field | undefined {
  if (field === undefined) return undefined;
  const isText = typeof field.value === 'string';
  field.place.note(
    isText ? 'is a text' : 'is no mapping',
    field.value,
    isText ? became : 'the defaults',
  );
  return isText ? field : undefined;
}

function textFields(own: Fields | undefined, profile: Field | undefined) {
  const told = filled(own?.take('background', 'backstory', 'bio', 'biography', 'gecmis'));
  const text = textOf(profile, told === undefined ? 'the background' : 'left out');
  const goals = filled(own?.take('goals', 'goal', 'hedefler'));
  const examples = filled(own?.take('examples', 'example_messages', 'ornekler'));
  const background = readText(told ?? text, 4000);
  return {
    ...(background === undefined ? {} : { background }),
    ...(goals === undefined ? {} : { goals: readTexts(goals, SENTENCES) }),
    ...(examples === undefined ? {} : { examples: readExamples(examples) }),
  };
}

function emotionFrom(felt: Fields | undefined, own: Fields | undefined, tone: string | undefined) {
  const take = (...names: readonly string[]) => felt?.take(...names) ?? own?.take(...names);
  const mood =
    toneOf(felt?.take('tone', 'ton', 'mood') ?? own?.take('emotion_tone', 'mood')) ?? tone;
  const empathy = readUnit(take('empathy', 'empathy_level', 'empati'));
  const emoji = emojiOf(take('signature_emoji', 'signature_emojis', 'emoji'));
  return {
    ...(mood === undefined ? {} : { tone: mood }),
    ...(empathy === undefined ? {} : { empathy }),
    energy: energyOf(take('energy', 'energy_level', 'enerji')),
    ...(emoji === undefined ? {} : { signatureEmoji: emoji }),
    signaturePhrases: readTexts(take('signature_phrases', 'phrases', 'catchphrases'), {
      items: 20,
      characters: 200,
      separator: LINES,
    }),
    anecdotes: readTexts(take('anecdotes', 'anecdote', 'stories'), {
      items: 20,
      characters: 600,
      separator: /\n/,
    }),
  };
}

function readExamples({ value, place }: Field): PersonaExample[] {
  const items = Array.isArray(value) ? value : [value];
  const found: PersonaExample[] = [];
  for (const [index, item] of items.slice(0, 40).entries()) {
    const example = readExample(openValue(item), place.within(index));
    if (example !== undefined) found.push(example);
  }
  if (items.length > 40) place.note('has more than 40 items', value, 'the first 40');
  return found;
}

function readExample(item: unknown, place: Place): PersonaExample | undefined {
  const fields = isRow(item) ? fieldsOf(item, place) : undefined;
  const answer = fields?.take('answer', 'response', 'reply', 'bot', 'assistant', 'output', 'text');
  const prompt = filled(fields?.take('prompt', 'question', 'user', 'message', 'input'));
  const text = fields === undefined ? textIn(item) : undefined;
  const said = text === undefined ? readText(answer, 400) : readText({ value: text, place }, 400);
  if (said === undefined) {
    if (answer === undefined) place.note('holds no answer', item, 'left out');
    return undefined;
  }
  const heard = prompt === undefined ? undefined : readText(prompt, 400);
  return heard === undefined ? { answer: said } : { prompt: heard, answer: said };
}
