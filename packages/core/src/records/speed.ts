import * as z from 'zod';

/** Seconds between a bot's turns. Without `baseSeconds` the chat's pacing settings give the base. */
export const Delay = z.object({
  baseSeconds: z.number().positive().max(21_600).optional(),
  multiplier: z.number().positive().max(100).default(1),
  jitterMin: z.number().positive().max(10).default(0.7),
  jitterMax: z.number().positive().max(10).default(1.3),
  minSeconds: z.number().nonnegative().default(2),
  maxSeconds: z.number().positive().max(21_600).default(180),
});
export type Delay = z.infer<typeof Delay>;

/** How a bot types: words (of 5 characters) a minute, and the bounds in seconds of the typing indicator. */
export const Typing = z.object({
  wpmMin: z.number().positive().max(400).optional(),
  wpmMax: z.number().positive().max(400).optional(),
  multiplier: z.number().positive().max(10).default(1),
  minSeconds: z.number().nonnegative().default(2),
  maxSeconds: z.number().positive().max(60).default(8),
});
export type Typing = z.infer<typeof Typing>;

/** A bot's own pace. */
export const Speed = z.object({
  delay: Delay.default(() => Delay.parse({})),
  typing: Typing.default(() => Typing.parse({})),
});
export type Speed = z.infer<typeof Speed>;
