import type { BotInput, ChatInput, HoldingInput, StanceInput } from '@coterie/core';

/** A cast with 3 stances and 2 holdings a bot, spread evenly over its chats. */
export interface Cast {
  readonly bots: readonly BotInput[];
  readonly chats: readonly Omit<ChatInput, 'platform' | 'externalId'>[];
  readonly stances: readonly StanceInput[];
  readonly holdings: readonly HoldingInput[];
}

const TOPICS = ['tea', 'old trains', 'gardens', 'chess', 'bread', 'rain', 'maps', 'clocks'];
const TONES = ['neutral', 'young', 'professional', 'friendly', 'brisk', 'academic', 'ironic'];

/** Makes a cast of `bots` bots in `chats` chats; bot i belongs to chat i mod `chats`. */
export function castOf(bots: number, chats: number, locale = 'en'): Cast {
  const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;
  const ids = Array.from({ length: bots }, (_, index) => `bot-${index}`);
  return {
    bots: ids.map((id, index) => ({
      id,
      name: `Persona ${index}`,
      username: `persona_${index}`,
      locale,
      talkativeness: 0.2 + (index % 7) / 10,
      persona: {
        tone: at(TONES, index),
        watchlist: [at(TOPICS, index), at(TOPICS, index + 3)],
        background: `Has thought about ${at(TOPICS, index)} for ${3 + (index % 30)} years.`,
        goals: [`to understand ${at(TOPICS, index + 1)}`],
      },
      emotion: { signaturePhrases: [`as I say of ${at(TOPICS, index)}`], anecdotes: [] },
    })),
    chats: Array.from({ length: chats }, (_, index) => ({
      id: `chat-${index}`,
      title: `Room ${index}`,
      topics: TOPICS,
      locale,
      members: ids.filter((_, bot) => bot % chats === index),
    })),
    stances: ids.flatMap((botId, index) =>
      [0, 1, 2].map((step) => ({
        botId,
        topic: at(TOPICS, index + step),
        text: `${at(TOPICS, index + step)} is worth the trouble.`,
        confidence: 0.7,
      })),
    ),
    holdings: ids.flatMap((botId, index) =>
      [0, 1].map((step) => ({ botId, symbol: at(TOPICS, index + step).toUpperCase() })),
    ),
  };
}
