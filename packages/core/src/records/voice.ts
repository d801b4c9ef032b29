import * as z from 'zod';
import { Unit } from './primitives.js';

/** The rates (0..1) at which a bot's writing shows slang, emoji, typing errors and loose punctuation. */
export const VoiceProfile = z.object({ slang: Unit, emoji: Unit, typo: Unit, punctuation: Unit });
export type VoiceProfile = z.infer<typeof VoiceProfile>;
