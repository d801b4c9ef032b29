import { english } from './en.js';
import { turkish } from './tr.js';
import type { Words } from './types.js';

export type { Words } from './types.js';

/** The room's words for a locale; English where there are none. */
export function wordsOf(locale: string): Words {
  return locale.toLowerCase().startsWith('tr') ? turkish : english;
}
