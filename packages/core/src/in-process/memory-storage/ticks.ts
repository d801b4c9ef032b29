import type { TickStore } from '../../ports/tick-store.js';
import { checkPage } from './keyed.js';
import { claimTurn, isHeld } from './ticks-claim.js';
import { openTick } from './ticks-open.js';
import { settleTick } from './ticks-settle.js';
import { readTrace, readTraces } from './traces.js';
import type { World } from './world.js';

/** The three statements of a tick, each done before its promise is made. */
export function tickStore(world: World): TickStore {
  return {
    open: async (request) => openTick(world, request),
    claim: async (request) => claimTurn(world, request),
    settle: async (request) => settleTick(world, request),
    renew: async (lease, until) => {
      const chat = world.chats.get(lease.key);
      if (chat?.lease === undefined || !isHeld(chat, lease)) return undefined;
      const expiresAt = Math.max(until, chat.lease.expiresAt);
      chat.lease.expiresAt = expiresAt;
      if (chat.reservation !== undefined) chat.reservation.expiresAt = expiresAt;
      return Object.freeze({ ...lease, expiresAt });
    },
    trace: async (tickId) => readTrace(world, tickId),
    traces: async (chatId, options) => {
      checkPage(options);
      return readTraces(world, chatId, options.limit);
    },
  };
}
