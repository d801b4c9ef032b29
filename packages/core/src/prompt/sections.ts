import type { PromptSection } from '../records/prompt.js';
import { estimateTokens } from '../text/tokens.js';

/** The sections of the system prompt, in order. */
export const SYSTEM_SECTIONS = [
  'identity',
  'background',
  'hint',
  'risk',
  'tone',
  'mood',
  'empathy',
  'energy',
  'style',
  'length',
  'phrases',
  'anecdotes',
  'expertise',
  'goals',
  'examples',
  'rules',
  'never',
  'safety',
] as const;
/** Name of a section of the system prompt. */
export type SystemSectionName = (typeof SYSTEM_SECTIONS)[number];

/** The sections of the user prompt, in order. */
export const USER_SECTIONS = [
  'chat',
  'own-label',
  'stances',
  'holdings',
  'part-of-day',
  'move',
  'refresh',
  'past-references',
  'memories',
  'lore',
  'transcript',
  'example-pairs',
  'target',
  'news',
  'mention',
  'reply-length',
  'reaction',
  'avoid',
  'instruction',
] as const;
/** Name of a section of the user prompt. */
export type UserSectionName = (typeof USER_SECTIONS)[number];

/** What must be in a prompt, whatever the budget. */
export const ESSENTIAL = 100;

/** Higher stays longer when the budget is short; {@link ESSENTIAL} always stays. */
export const PRIORITIES: Readonly<Record<SystemSectionName | UserSectionName, number>> = {
  ...{ identity: ESSENTIAL, rules: ESSENTIAL, safety: ESSENTIAL, tone: ESSENTIAL },
  ...{ never: 95, background: 85, hint: 82, style: 80, length: 75, expertise: 70, risk: 65 },
  ...{ phrases: 60, empathy: 58, goals: 55, examples: 50, mood: 45, energy: 40, anecdotes: 20 },
  ...{ move: ESSENTIAL, target: ESSENTIAL, instruction: ESSENTIAL, 'reply-length': ESSENTIAL },
  ...{
    transcript: 98,
    'own-label': 97,
    news: 95,
    avoid: 90,
    reaction: 88,
    mention: 80,
    stances: 70,
  },
  ...{ memories: 65, chat: 60, holdings: 55, refresh: 52, 'past-references': 50, lore: 45 },
  ...{ 'part-of-day': 35, 'example-pairs': 25 },
};

/** A section's items, where it can give some of them before it goes as a whole. */
export interface SectionList {
  readonly items: readonly string[];
  /** The end from which items are taken away. */
  readonly givesFrom: 'start' | 'end';
  /** At this priority the section gives its items until so many are left. */
  readonly steps: readonly { readonly priority: number; readonly least: number }[];
  /** The section's text with these items. */
  readonly show: (items: readonly string[]) => string;
}

/** A section before the budget has seen it. */
export interface PlannedSection {
  readonly name: SystemSectionName | UserSectionName;
  readonly text: string;
  /** Why it is there, for people. */
  readonly reason: string;
  readonly list?: SectionList;
}

/** A section as a trace shows it. */
export function toSection(
  planned: PlannedSection,
  part: PromptSection['part'],
  dropped?: string,
): PromptSection {
  const { name, text, reason } = planned;
  return {
    name,
    part,
    priority: PRIORITIES[name],
    tokens: estimateTokens(text),
    text,
    reason: dropped ?? reason,
    isDropped: dropped !== undefined,
  };
}
