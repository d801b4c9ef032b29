import { foldKey } from './fold-key.js';
import { EMOTION_KEYS, PERSONA_KEYS } from './normalize-persona.js';
import type { OpenedFile } from './open-file.js';
import { openValue } from './open-value.js';
import { isRow, type Row } from './row.js';

/** Which program a character was made for. */
export type CharacterKind = 'legacy' | 'card' | 'eliza';

const keys = (...names: readonly string[]): ReadonlySet<string> => new Set(names.map(foldKey));

/** Keys that only one kind of file has. */
const LEGACY = keys(
  ...PERSONA_KEYS,
  ...EMOTION_KEYS,
  ...['speed_profile', 'active_hours', 'persona_hint', 'watchlist', 'risk_profile', 'never_do'],
  ...['signature_emoji', 'signature_phrases', 'empathy'],
);
const CARD = keys(
  ...['first_mes', 'mes_example', 'personality', 'scenario', 'character_book'],
  ...['char_name', 'char_persona', 'char_greeting'],
);
const ELIZA = keys(
  ...['bio', 'lore', 'adjectives', 'message_examples', 'post_examples'],
  ...['model_provider', 'plugins', 'clients', 'knowledge'],
);

/** What a file shows itself to be by its keys: a card by its `spec` before all; a legacy row where nothing else fits. */
export function kindOf({ row, source }: OpenedFile): CharacterKind {
  const { spec } = row;
  if (source === 'png' || (typeof spec === 'string' && spec.startsWith('chara_card')))
    return 'card';
  const own = keysOf(row);
  if (own.some((key) => LEGACY.has(key))) return 'legacy';
  const data = openValue(row['data']);
  const inner = isRow(data) ? keysOf(data) : [];
  if ([...own, ...inner].some((key) => CARD.has(key))) return 'card';
  return own.some((key) => ELIZA.has(key)) ? 'eliza' : 'legacy';
}

function keysOf(row: Row): readonly string[] {
  return Object.keys(row)
    .slice(0, 500)
    .map((key) => foldKey(key.slice(0, 200)));
}
