import type { ModelRequest } from '../../ports/language-model.js';
import { freezeDeep } from '../../records/parse-record.js';
import { testBot } from './bots.js';

/** A request for a short reply to 'Shall we have tea?', with its brief. */
export function testRequest(overrides: Partial<ModelRequest> = {}): ModelRequest {
  const { id, name, persona, emotion, hint } = testBot({ name: 'Ann' });
  const text = 'Shall we have tea?';
  return freezeDeep({
    system: 'You are Ann, an artificial persona. You write one short chat message.',
    user: `[Ayşe]: ${text}\nReply to Ayşe.`,
    sampling: {
      temperature: 0.8,
      topP: 0.95,
      presencePenalty: 0.2,
      frequencyPenalty: 0.2,
      maxTokens: 120,
    },
    seed: 1,
    brief: {
      locale: 'en',
      bot: { id, name, persona, emotion, hint },
      chat: { title: 'Tea room', topics: ['tea'] },
      move: 'reply',
      topic: 'tea',
      target: {
        label: 'Ayşe',
        text,
        isQuestion: true,
        isHuman: true,
        asksIfArtificial: false,
      },
      transcript: [{ messageId: 'message-1', label: 'Ayşe', text, isOwn: false, isBot: false }],
      stances: [],
      holdings: [],
      memories: [],
      pastReferences: [],
      lore: [],
      length: 'short',
      partOfDay: 'morning',
      avoid: [],
    },
    ...overrides,
  });
}
