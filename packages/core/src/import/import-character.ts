import type { Holding } from '../records/holding.js';
import type { Stance } from '../records/stance.js';
import { cardBot } from './character-card.js';
import { type CharacterKind, kindOf } from './character-kind.js';
import { elizaBot } from './eliza-character.js';
import type { ImportedBot } from './imported-bot.js';
import { invalidImport } from './invalid-import.js';
import { type ImportOptions, normalizeBot } from './normalize-bot.js';
import { openFile } from './open-file.js';

/** A character of any kind as records, deep-frozen, and what was repaired on the way. */
export interface ImportedCharacter extends ImportedBot {
  readonly kind: CharacterKind;
  /** Opinions that the file holds; cards and elizaOS files have none. */
  readonly stances: readonly Stance[];
  readonly holdings: readonly Holding[];
}

/**
 * Imports a character from the bytes of a file, its text or a mapping: a legacy bot row, a Character Card (JSON or PNG, version 1 to 3)
 * or an elizaOS character file. What it is shows in its keys. Instructions that it holds for a model become background, never
 * rules; tokens and passwords are left out.
 * @throws CoterieError 'invalid-import' where there is no character in it: what is wrong, where, and the cure.
 *
 * @example
 * ```ts
 * const card = { spec: 'chara_card_v2', spec_version: '2.0', data: { name: 'Maud', personality: 'dry' } };
 * const { bot, repairs } = importCharacter(card, { now: Date.now() });
 * console.log(bot.name, bot.persona.tone, repairs.length);
 * ```
 */
export function importCharacter(input: unknown, options: ImportOptions): ImportedCharacter {
  const file = openFile(input);
  const kind = kindOf(file);
  if (kind === 'card') return { kind, ...cardBot(file, options), stances: [], holdings: [] };
  if (kind === 'eliza') return { kind, ...elizaBot(file, options), stances: [], holdings: [] };
  const { bot, ...rest } = normalizeBot(file.row, options);
  if (bot === undefined) {
    throw invalidImport(
      'the mapping has neither a name nor an id',
      'Give it a "name", or import a character card or an elizaOS character file.',
    );
  }
  return { kind, bot, ...rest };
}
