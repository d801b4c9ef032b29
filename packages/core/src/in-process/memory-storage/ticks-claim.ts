import type { Lease } from '../../ports/leases.js';
import type { ClaimTurnRequest, ClaimTurnResult } from '../../ports/tick-store.js';
import { frozenCopy } from '../frozen-copy.js';
import { reserve } from './budget.js';
import { bind } from './inbox-lane.js';
import { writeMessage } from './message-log.js';
import type { ChatState, World } from './world.js';

/** Whether nobody has opened the chat since, and the lease was not released. */
export function isHeld(chat: ChatState, lease: Lease): boolean {
  return chat.lease?.holder === lease.holder && chat.epoch === lease.epoch;
}

/** Takes the turn, or changes nothing. */
export function claimTurn(world: World, request: ClaimTurnRequest): ClaimTurnResult {
  const { lease, intent, messages, now } = request;
  const chat = world.chats.get(intent.chatId);
  if (chat === undefined || !isHeld(chat, lease)) return { kind: 'refused', reason: 'lease-lost' };
  if (intent.turn !== chat.turn) return { kind: 'refused', reason: 'turn-taken' };
  const until = Math.max(chat.lease?.expiresAt ?? 0, lease.expiresAt);
  const limits = request.maxMessagesPerMinute;
  if (!reserve(world, chat, messages.length, limits, now, until).isGranted) {
    return { kind: 'refused', reason: 'budget' };
  }
  chat.turn += 1;
  chat.intents.set(intent.tickId, frozenCopy(intent));
  for (const message of messages) writeMessage(world, chat, message);
  for (const id of request.itemIds) {
    const entry = chat.lane.entries.get(id);
    if (entry !== undefined) bind(entry);
  }
  return { kind: 'claimed' };
}
