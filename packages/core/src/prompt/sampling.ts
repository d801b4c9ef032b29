import type { MoveKind } from '../records/decision.js';
import type { Persona } from '../records/persona.js';
import type { PromptBrief, Sampling } from '../records/prompt.js';
import type { KnownTone } from './locales/types.js';

/** Least and most output tokens that a message aims at. */
export interface TokenRange {
  readonly least: number;
  readonly most: number;
}

/** Every figure that sampling rests on. */
export const SAMPLING = {
  tokens: {
    longForm: { least: 150, most: 300 },
    brisk: { least: 100, most: 200 },
    else: { least: 120, most: 250 },
  },
  factors: {
    plainReply: { least: 0.8, most: 0.85 },
    question: { least: 1.3, most: 1.4 },
    news: { least: 1.2, most: 1.3 },
  },
  temperature: {
    neutral: 0.8,
    young: 0.95,
    professional: 0.6,
    friendly: 0.85,
    brisk: 0.8,
    academic: 0.6,
    ironic: 0.95,
  },
  energy: { calm: -0.05, steady: 0, lively: 0.05 },
  risk: { low: -0.05, balanced: 0, high: 0.05 },
  move: { answer: -0.05, say: 0, react: 0, reply: 0, continue: 0.05, 'new-topic': 0.1 },
  topP: { calm: 0.9, steady: 0.93, lively: 0.96 },
  presence: { answer: 0.2, say: 0.2, react: 0.2, reply: 0.3, continue: 0.5, 'new-topic': 0.6 },
  frequency: 0.3,
  /** Added for each draft that was turned down. */
  retry: { temperature: 0.08, penalty: 0.15 },
  bounds: {
    temperature: [0.2, 1.2],
    topP: [0.1, 1],
    penalty: [0, 1],
    tokens: [16, 600],
  },
} as const;

/** Output tokens by tone, and by whether the message is a plain reply, answers a question or brings news. */
export function tokenRange(
  tone: KnownTone,
  move: MoveKind,
  { asks, hasNews }: { readonly asks: boolean; readonly hasNews: boolean },
): TokenRange {
  const { tokens, factors } = SAMPLING;
  const range = tokens[familyOf(tone)];
  const isReply = move === 'reply' || move === 'answer';
  const chosen: readonly TokenRange[] = [
    ...(isReply && asks ? [factors.question] : []),
    ...(isReply && !asks && !hasNews ? [factors.plainReply] : []),
    ...(hasNews ? [factors.news] : []),
  ];
  const times = (end: keyof TokenRange) => {
    let product: number = range[end];
    for (const factor of chosen) product *= factor[end];
    return Math.round(within(SAMPLING.bounds.tokens, product));
  };
  return { least: times('least'), most: times('most') };
}

/** How a message is sampled: by tone, temperament and move; a draft that was turned down makes the next one freer. All within the bounds of the table. */
export function samplingOf(input: {
  readonly tone: KnownTone;
  readonly energy: PromptBrief['bot']['emotion']['energy'];
  readonly risk: Persona['riskProfile'];
  readonly move: MoveKind;
  readonly refusals: number;
  readonly tokens: TokenRange;
}): Sampling {
  const { tone, energy, risk, move, refusals, tokens } = input;
  const { bounds, retry } = SAMPLING;
  const temperature =
    SAMPLING.temperature[tone] +
    SAMPLING.energy[energy] +
    SAMPLING.risk[risk] +
    SAMPLING.move[move] +
    refusals * retry.temperature;
  return {
    temperature: rounded(within(bounds.temperature, temperature)),
    topP: rounded(within(bounds.topP, SAMPLING.topP[energy])),
    presencePenalty: rounded(
      within(bounds.penalty, SAMPLING.presence[move] + refusals * retry.penalty),
    ),
    frequencyPenalty: rounded(
      within(bounds.penalty, SAMPLING.frequency + refusals * retry.penalty),
    ),
    maxTokens: tokens.most,
  };
}

function familyOf(tone: KnownTone): keyof typeof SAMPLING.tokens {
  if (tone === 'academic' || tone === 'professional') return 'longForm';
  return tone === 'brisk' || tone === 'young' ? 'brisk' : 'else';
}

function within([least, most]: readonly [number, number], value: number): number {
  return Math.min(Math.max(value, least), most);
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
