import { portableExp } from '../../chance/portable-math.js';
import type { Message } from '../../records/message.js';
import { authorId } from '../name-index.js';
import { LINK_NETWORK } from './data/link-network.js';
import { decodeNetwork } from './decode-weights.js';
import { createModel, type LinkModel, type LinkScores, scoreLinks } from './link-model.js';
import { buildWindow, LINK_REACH, type LinkWindow } from './link-window.js';

/** How likely a message goes on from each of the lines before it, or starts a conversation; the shares add up to 1. */
export interface LinkShares {
  readonly window: LinkWindow;
  /** The messages that the window's places stand for. */
  readonly earlier: readonly Message[];
  readonly start: number;
  /** Places of the candidates, the newest first, and the share of each. */
  readonly places: readonly number[];
  readonly shares: readonly number[];
}

/** What a message answers or goes on from, as far as it can be told. */
export interface ReplyLink {
  /** Id of the earlier message; absent where the message starts a conversation. */
  readonly messageId?: string;
  /** 0..1; of two that could be meant, each has its share. */
  readonly confidence: number;
  /** Whether the platform says so. */
  readonly isExplicit: boolean;
}

/** Flattens the shares, so that a confidence of 0.7 is right seven times in ten; `bench/resolver` shows how well it fits. */
const TEMPERATURE = 1;
let model: LinkModel | undefined;

/**
 * Which earlier message this one answers or goes on from, by what stands in `messages` before it (oldest first, the newest 100 of the
 * same thread are read). A reply of the platform is taken as it is; else a small network trained on annotated chat decides, which may
 * choose an earlier message of the same author. The same input gives the same answer, to the bit, on every platform.
 *
 * @example
 * ```ts
 * const engine = await createEngine({ transports: [loopbackTransport({ chats: ['den'] })] });
 * const [message, ...earlier] = await engine.messages('den');
 * if (message !== undefined) {
 *   const link = resolveReplyLink(message, earlier.toReversed(), 'en');
 *   if (link.messageId === undefined) console.log('a new conversation', link.confidence);
 * }
 * ```
 */
export function resolveReplyLink(
  message: Message,
  messages: readonly Message[],
  locale: string,
): ReplyLink {
  const answered = message.replyTo;
  if (answered !== undefined && messages.some(({ id }) => id === answered))
    return { messageId: answered, confidence: 1, isExplicit: true };
  const { earlier, places, shares, start } = shareLinks(message, messages, locale);
  let best = -1;
  let most = start;
  for (let index = 0; index < shares.length; index += 1) {
    if ((shares[index] as number) <= most) continue;
    most = shares[index] as number;
    best = places[index] as number;
  }
  const messageId = earlier[best]?.id;
  const link = { confidence: most, isExplicit: false };
  return messageId === undefined ? link : { messageId, ...link };
}

/** The shares of all candidates of a message. */
export function shareLinks(
  message: Message,
  messages: readonly Message[],
  locale: string,
): LinkShares {
  const earlier = earlierOf(message, messages);
  const window = buildWindow(message, earlier, locale);
  model ??= createModel(decodeNetwork(LINK_NETWORK));
  return { window, earlier, ...normalise(scoreLinks(window, model)) };
}

function normalise({ start, places, scores }: LinkScores) {
  let most = start;
  for (const score of scores) if (score > most) most = score;
  const weigh = (score: number) => portableExp((score - most) / TEMPERATURE);
  const first = weigh(start);
  const weights = scores.map(weigh);
  let total = first;
  for (const weight of weights) total += weight;
  return { start: first / total, places, shares: weights.map((weight) => weight / total) };
}

/** The newest messages of the same thread before this one, without the platform's own. */
function earlierOf(message: Message, messages: readonly Message[]): readonly Message[] {
  let end = messages.length;
  for (let place = messages.length - 1; place >= 0; place -= 1) {
    if (messages[place]?.id !== message.id) continue;
    end = place;
    break;
  }
  const found: Message[] = [];
  for (let place = end - 1; place >= 0 && found.length < LINK_REACH; place -= 1) {
    const each = messages[place] as Message;
    if (authorId(each.author) !== undefined && each.threadId === message.threadId) found.push(each);
  }
  return found.reverse();
}
