import * as z from 'zod';
import { ActiveHours } from './active-hours.js';
import { Emotion } from './emotion.js';
import { Lorebook } from './lore-entry.js';
import { Persona } from './persona.js';
import { Id, Instant, Locale, Unit } from './primitives.js';
import { SettingsPatch } from './setting.js';
import { Speed } from './speed.js';
import { VoiceProfile } from './voice.js';

/** One persona with one account on a chat platform. Its token lives in the transport, never here. */
export const Bot = z.object({
  id: Id,
  name: z.string().trim().min(1).max(80),
  /** Platform handle, without the leading @. */
  username: z
    .string()
    .regex(/^[A-Za-z0-9_.-]{1,64}$/, { error: 'takes a handle without "@"' })
    .optional(),
  enabled: z.boolean().default(true),
  locale: Locale.default('en'),
  persona: Persona.default(() => Persona.parse({})),
  emotion: Emotion.default(() => Emotion.parse({})),
  voice: VoiceProfile.optional(),
  speed: Speed.default(() => Speed.parse({})),
  activeHours: ActiveHours.default(() => ActiveHours.parse({})),
  /** Free text of the operator for the persona, shown in its prompt. */
  hint: z.string().max(2000).default(''),
  /** How much it talks, 0 (only when spoken to) to 1. */
  talkativeness: Unit.default(0.5),
  lorebook: Lorebook.optional(),
  /** Overrides of the chat's and the global settings for this bot. */
  settings: SettingsPatch.default({}),
  createdAt: Instant,
  updatedAt: Instant,
});
export type Bot = z.infer<typeof Bot>;
