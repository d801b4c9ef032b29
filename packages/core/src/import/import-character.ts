import type { Bot } from '../records/bot.js';
import type { Holding } from '../records/holding.js';
import type { Stance } from '../records/stance.js';
import { cardOf, isCard } from './character-card.js';
import { elizaOf, isEliza } from './eliza-character.js';
import { invalidImport } from './invalid-import.js';
import { type ImportOptions, LEGACY_KEYS, normalizeBot } from './normalize-bot.js';
import { openFile } from './open-file.js';
import type { Repair } from './repairs.js';

/** A character of any kind as records, deep-frozen, and what was repaired on the way. */
export interface ImportResult {
  readonly kind: 'legacy' | 'card' | 'eliza';
  readonly bot: Bot;
  readonly stances: readonly Stance[];
  readonly holdings: readonly Holding[];
  readonly repairs: readonly Repair[];
}

/**
 * Imports a character from bytes, text or a mapping: a legacy bot row, a Character Card (JSON or PNG, version 1 to 3) or an
 * elizaOS character file. What it is shows in its fields; a mapping that is neither card nor elizaOS character is read as a legacy row.
 * @throws CoterieError 'invalid-import' where there is no character in it: what is wrong, where, and the cure.
 */
export function importCharacter(input: unknown, options: ImportOptions): ImportResult {
  const file = openFile(input);
  const isLegacy = LEGACY_KEYS.some((key) => Object.hasOwn(file.row, key));
  if (file.source === 'png' || (!isLegacy && isCard(file.row))) {
    return { kind: 'card', ...cardOf(file, options), stances: [], holdings: [] };
  }
  if (!isLegacy && isEliza(file.row)) {
    return { kind: 'eliza', ...elizaOf(file, options), stances: [], holdings: [] };
  }
  const { bot, ...rest } = normalizeBot(file.row, options);
  if (bot === undefined) {
    throw invalidImport(
      'the mapping has neither a name nor an id',
      'Give it a "name", or import a character card or an elizaOS character file.',
    );
  }
  return { kind: 'legacy', bot, ...rest };
}
