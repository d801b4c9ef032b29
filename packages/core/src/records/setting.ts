import * as z from 'zod';
import { Instant, Json } from './primitives.js';

/** Values for some settings, by group and key. Checked in full by `resolveSettings` (settings.ts), which knows every key. */
export const SettingsPatch = z.record(z.string(), z.record(z.string(), Json));
export type SettingsPatch = z.infer<typeof SettingsPatch>;

/** One stored setting: `key` is `group.name`, `version` grows by one with every change. */
export const Setting = z.object({
  key: z.string().regex(/^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/, {
    error: 'takes "group.name", for example "speaking.scaleFactor"',
  }),
  value: Json,
  updatedAt: Instant,
  version: z.number().int().positive(),
});
export type Setting = z.infer<typeof Setting>;
