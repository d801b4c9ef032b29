import { MINUTE_MS } from './bounds.js';
import type { ChatState, World } from './world.js';

/** The most bot messages in 60 seconds, in a chat and over all. */
export interface MinuteLimits {
  readonly chat: number;
  readonly global: number;
}

export type BudgetResult =
  | { readonly isGranted: true }
  | { readonly isGranted: false; readonly scope: 'chat' | 'global'; readonly retryAt?: number };

/** Reserves `count` messages for the chat's lease in place of what it had reserved, where both budgets have room for them. */
export function reserve(
  world: World,
  chat: ChatState,
  count: number,
  limits: MinuteLimits,
  now: number,
  expiresAt: number,
): BudgetResult {
  lapse(world, now);
  if (count > 0) {
    const own = chatLimit(chat, limits.chat);
    if (chat.sentLastMinute.count(now) + count > own) {
      const times = chat.sentLastMinute.times(now);
      return { isGranted: false, scope: 'chat', ...freeAt(times, [], count, own) };
    }
    const taken = world.sentLastMinute.count(now) + reservedByOthers(world, chat);
    if (taken + count > limits.global) {
      const times = world.sentLastMinute.times(now);
      const retry = freeAt(times, endsOfOthers(world, chat), count, limits.global);
      return { isGranted: false, scope: 'global', ...retry };
    }
  }
  hold(world, chat, count, expiresAt);
  return { isGranted: true };
}

/** Sets what the chat's lease holds back of the budgets. */
export function hold(world: World, chat: ChatState, count: number, expiresAt: number): void {
  if (count <= 0) {
    chat.reservation = undefined;
    world.reserving.delete(chat);
  } else {
    chat.reservation = { count, expiresAt };
    world.reserving.add(chat);
  }
}

/** The chat's own limit counts where it is stricter. */
function chatLimit(chat: ChatState, limit: number): number {
  const own: unknown = chat.chat.settings['limits']?.['maxMessagesPerMinute'];
  const value = typeof own === 'object' && own !== null ? (own as { chat?: unknown }).chat : limit;
  return typeof value === 'number' ? Math.min(limit, value) : limit;
}

function lapse(world: World, now: number): void {
  for (const chat of world.reserving) {
    if ((chat.reservation?.expiresAt ?? 0) <= now) hold(world, chat, 0, 0);
  }
}

function reservedByOthers(world: World, own: ChatState): number {
  let sum = 0;
  for (const chat of world.reserving) if (chat !== own) sum += chat.reservation?.count ?? 0;
  return sum;
}

function endsOfOthers(world: World, own: ChatState): number[] {
  const ends: number[] = [];
  for (const chat of world.reserving) {
    if (chat === own || chat.reservation === undefined) continue;
    for (let left = chat.reservation.count; left > 0; left -= 1)
      ends.push(chat.reservation.expiresAt);
  }
  return ends;
}

/** When enough has left the window for `count` more; absent where they never fit. */
function freeAt(
  sent: readonly number[],
  reservedUntil: readonly number[],
  count: number,
  limit: number,
): { readonly retryAt?: number } {
  if (count > limit) return {};
  const surplus = sent.length + reservedUntil.length + count - limit;
  const frees = [...sent.map((at) => at + MINUTE_MS), ...reservedUntil].sort((a, b) => a - b);
  const retryAt = frees[surplus - 1];
  return retryAt === undefined ? {} : { retryAt };
}
