import type { SettleTickRequest, SettleTickResult } from '../../ports/tick-store.js';
import type { DeadLetter } from '../../records/inbox-item.js';
import type { RecentText } from '../../records/scene.js';
import { frozenCopy } from '../frozen-copy.js';
import { RECENT_TEXTS, RECENT_TEXTS_MS, SIGNED_TEXTS, TOLD_HEADLINES } from './bounds.js';
import { hold } from './budget.js';
import { emptied } from './emptied.js';
import { settleItems } from './inbox.js';
import { nextDueAt } from './inbox-lane.js';
import { markUsed } from './memory-write.js';
import { writeMessage } from './message-log.js';
import { addReaction } from './reactions.js';
import { putStance } from './stances.js';
import { isHeld } from './ticks-claim.js';
import { keepTrace } from './traces.js';
import type { ChatState, World } from './world.js';

/** Writes how a tick ended. What happened is kept in any case; turn, due time and lease only while no later lease was taken. */
export function settleTick(world: World, request: SettleTickRequest): SettleTickResult {
  const { lease, now } = request;
  const deadLetters = settleItems(world, request.inbox, now, request.maxTries);
  const chat = world.chats.get(request.trace.chatId);
  // What was read before something was forgotten may tell it: of such a tick only what it did is kept, without words.
  const isFromBefore = chat !== undefined && lease.epoch <= chat.forgottenAt;
  if (!isFromBefore) keepBotsFacts(world, request);
  if (chat === undefined) return { deadLetters };
  keepChatsFacts(world, chat, isFromBefore ? withoutWords(request) : request);
  if (!isFromBefore) keepTrace(world, chat, request.trace, request.traceLimit);
  if (chat.epoch === lease.epoch) moveOn(world, chat, request);
  return result(chat, deadLetters);
}

function withoutWords(request: SettleTickRequest): SettleTickRequest {
  const messages = request.messages.map((message) => emptied(message, request.now));
  return { ...request, messages };
}

function keepBotsFacts(world: World, request: SettleTickRequest): void {
  for (const stance of request.stances) putStance(world, stance);
  markUsed(world, request.usedMemories, request.now);
  const speaker = request.recent === undefined ? undefined : world.bots.get(request.recent.botId);
  if (request.recent === undefined || speaker === undefined) return;
  speaker.recent = withText(speaker.recent, request.recent.text, request.now);
  speaker.version += 1;
}

function withText(
  recent: readonly RecentText[],
  text: RecentText,
  now: number,
): readonly RecentText[] {
  // A list with others spread behind a first one is made one by one; copied whole it is many times faster.
  const newest = [frozenCopy(text)].concat([...recent]);
  const unsigned = newest[SIGNED_TEXTS];
  if (unsigned !== undefined) newest[SIGNED_TEXTS] = Object.freeze({ ...unsigned, signature: '' });
  while (newest.length > SIGNED_TEXTS) {
    const oldest = newest[newest.length - 1] as RecentText;
    if (newest.length <= RECENT_TEXTS && oldest.at > now - RECENT_TEXTS_MS) break;
    newest.pop();
  }
  return Object.freeze(newest);
}

function keepChatsFacts(world: World, chat: ChatState, request: SettleTickRequest): void {
  for (const message of request.messages) writeMessage(world, chat, message);
  if (request.reaction !== undefined) addReaction(world, request.reaction);
  const { toldHeadlineId } = request;
  if (toldHeadlineId !== undefined) {
    const earlier = chat.told.filter((id) => id !== toldHeadlineId);
    chat.told = Object.freeze([toldHeadlineId, ...earlier].slice(0, TOLD_HEADLINES));
  }
  chat.intents.delete(request.tickId);
}

function moveOn(world: World, chat: ChatState, request: SettleTickRequest): void {
  const { lease, trace } = request;
  // A claim has moved the turn already.
  if (chat.turn === trace.turn) chat.turn += 1;
  if (request.nextDueAt !== undefined) chat.nextDueAt = request.nextDueAt;
  const { reservation } = chat;
  if (reservation !== undefined) {
    const isSent = request.messages.some((message) => message.status === 'sent');
    const left = request.releasesLease || isSent ? 0 : Math.min(1, reservation.count);
    hold(world, chat, left, reservation.expiresAt);
  }
  if (request.releasesLease && isHeld(chat, lease)) chat.lease = undefined;
}

function result(chat: ChatState, deadLetters: readonly DeadLetter[]): SettleTickResult {
  const inboxDueAt = nextDueAt(chat.lane);
  return Object.freeze({
    deadLetters: Object.freeze(deadLetters),
    ...(chat.nextDueAt === undefined ? undefined : { nextDueAt: chat.nextDueAt }),
    ...(inboxDueAt === undefined ? undefined : { inboxDueAt }),
  });
}
