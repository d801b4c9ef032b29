import * as z from 'zod';

const ShortText = z.string().max(400);

/** How a persona writes. `note` keeps a legacy free-text style for the prompt. */
export const Style = z.object({
  emojis: z.boolean().default(true),
  length: z.enum(['short', 'medium', 'long']).default('medium'),
  disclaimer: z.string().max(200).optional(),
  abbreviations: z.boolean().default(false),
  note: ShortText.optional(),
});
export type Style = z.infer<typeof Style>;

/** One example exchange: what another said, and how this persona answers. */
export const PersonaExample = z.object({ prompt: ShortText.optional(), answer: ShortText });
export type PersonaExample = z.infer<typeof PersonaExample>;

/** The tones that voice, sampling and length rules know; any other text is allowed and treated as neutral. */
export const KNOWN_TONES = [
  'neutral',
  'young',
  'professional',
  'friendly',
  'brisk',
  'academic',
  'ironic',
] as const;

/** Who a bot is: what it sounds like, cares about and never does. */
export const Persona = z.object({
  tone: z.string().min(1).max(80).default('neutral'),
  riskProfile: z.enum(['low', 'balanced', 'high']).default('balanced'),
  watchlist: z.array(z.string().min(1).max(80)).max(50).default([]),
  neverDo: z.array(ShortText).max(30).default([]),
  style: Style.default(() => Style.parse({})),
  background: z.string().max(4000).optional(),
  goals: z.array(ShortText).max(20).optional(),
  examples: z.array(PersonaExample).max(40).optional(),
});
export type Persona = z.infer<typeof Persona>;
