import { english } from './en/pack.js';
import { turkish } from './tr/pack.js';
import type { GrammarPack } from './types.js';

/** The languages that the scripted model writes without being given a pack; the first one is for all others. */
export const BUILT_IN_PACKS: readonly [GrammarPack, ...GrammarPack[]] = [english, turkish];
