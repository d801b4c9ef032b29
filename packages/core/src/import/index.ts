export { type ImportedCharacter, importCharacterCard } from './character-card.js';
export { importElizaCharacter } from './eliza-character.js';
export { type ImportResult, importCharacter } from './import-character.js';
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
