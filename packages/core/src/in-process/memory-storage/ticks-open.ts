import type { OpenTickRequest, OpenTickResult } from '../../ports/tick-store.js';
import type { Message } from '../../records/message.js';
import type { TurnIntent } from '../../records/turn-intent.js';
import { reserve } from './budget.js';
import { claim, end } from './inbox-lane.js';
import { writeMessage } from './message-log.js';
import { readScene } from './scene.js';
import type { ChatState, World } from './world.js';

const NONE = Object.freeze([]);

/** Takes the lease, the budget and the inbox items, and reads the scene. */
export function openTick(world: World, request: OpenTickRequest): OpenTickResult {
  const { chatId, now, leaseMs, workerId: holder } = request;
  const chat = world.chats.get(chatId);
  if (chat === undefined) return { kind: 'refused', reason: 'no-chat' };
  if (chat.lease !== undefined && chat.lease.expiresAt > now) {
    return { kind: 'refused', reason: 'busy', retryAt: chat.lease.expiresAt };
  }
  const expiresAt = now + leaseMs;
  chat.epoch += 1;
  chat.lease = { holder, expiresAt };
  const abandoned = chat.intents.size === 0 ? NONE : abandon(world, chat, now);
  const budget = reserve(world, chat, 1, request.maxMessagesPerMinute, now, expiresAt);
  const inbox = claim(chat.lane, now, expiresAt, request.inboxLimit);
  return {
    kind: 'opened',
    lease: Object.freeze({ key: chatId, holder, epoch: chat.epoch, expiresAt }),
    scene: readScene(world, chat, now),
    inbox: Object.freeze(inbox),
    budget: Object.freeze(budget),
    abandoned,
  };
}

/** Ends the intents of earlier leases as 'unknown', with their pending messages and the items they were to answer. */
function abandon(world: World, chat: ChatState, now: number): readonly TurnIntent[] {
  const abandoned: TurnIntent[] = [];
  for (const intent of chat.intents.values()) {
    for (const id of intent.messageIds) {
      const message = world.messages.get(id);
      if (message?.status === 'pending') writeMessage(world, chat, unknown(message));
    }
    abandoned.push(Object.freeze({ ...intent, status: 'unknown' }));
  }
  for (const entry of chat.lane.entries.values()) {
    if (entry.home !== undefined) continue;
    end(entry, { kind: 'rejected', reason: 'delivery-unknown' }, now);
    world.items.delete(entry.item.id);
  }
  chat.intents.clear();
  return Object.freeze(abandoned);
}

function unknown(message: Message): Message {
  return Object.freeze({ ...message, status: 'unknown' });
}
