import type { Message } from '../../records/message.js';
import { isQuestion } from '../../text/question.js';

/** Ids of the messages by people that come right after somebody else's question, or reply to one, among messages in order. */
export function answersAmong(batch: readonly Message[], locale: string): ReadonlySet<string> {
  const byId = new Map(batch.map((message) => [message.id, message]));
  const answers = new Set<string>();
  for (const [place, message] of batch.entries()) {
    if (message.author.kind !== 'human') continue;
    const asked = byId.get(message.replyTo ?? '') ?? batch[place - 1];
    if (asked === undefined || asked.author.userId === message.author.userId) continue;
    if (isQuestion(asked.text, locale)) answers.add(message.id);
  }
  return answers;
}
