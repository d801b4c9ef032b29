import { Bot } from '../records/bot.js';
import { parseRecord } from '../records/parse-record.js';
import type { PersonaExample } from '../records/persona.js';
import { idOf, localeByLetters, nameOf } from './bot-identity.js';
import { EXAMPLE_CHARACTERS, examplesOf } from './card-examples.js';
import { type CardNames, fillMacros, otherPerson, withoutCalls } from './card-macros.js';
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

const MAX_TONE = 80;
const MAX_EXAMPLES = 20;
const MAX_GREETINGS = 3;
const MAX_TAGS = 20;
/** Characters of each part of the background. */
const SHARES = { description: 2000, personality: 600, scenario: 600, instructions: 380 };
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
  const traits = fields.take('personality');
  const personality = filledText(traits, SHARES.personality, names);
  const isTone = personality.length <= MAX_TONE;
  const background = backgroundOf(fields, names, isTone ? '' : personality);
  const tone =
    traits === undefined || personality === '' || !isTone
      ? undefined
      : toneOf({ value: personality, place: traits.place });
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

function backgroundOf(fields: Fields, names: CardNames, personality: string): string {
  const description = fields.take('description', 'char_persona');
  const scenario = fields.take('scenario', 'world_scenario');
  const instructions = ['system_prompt', 'post_history_instructions'].map((key) => {
    const field = fields.take(key);
    const text = filledText(field, SHARES.instructions, names);
    if (text !== '')
      field?.place.note('are instructions for a model', field.value, 'background, and no rule');
    return text;
  });
  return [
    filledText(description, SHARES.description, names),
    personality,
    filledText(scenario, SHARES.scenario, names),
    ...instructions,
  ]
    .filter((text) => text !== '')
    .join('\n\n');
}

function readExamples(fields: Fields, names: CardNames): PersonaExample[] {
  const dialogue = filled(fields.take('mes_example', 'example_dialogue'));
  const talk = textIn(dialogue?.value);
  if (talk === undefined) dialogue?.place.note('is no text', dialogue.value, 'left out');
  const found =
    dialogue === undefined || talk === undefined
      ? []
      : examplesOf(talk, names, dialogue.place, MAX_EXAMPLES);
  const first = fields.take('first_mes', 'char_greeting');
  const others = filled(fields.take('alternate_greetings'));
  const greetings = [first, ...itemsOf(others)].filter((field) => field !== undefined);
  if (greetings.length > MAX_GREETINGS)
    others?.place.note(
      `are more than ${MAX_GREETINGS} greetings`,
      others.value,
      'the rest was left out',
    );
  for (const field of greetings.slice(0, MAX_GREETINGS)) {
    const answer = filledText(field, EXAMPLE_CHARACTERS, names, withoutCalls);
    if (answer !== '') found.push({ answer });
  }
  return found;
}

function itemsOf(field: Field | undefined): Field[] {
  if (field === undefined) return [];
  const { value, place } = field;
  if (!Array.isArray(value)) {
    place.note('is no list', value, 'left out');
    return [];
  }
  return value
    .slice(0, 20)
    .map((item: unknown, index) => ({ value: item, place: place.within(index) }));
}

function filledText(
  field: Field | undefined,
  characters: number,
  names: CardNames,
  before = (text: string) => text,
): string {
  const text = textIn(field?.value);
  if (field === undefined || text === undefined) {
    filled(field)?.place.note('is no text', field?.value, 'left out');
    return '';
  }
  const read = before(text.slice(0, characters * 10));
  return cleanText(fillMacros(read, names, field.place), characters, field.place);
}

/** How readily it talks in a group, as some programs keep it: under `extensions`, and in version 1 beside the name. */
function talkativenessOf(fields: Fields, outer: Fields): number | undefined {
  const extensions = fields.take('extensions');
  const inner = isRow(extensions?.value) ? fieldsOf(extensions.value, extensions.place) : undefined;
  const given = filled(inner?.take('talkativeness')) ?? filled(fields.take('talkativeness'));
  outer.take('talkativeness');
  if (inner === undefined) reportUnused(fields, ['extensions']);
  else if (Object.keys(inner.rest()).length > 0)
    extensions?.place.note('are for other programs', extensions.value, 'left out');
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
