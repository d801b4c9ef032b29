import type { SceneBot } from '../types.js';
import { newcomers } from './cast-newcomers.js';
import { veterans } from './cast-veterans.js';

/** The regulars of the room. All of them are invented, and say so when asked; what they hold is pocket money. */
export const cast: readonly SceneBot[] = [...veterans, ...newcomers];
