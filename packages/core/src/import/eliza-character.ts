import { Bot } from '../records/bot.js';
import type { LoreEntry } from '../records/lore-entry.js';
import { parseRecord } from '../records/parse-record.js';
import { extractKeywords } from '../text/content-words.js';
import { handleOf, idOf, localeByLetters, nameOf } from './bot-identity.js';
import { otherPerson } from './card-macros.js';
import { cleanText } from './clean-text.js';
import { elizaExamples } from './eliza-examples.js';
import type { ImportedBot } from './imported-bot.js';
import { invalidImport } from './invalid-import.js';
import type { ImportOptions } from './normalize-bot.js';
import type { OpenedFile } from './open-file.js';
import { openValue } from './open-value.js';
import { toneOf, watchlistOf } from './read-character.js';
import { foldWord } from './read-scalars.js';
import { hintsIn } from './read-style.js';
import { readText, readTexts, textIn } from './read-texts.js';
import { importRoot } from './repairs.js';
import { type Field, type Fields, fieldsOf, filled, isRow } from './row.js';
import { secretsIn } from './secrets.js';
import { reportUnused } from './unused-fields.js';
import { IMPORT_WORDS } from './words/index.js';

const PARTS = { items: 60, characters: 600, separator: /\n{2,}/ };
const MAX_LORE = 200;
const MAX_KEYS = 6;
const UNUSED = [
  ...['plugins', 'clients', 'client_config', 'templates', 'voice', 'post', 'extends', 'people'],
  ...['model', 'model_provider', 'image_model_provider'],
  ...['twitter_profile', 'instagram_profile'],
];

/**
 * An elizaOS character, of version 1 or older, as a bot: its bio is the background, its lore and knowledge the lorebook, its message and post examples
 * the examples, its topics the watchlist. What stands under `settings`, its secrets before all, is never read into a record or a repair.
 */
export function elizaBot(file: OpenedFile, { now, locale = 'en' }: ImportOptions): ImportedBot {
  const { place, repairs } = importRoot(secretsIn(file.row));
  const fields = fieldsOf(file.row, place);
  const named = fields.take('name');
  const username = handleOf(fields.take('username'));
  const name = (named === undefined ? undefined : nameOf(named.value, named.place)) ?? username;
  if (name === undefined)
    throw invalidImport('the character has no name', 'Give it a "name" (a text).');
  const background = backgroundOf(fields);
  const tone = toneOfAdjectives(fields.take('adjectives'));
  const language = localeByLetters([name, background], place, locale);
  const examples = elizaExamples(fields, { character: name, user: otherPerson(language) });
  const entries = [
    ...loreOf(fields.take('lore'), language),
    ...loreOf(fields.take('knowledge'), language),
  ].slice(0, MAX_LORE);
  const watchlist = filled(fields.take('topics'));
  const persona = {
    ...(tone === undefined ? {} : { tone }),
    ...(background === '' ? {} : { background }),
    ...(examples.length === 0 ? {} : { examples }),
    watchlist: watchlist === undefined ? [] : watchlistOf(watchlist),
    style: styleOf(fields.take('style')),
  };
  reportRest(fields);
  const bot = {
    id: idOf(name, background),
    name,
    ...(username === undefined ? {} : { username }),
    locale: language,
    persona,
    emotion: tone === undefined ? {} : { tone },
    ...(entries.length === 0 ? {} : { lorebook: { entries } }),
    createdAt: now,
    updatedAt: now,
  };
  return { bot: parseRecord(Bot, bot, 'Bot'), repairs };
}

function backgroundOf(fields: Fields): string {
  const bio = readTexts(filled(fields.take('bio')), PARTS);
  const system = filled(fields.take('system'));
  const told = system === undefined ? undefined : readText(system, 700);
  if (told !== undefined)
    system?.place.note('are instructions for a model', system.value, 'background, and no rule');
  const place = fields.take('bio')?.place ?? system?.place;
  const said = place === undefined ? '' : cleanText(bio.join('\n'), 3200, place);
  return [said, told ?? ''].filter((part) => part !== '').join('\n\n');
}

/** The first adjective that is a known tone, else the first few as they are. */
function toneOfAdjectives(field: Field | undefined): string | undefined {
  const words = readTexts(filled(field), { items: 50, characters: 60, separator: /[,;\n]/ });
  const known = words.find((word) => IMPORT_WORDS.tones.has(foldWord(word)));
  if (field === undefined || words.length === 0) return undefined;
  const value = known ?? words.slice(0, 4).join(', ');
  return toneOf({ value: value.slice(0, 80), place: field.place });
}

function styleOf(field: Field | undefined) {
  if (field === undefined || field.value === null) return {};
  const { value, place } = field;
  const fields = isRow(value) ? fieldsOf(value, place) : undefined;
  const post = fields?.take('post');
  if (post !== undefined)
    post.place.note('is for posts, which bots here do not write', post.value, 'left out');
  const rules =
    fields === undefined
      ? readTexts(field, PARTS)
      : [
          ...readTexts(filled(fields.take('all')), PARTS),
          ...readTexts(filled(fields.take('chat')), PARTS),
        ];
  fields?.reportRest();
  const note = cleanText(rules.join('; '), 400, place);
  return note === '' ? {} : { ...hintsIn(rules.join('\n')), note };
}

/** Each piece of lore under the words it is about. Files and folders that it points to are not read. */
function loreOf(field: Field | undefined, locale: string): LoreEntry[] {
  if (field === undefined || field.value === null) return [];
  const { value, place } = field;
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (items.length > MAX_LORE)
    place.note(`has more than ${MAX_LORE} items`, value, `the first ${MAX_LORE}`);
  const found: LoreEntry[] = [];
  for (const [index, item] of items.slice(0, MAX_LORE).entries()) {
    const at = place.within(index);
    const text = textIn(openValue(item));
    const content = text === undefined ? '' : cleanText(text, 4000, at);
    const keys = extractKeywords(content.slice(0, 1000), locale)
      .filter((word) => word.length > 3 && word.length <= 200)
      .slice(0, MAX_KEYS);
    if (keys.length === 0) at.note('holds no text of its own', item, 'left out');
    else
      found.push({
        ...{ keys, content, enabled: true, constant: false, selective: false },
        caseSensitive: false,
        order: 100,
      });
  }
  return found;
}

function reportRest(fields: Fields): void {
  reportUnused(fields, UNUSED);
  const settings = filled(fields.take('settings'));
  settings?.place.note('are settings of another program, with its secrets', undefined, 'left out');
  for (const key of ['id', '@type', 'created_at', 'updated_at', 'enabled']) fields.take(key);
  fields.reportRest();
}
