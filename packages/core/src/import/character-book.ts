import { Lorebook, LoreEntry } from '../records/lore-entry.js';
import { type CardNames, fillMacros } from './card-macros.js';
import { cleanLine, cleanText } from './clean-text.js';
import { openValue } from './open-value.js';
import { readBoolean, readNumber } from './read-scalars.js';
import { readTexts, textIn } from './read-texts.js';
import type { Place } from './repairs.js';
import { type Field, type Fields, fieldsOf, filled, isRow } from './row.js';
import { reportUnused } from './unused-fields.js';

const MAX_ENTRIES = 1000;
const KEYS = { items: 50, characters: 200, separator: /[,\n]/ };
/** What tells other programs where in a prompt an entry goes; here `order` alone does. */
const PLACEMENT = ['id', 'uid', 'comment', 'priority', 'position', 'display_index', 'probability'];
/** Lines at the head of a version 3 entry that steer other programs. */
const DECORATORS = /^(?:\s*@@[^\n]{0,200}(?:\n|$))+/;

/** A card's book as a lorebook; undefined where no entry of it can be used. */
export function lorebookOf(field: Field | undefined, names: CardNames): Lorebook | undefined {
  if (field === undefined || field.value === null) return undefined;
  const { value, place } = field;
  if (!isRow(value)) {
    place.note('is no book', value, 'left out');
    return undefined;
  }
  const fields = fieldsOf(value, place);
  const entries = entriesOf(fields.take('entries'), names);
  const title = lineOf(fields.take('name'));
  const scanDepth = readNumber(filled(fields.take('scan_depth')), { min: 1, max: 100 });
  const tokenBudget = readNumber(filled(fields.take('token_budget')), { min: 0, max: 4000 });
  const recursive = readBoolean(filled(fields.take('recursive_scanning', 'recursive')));
  reportUnused(fields, ['description', 'extensions']);
  fields.reportRest();
  if (entries.length === 0) return undefined;
  return Lorebook.parse({
    entries,
    ...(title === undefined ? {} : { name: title }),
    ...(scanDepth === undefined ? {} : { scanDepth: Math.round(scanDepth) }),
    ...(tokenBudget === undefined ? {} : { tokenBudget: Math.round(tokenBudget) }),
    ...(recursive === undefined ? {} : { recursive }),
  });
}

function entriesOf(field: Field | undefined, names: CardNames): LoreEntry[] {
  if (field === undefined || typeof field.value !== 'object' || field.value === null) {
    field?.place.note('is no list of entries', field.value, 'left out');
    return [];
  }
  const { value, place } = field;
  const items = Object.entries(value);
  if (items.length > MAX_ENTRIES)
    place.note(`has more than ${MAX_ENTRIES} entries`, value, `the first ${MAX_ENTRIES}`);
  const found: LoreEntry[] = [];
  for (const [key, raw] of items.slice(0, MAX_ENTRIES)) {
    const at = place.within(Array.isArray(value) ? Number(key) : key);
    const item = openValue(raw);
    const entry = isRow(item) ? entryOf(fieldsOf(item, at), names, at) : undefined;
    if (entry !== undefined) found.push(entry);
    else at.note('is an entry without content or keys', raw, 'left out');
  }
  return found;
}

function entryOf(fields: Fields, names: CardNames, place: Place): LoreEntry | undefined {
  const content = contentOf(fields.take('content', 'entry'), names);
  const keys = keysOf(fields.take('keys', 'key'), names, place);
  const secondary = keysOf(fields.take('secondary_keys', 'keysecondary'), names, place);
  const constant = readBoolean(filled(fields.take('constant'))) ?? false;
  // Programs write true by default, also where there is nothing to select by.
  const selective =
    (readBoolean(filled(fields.take('selective'))) ?? false) && secondary.length > 0;
  const caseSensitive = readBoolean(filled(fields.take('case_sensitive'))) ?? false;
  const order = readNumber(filled(fields.take('insertion_order', 'order')), {
    min: -1e9,
    max: 1e9,
  });
  const title = lineOf(fields.take('name', 'comment'));
  for (const name of PLACEMENT) fields.take(name);
  const isOn = readBoolean(filled(fields.take('enabled')));
  const isOff = readBoolean(filled(fields.take('disable', 'disabled'))) ?? false;
  const isPattern = readBoolean(filled(fields.take('use_regex'))) ?? false;
  if (isPattern) place.note('matches by patterns, which are not run', undefined, 'switched off');
  reportUnused(fields, ['extensions']);
  fields.reportRest();
  if (content === undefined || (keys.length === 0 && !constant)) return undefined;
  return LoreEntry.parse({
    ...{ keys, content, constant, selective, caseSensitive },
    enabled: (isOn ?? !isOff) && !isPattern,
    ...(secondary.length === 0 ? {} : { secondaryKeys: secondary }),
    ...(order === undefined ? {} : { order }),
    ...(title === undefined ? {} : { name: title }),
  });
}

function contentOf(field: Field | undefined, names: CardNames): string | undefined {
  if (field === undefined || typeof field.value !== 'string') return undefined;
  const { value, place } = field;
  const plain = value.replace(DECORATORS, '');
  if (plain.length !== value.length) place.note('begins with decorators', value, 'removed');
  const content = cleanText(fillMacros(plain.slice(0, 40_000), names, place), 4000, place);
  return content === '' ? undefined : content;
}

function keysOf(field: Field | undefined, names: CardNames, place: Place): string[] {
  const keys = readTexts(filled(field), KEYS).map((key) =>
    cleanLine(fillMacros(key, names, place), KEYS.characters, place),
  );
  return Array.from(new Set(keys.filter((key) => key !== '')));
}

function lineOf(field: Field | undefined): string | undefined {
  const text = textIn(field?.value);
  if (field === undefined || text === undefined) {
    filled(field)?.place.note('is no text', field?.value, 'left out');
    return undefined;
  }
  const line = cleanLine(text, 200, field.place);
  return line === '' ? undefined : line;
}
