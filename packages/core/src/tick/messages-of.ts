import type { Decision } from '../records/decision.js';
import type { Draft } from '../records/draft.js';
import type { Message } from '../records/message.js';
import type { Member, Scene } from '../records/scene.js';
import type { Writable } from '../records/writable.js';
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
  const { scene, member, decision, tickId } = spoken;
  const { bot } = member;
  const firstId = `${tickId}/0`;
  return spoken.parts.map((text, part) => {
    const author: Writable<Message['author']> = {
      kind: 'bot',
      botId: bot.id,
      displayName: bot.name,
    };
    if (bot.username !== undefined) author.username = bot.username;
    const message: Writable<Message> = {
      id: `${tickId}/${part}`,
      chatId: scene.chat.id,
      author,
      text,
      sentAt: spoken.plannedAt,
      causationId: decision.causationId ?? firstId,
      hops: decision.hops,
      status: 'pending',
      meta: metaOf(spoken, text, part, firstId),
    };
    if (decision.threadId !== undefined) message.threadId = decision.threadId;
    if (decision.targetId !== undefined && part === 0 && decision.move !== 'continue')
      message.replyTo = decision.targetId;
    return message;
  });
}

function metaOf(
  { member, decision, tickId, draft }: Spoken,
  text: string,
  part: number,
  firstId: string,
): Message['meta'] {
  const { locale, persona } = member.bot;
  const { symbols, keywords, sentiment } = messageFacts(text, locale, persona.watchlist);
  const meta: Writable<Message['meta']> = { symbols, keywords, sentiment, tickId };
  if (decision.topic !== undefined) meta.topic = decision.topic;
  if (decision.targetId !== undefined) meta.respondsTo = decision.targetId;
  if (part > 0) meta.partOf = firstId;
  if (decision.move === 'react') meta.isReaction = true;
  if (draft !== undefined) meta.model = draft.modelId;
  if (draft?.usage !== undefined && part === 0) meta.usage = draft.usage;
  return meta;
}
