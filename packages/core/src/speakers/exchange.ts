import type { Message } from '../records/message.js';
import { ADDRESS_WEIGHTS } from './address-weights.js';
import { authorId } from './name-index.js';
import { isPutTo } from './put-to.js';
import { isQuestionMessage } from './read-text.js';

/** The one with whom an author is in conversation, as far as the order of messages tells. */
export interface Partner {
  readonly id: string;
  readonly reason: 'answer' | 'continuing';
  readonly confidence: number;
}

/** How far back, in messages and milliseconds, a question waits for its answer, and a conversation goes on by itself. */
const QUESTION_REACH = 12;
const QUESTION_AGE_MS = 30 * 60_000;
const EXCHANGE_REACH = 6;
const EXCHANGE_AGE_MS = 10 * 60_000;

/** Whose question a message answers, else with whom its author was just exchanging messages. */
export function partnerOf(
  message: Message,
  context: { readonly messages: readonly Message[]; readonly locale: string },
): Partner | undefined {
  const self = authorId(message.author);
  if (self === undefined) return undefined;
  const end = placeOf(message, context.messages);
  return (
    asker(message, self, context.messages, end, context.locale) ??
    other(message, self, context.messages, end)
  );
}

/** The newest question put to the author that they have not followed with a message yet. */
function asker(
  message: Message,
  self: string,
  messages: readonly Message[],
  end: number,
  locale: string,
): Partner | undefined {
  for (let place = end - 1; place >= Math.max(0, end - QUESTION_REACH); place -= 1) {
    const earlier = messages[place];
    if (earlier === undefined || message.sentAt - earlier.sentAt > QUESTION_AGE_MS)
      return undefined;
    const id = authorId(earlier.author);
    if (id === self) return undefined;
    if (id === undefined || !isPutTo(earlier, message, messages, place, locale)) continue;
    if (isQuestionMessage(earlier, locale))
      return { id, reason: 'answer', confidence: ADDRESS_WEIGHTS.answer };
    return { id, reason: 'continuing', confidence: ADDRESS_WEIGHTS.continuingAnswered };
  }
  return undefined;
}

/** The author of the message before, where the two have been alone among the last few. */
function other(
  message: Message,
  self: string,
  messages: readonly Message[],
  end: number,
): Partner | undefined {
  let partner: string | undefined;
  for (let place = end - 1; place >= Math.max(0, end - EXCHANGE_REACH); place -= 1) {
    const earlier = messages[place];
    if (earlier === undefined || message.sentAt - earlier.sentAt > EXCHANGE_AGE_MS)
      return undefined;
    const id = authorId(earlier.author);
    if (id === undefined) continue;
    if (id === self) {
      return partner === undefined
        ? undefined
        : { id: partner, reason: 'continuing', confidence: ADDRESS_WEIGHTS.continuing };
    }
    if (partner !== undefined && partner !== id) return undefined;
    partner = id;
  }
  return undefined;
}

function placeOf(message: Message, messages: readonly Message[]): number {
  for (let place = messages.length - 1; place >= 0; place -= 1)
    if (messages[place]?.id === message.id) return place;
  return messages.length;
}
