import type * as z from 'zod';
import { streamAt } from '../../src/chance/stream.js';
import type { Bot } from '../../src/records/bot.js';
import type { Decision } from '../../src/records/decision.js';
import type { Headline } from '../../src/records/headline.js';
import type { PromptBrief } from '../../src/records/prompt.js';
import { testBot, testMember } from '../../src/testing/builders.js';
import type { VoiceInput } from '../../src/voice/apply-voice.js';

export const DECISION: Decision = {
  kind: 'decision',
  botId: 'bot-1',
  move: 'reply',
  targetScores: [],
  length: 'medium',
  isRefreshDue: false,
  hops: 0,
};
export const HEADLINE: Headline = { id: 'h', source: 's', title: 'Rates unchanged', fetchedAt: 1 };

/** The brief of a prompt for this bot, with nothing else in it. */
export function briefFor(bot: Bot, locale: string, target?: PromptBrief['target']): PromptBrief {
  const { id, name, persona, emotion, hint } = bot;
  return {
    locale,
    bot: { id, name, persona, emotion, hint },
    chat: { topics: [] },
    move: 'reply',
    transcript: [],
    ...{ stances: [], holdings: [], memories: [], pastReferences: [], lore: [], avoid: [] },
    length: 'medium',
    partOfDay: 'morning',
    ...(target === undefined ? {} : { target }),
  };
}

/** The voicing of a text by a bot, drawn from `seed`. */
export function voiceInput(
  text: string,
  seed: number,
  botFields: Partial<z.input<typeof Bot>> = {},
  more: Partial<VoiceInput> = {},
): VoiceInput {
  const bot = testBot(botFields);
  return {
    text,
    member: testMember(bot),
    decision: DECISION,
    locale: bot.locale,
    brief: briefFor(bot, bot.locale),
    stream: streamAt('voice', seed),
    canEdit: true,
    splitAbove: 200,
    maxTextLength: 4096,
    ...more,
  };
}
