import type { Bot } from '../records/bot.js';
import type { Repair } from './repairs.js';

/** A bot out of another program's file, deep-frozen, and what was changed or left out on the way. */
export interface ImportedBot {
  readonly bot: Bot;
  readonly repairs: readonly Repair[];
}
