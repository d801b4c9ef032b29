import type { Emotion } from '../records/emotion.js';
import { KNOWN_TONES, type Persona } from '../records/persona.js';
import { foldForMatch } from '../text/case.js';
import { graphemes } from '../text/graphemes.js';
import { stripControls } from '../text/strip-controls.js';
import { normalizeSymbol } from '../text/symbols.js';
import { foldWord, isNothing, numberOf } from './read-scalars.js';
import { readTexts, readTone, textIn } from './read-texts.js';
import type { Field } from './row.js';
import { IMPORT_WORDS } from './words/index.js';

const PICTURE = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u;
const LETTER = /[\p{L}\p{N}]/u;
const SYMBOL =
  /^\s*(?:[$#][A-Za-z][A-Za-z0-9]{0,11}|[A-Za-z]{2,10}:[A-Za-z][A-Za-z0-9]{0,11}|[A-Z][A-Z0-9]{1,11})\s*$/;
const MAX_EMOJI = 16;
const RISK_LEVELS = ['low', 'balanced', 'high'] as const;
const ENERGY_LEVELS = ['calm', 'steady', 'lively'] as const;

/** A tone: the engine's own word where the text is one of them in any built-in language, else the text. */
export function toneOf(field: Field | undefined): string | undefined {
  const text = readTone(field);
  if (text === undefined || (KNOWN_TONES as readonly string[]).includes(text)) return text;
  const known = IMPORT_WORDS.tones.get(foldWord(text));
  if (known === undefined) return text;
  field?.place.note('is another word for a known tone', text, known);
  return known;
}

/** An appetite for risk, from a word of any built-in language or a share of 0 to 1. */
export function riskOf(field: Field | undefined): Persona['riskProfile'] {
  return levelOf(field, RISK_LEVELS, IMPORT_WORDS.risk, 'balanced');
}

/** An energy, from a word of any built-in language or a share of 0 to 1. */
export function energyOf(field: Field | undefined): Emotion['energy'] {
  return levelOf(field, ENERGY_LEVELS, IMPORT_WORDS.energy, 'steady');
}

/** Symbols and topics: a list, or a text parted by commas; 'BIST:AKBNK' and '$akbnk' become 'AKBNK', and none stands twice. */
export function watchlistOf(field: Field | undefined, items = 50): string[] {
  const found = new Map<string, string>();
  for (const item of readTexts(field, { items, characters: 80, separator: /[,;\n]/ })) {
    const symbol = SYMBOL.test(item) ? normalizeSymbol(item) : item;
    const key = foldForMatch(normalizeSymbol(symbol));
    if (found.has(key)) field?.place.note('stands twice', item, 'left out');
    else {
      found.set(key, symbol);
      if (symbol !== item) field?.place.note('is another spelling of a symbol', item, symbol);
    }
  }
  return Array.from(found.values());
}

/** One emoji, the first in a text or list; a text without emoji counts where it has no letters (':)'). */
export function emojiOf(field: Field | undefined): string | undefined {
  if (field === undefined || isNothing(field.value, field.place)) return undefined;
  const { value, place } = field;
  for (const item of (Array.isArray(value) ? value : [value]).slice(0, 100)) {
    const emoji = emojiIn(textIn(item));
    if (emoji === undefined) continue;
    if (emoji !== value) place.note('is not one emoji', value, emoji);
    return emoji;
  }
  place.note('holds no emoji', value, 'left out');
  return undefined;
}

function emojiIn(text: string | undefined): string | undefined {
  const clean = stripControls(text?.slice(0, 400) ?? '').trim();
  const picture = graphemes(clean).find((each) => PICTURE.test(each) && each.length <= MAX_EMOJI);
  if (picture !== undefined) return picture;
  const isFace = /^[!-~]{2,8}$/.test(clean) && !LETTER.test(clean);
  return isFace ? clean : undefined;
}

function levelOf<Level extends string>(
  field: Field | undefined,
  levels: readonly [Level, Level, Level],
  words: ReadonlyMap<string, Level>,
  fallback: Level,
): Level {
  if (field === undefined) return fallback;
  const { value, place } = field;
  if (levels.includes(value as Level)) return value as Level;
  if (isNothing(value, place)) return fallback;
  for (const item of (Array.isArray(value) ? value : [value]).slice(0, 20)) {
    const number = numberOf(item);
    const text = textIn(item);
    const level =
      number !== undefined
        ? levels[number < 0.34 ? 0 : number < 0.67 ? 1 : 2]
        : text === undefined
          ? undefined
          : wordLevel(text, words);
    if (level === undefined) continue;
    place.note('is another form', value, level);
    return level;
  }
  place.note('is not understood', value, fallback);
  return fallback;
}

/** The level that a text names; a text that names two is of none. */
function wordLevel<Level>(text: string, words: ReadonlyMap<string, Level>): Level | undefined {
  const folded = foldWord(text);
  const exact = words.get(folded);
  if (exact !== undefined) return exact;
  const named = new Set<Level>();
  for (const token of folded.match(/[\p{L}\p{N}]+/gu) ?? []) {
    const level = words.get(token);
    if (level !== undefined) named.add(level);
  }
  return named.size === 1 ? Array.from(named)[0] : undefined;
}
