export type { CharacterKind } from './character-kind.js';
export { type ImportedCharacter, importCharacter } from './import-character.js';
export type { ImportedBot } from './imported-bot.js';
export {
  type NormalizedRow,
  normalizeChat,
  normalizeHolding,
  normalizeStance,
  type RowOptions,
} from './legacy-rows.js';
export {
  legacyBaseSettings,
  type NormalizedSettings,
  normalizeSettings,
} from './legacy-settings.js';
export { type ImportOptions, type NormalizedBot, normalizeBot } from './normalize-bot.js';
export { type NormalizedPersona, normalizePersona } from './normalize-persona.js';
export type { Repair } from './repairs.js';
