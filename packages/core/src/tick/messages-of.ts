import type { Decision } from '../records/decision.js';
import type { Draft } from '../records/draft.js';
import type { Message } from '../records/message.js';
import type { Member, Scene } from '../records/scene.js';
import { messageFacts } from '../text/message-facts.js';

/** What {@link messagesOf} makes the records from. */
export interface Spoken {
  readonly scene: Scene;
  readonly member: Member;
  readonly decision: Decision;
  readonly tickId: string;
  readonly parts: readonly string[];
  readonly plannedAt: number;
  /** Absent for a reaction sent as a message. */
  readonly draft?: Draft;
}

/** The pending message records of one turn, a part each, in the order of sending. */
export function messagesOf(spoken: Spoken): readonly Message[] {
  const { scene, member, decision, tickId, draft } = spoken;
  const { bot } = member;
  const firstId = `${tickId}/0`;
  return spoken.parts.map((text, part) => ({
    id: `${tickId}/${part}`,
    chatId: scene.chat.id,
    ...(decision.threadId === undefined ? {} : { threadId: decision.threadId }),
    author: {
      kind: 'bot',
      botId: bot.id,
      displayName: bot.name,
      ...(bot.username === undefined ? {} : { username: bot.username }),
    },
    text,
    ...(decision.targetId === undefined || part > 0 || decision.move === 'continue'
      ? {}
      : { replyTo: decision.targetId }),
    sentAt: spoken.plannedAt,
    causationId: decision.causationId ?? firstId,
    hops: decision.hops,
    status: 'pending',
    meta: {
      ...messageFacts(text, bot.locale, bot.persona.watchlist),
      tickId,
      ...(decision.topic === undefined ? {} : { topic: decision.topic }),
      ...(decision.targetId === undefined ? {} : { respondsTo: decision.targetId }),
      ...(part === 0 ? {} : { partOf: firstId }),
      ...(decision.move === 'react' ? { isReaction: true } : {}),
      ...(draft === undefined ? {} : { model: draft.modelId }),
      ...(draft?.usage === undefined || part > 0 ? {} : { usage: draft.usage }),
    },
  }));
}
