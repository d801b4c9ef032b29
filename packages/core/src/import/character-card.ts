import { Bot } from '../records/bot.js';
import { parseRecord } from '../records/parse-record.js';
import type { PersonaExample } from '../records/persona.js';
import { idOf, localeByLetters, nameOf } from './bot-identity.js';
import { EXAMPLE_CHARACTERS, examplesOf } from './card-examples.js';
import { type CardNames, fillMacros, otherPerson } from './card-macros.js';
import { lorebookOf } from './character-book.js';
import { cleanText } from './clean-text.js';
import type { ImportedBot } from './imported-bot.js';
import { invalidImport } from './invalid-import.js';
import type { ImportOptions } from './normalize-bot.js';
import type { OpenedFile } from './open-file.js';
import { toneOf, watchlistOf } from './read-character.js';
import { readUnit } from './read-scalars.js';
import { textIn } from './read-texts.js';
import { importRoot, type Place } from './repairs.js';
import { type Field, type Fields, fieldsOf, filled, isRow } from './row.js';
import { secretsIn } from './secrets.js';
import { reportUnused } from './unused-fields.js';

const MAX_BACKGROUND = 4000;
const MAX_TONE = 80;
const MAX_EXAMPLES = 20;
const MAX_GREETINGS = 3;
const MAX_TAGS = 20;
/** The background's sources, each with its share of it in characters. */
const BACKGROUND: readonly (readonly [characters: number, ...names: string[]])[] = [
  [2000, 'description', 'char_persona'],
  [600, 'personality'],
  [600, 'scenario', 'world_scenario'],
  [380, 'system_prompt'],
  [380, 'post_history_instructions'],
];
const INSTRUCTIONS: ReadonlySet<string> = new Set(['system_prompt', 'post_history_instructions']);
/** By whose letters the language is told. */
const SPOKEN = ['description', 'personality', 'first_mes', 'mes_example'];
const MAX_READ = 20_000;
/** What other programs do with a card, and this one does not. */
const UNUSED = [
  ...['assets', 'avatar', 'chat', 'fav', 'group_only_greetings'],
  ...['create_date', 'creation_date', 'modification_date'],
  ...['source', 'creator', 'character_version'],
];

/**
 * A Character Card of version 1, 2 or 3 as a bot: its description, personality and scenario are the background, its example messages and greetings
 * the examples, its book the lorebook, its tags topics of interest. Instructions for a model become background, never rules.
 */
export function cardBot(file: OpenedFile, { now, locale = 'en' }: ImportOptions): ImportedBot {
  const { place, repairs } = importRoot(secretsIn(file.row));
  for (const note of file.notes) place.note(note, undefined, 'read as far as it goes');
  const outer = fieldsOf(file.row, place);
  const data = outer.take('data');
  const fields = isRow(data?.value) ? fieldsOf(data.value, data.place) : outer;
  const name = readName(fields);
  const spoken = SPOKEN.map((key) => textIn(fields.take(key)?.value)?.slice(0, MAX_READ) ?? '');
  const language = localeByLetters([name, ...spoken], place, locale);
  const names = { character: name, user: otherPerson(language) };
  const background = backgroundOf(fields, names);
  const tone = toneFrom(fields, names);
  const examples = readExamples(fields, names);
  const lorebook = lorebookOf(fields.take('character_book', 'world_info', 'lorebook'), names);
  const tags = fields.take('tags');
  const watchlist = tags?.value == null ? [] : watchlistOf(tags, MAX_TAGS);
  if (watchlist.length > 0) tags?.place.note('are tags', tags.value, 'topics of interest');
  const talkativeness = talkativenessOf(fields, outer);
  reportRest(fields, outer, place);
  const persona = {
    ...(tone === undefined ? {} : { tone }),
    ...(background === '' ? {} : { background }),
    ...(examples.length === 0 ? {} : { examples }),
    watchlist,
  };
  const bot = {
    id: idOf(name, background),
    name,
    locale: language,
    persona,
    emotion: tone === undefined ? {} : { tone },
    ...(lorebook === undefined ? {} : { lorebook }),
    ...(talkativeness === undefined ? {} : { talkativeness }),
    createdAt: now,
    updatedAt: now,
  };
  return { bot: parseRecord(Bot, bot, 'Bot'), repairs };
}

function readName(fields: Fields): string {
  const nickname = fields.take('nickname');
  const full = fields.take('name', 'char_name');
  for (const field of [nickname, full]) {
    const name = field === undefined ? undefined : nameOf(field.value, field.place);
    if (name === undefined) continue;
    if (field === nickname && full !== undefined)
      full.place.note('stands beside a nickname', full.value, 'the nickname is the name');
    return name;
  }
  throw invalidImport(
    'the card has no name',
    'Give it a "name" (a text), in "data" for cards of version 2 and 3.',
  );
}

function backgroundOf(fields: Fields, names: CardNames): string {
  const parts: string[] = [];
  for (const [characters, ...keys] of BACKGROUND) {
    const field = fields.take(...keys);
    const text = field === undefined ? '' : filledText(field, characters, names);
    if (text === '' || field === undefined) continue;
    // A short personality is the tone.
    if (keys[0] === 'personality' && text.length <= MAX_TONE) continue;
    if (INSTRUCTIONS.has(keys[0] ?? ''))
      field.place.note('are instructions for a model', field.value, 'background, and no rule');
    parts.push(text);
  }
  return parts.join('\n\n').slice(0, MAX_BACKGROUND);
}

function toneFrom(fields: Fields, names: CardNames): string | undefined {
  const field = fields.take('personality');
  const text = field === undefined ? '' : filledText(field, MAX_BACKGROUND, names);
  if (field === undefined || text === '' || text.length > MAX_TONE) return undefined;
  return toneOf({ value: text, place: field.place });
}

function readExamples(fields: Fields, names: CardNames): PersonaExample[] {
  const dialogue = fields.take('mes_example', 'example_dialogue');
  const found =
    typeof dialogue?.value === 'string'
      ? examplesOf(dialogue.value, names, dialogue.place, MAX_EXAMPLES)
      : [];
  const first = fields.take('first_mes', 'char_greeting');
  const others = fields.take('alternate_greetings');
  const greetings = [first, ...itemsOf(others)].filter((field) => field !== undefined);
  if (greetings.length > MAX_GREETINGS)
    others?.place.note(
      `are more than ${MAX_GREETINGS} greetings`,
      others.value,
      'the rest was left out',
    );
  for (const field of greetings.slice(0, MAX_GREETINGS)) {
    const answer = filledText(field, EXAMPLE_CHARACTERS, names);
    if (answer !== '') found.push({ answer });
  }
  return found;
}

function itemsOf(field: Field | undefined): Field[] {
  if (field === undefined || !Array.isArray(field.value)) return [];
  return field.value
    .slice(0, 20)
    .map((value: unknown, index) => ({ value, place: field.place.within(index) }));
}

function filledText({ value, place }: Field, characters: number, names: CardNames): string {
  const text = textIn(value);
  if (text === undefined) {
    if (value !== null) place.note('is no text', value, 'left out');
    return '';
  }
  return cleanText(fillMacros(text.slice(0, characters * 10), names, place), characters, place);
}

/** How readily it talks in a group, as some programs keep it: under `extensions`, and in version 1 beside the name. */
function talkativenessOf(fields: Fields, outer: Fields): number | undefined {
  const extensions = fields.take('extensions');
  const row = isRow(extensions?.value) ? extensions.value : {};
  const inner = extensions === undefined ? undefined : fieldsOf(row, extensions.place);
  const given = filled(inner?.take('talkativeness')) ?? filled(fields.take('talkativeness'));
  outer.take('talkativeness');
  if (Object.keys(inner?.rest() ?? {}).length > 0)
    extensions?.place.note('are for other programs', row, 'left out');
  return readUnit(given);
}

function reportRest(fields: Fields, outer: Fields, place: Place): void {
  reportUnused(fields, ['creator_notes', 'creator_notes_multilingual'], 'are notes for people');
  reportUnused(fields, UNUSED);
  for (const key of ['spec', 'spec_version']) outer.take(key);
  fields.reportRest();
  const beside = outer.rest();
  if (Object.keys(beside).length > 0)
    place.note('holds more beside "data"', beside, 'left out, since "data" is the newer version');
}
