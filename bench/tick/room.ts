import {
  type Clock,
  createEngine,
  type Engine,
  type Message,
  memoryStorage,
  type Transport,
} from '@coterie/core';
import { castOf } from '../cast.js';
import { instantModel } from '../instant-model.js';

/** A rate that no budget slows down, so that most ticks write and send. */
const SETTINGS = {
  limits: {
    maxMessagesPerMinute: { chat: 100_000, global: 1_000_000 },
    botHourlyLimit: { max: 1_000_000 },
    loop: { chain: 1_000_000, chatPerHour: 1_000_000 },
  },
  pacing: {
    profile: 'legacy',
    typing: { enabled: false, wpmMin: 35, wpmMax: 60 },
    answerDelay: 'prompt',
  },
  speaking: { scaleFactor: 10 },
} as const;

/** How many bots, chats and stored messages. */
export interface Size {
  readonly bots: number;
  readonly chats: number;
  readonly storedMessages: number;
}

/** An engine whose model, transport and clock answer at once: what a wake costs is the engine's own. */
export interface BenchRoom {
  readonly engine: Engine;
  /** Moves the time on to when the next chat is due. */
  moveOn(): void;
  /** The one wake of the chat that is due; whether it sent something. */
  wake(): Promise<boolean>;
}

/** A room of this size with its history stored. */
export async function benchRoom({ bots, chats, storedMessages }: Size): Promise<BenchRoom> {
  let now = Date.UTC(2026, 0, 5, 9);
  const clock: Clock = {
    now: () => now,
    monotonic: () => performance.now(),
    sleep: async (ms) => {
      now += ms;
    },
    after: () => () => {},
  };
  const storage = memoryStorage();
  const engine = await createEngine({
    seed: 'bench',
    clock,
    storage,
    transports: [instantTransport(clock)],
    models: [instantModel()],
    settings: SETTINGS,
  });
  const cast = castOf(bots, chats);
  for (const bot of cast.bots) await engine.bots.put(bot);
  for (const chat of cast.chats)
    await engine.chats.put({ ...chat, platform: 'instant', externalId: chat.id });
  for (const stance of cast.stances) await engine.stances.put(stance);
  for (const holding of cast.holdings) await engine.holdings.put(holding);
  for (let stored = 0; stored < storedMessages; stored += 1)
    await storage.messages.receive(historyMessage(`chat-${stored % chats}`, stored, now));

  const dueAt = new Map(cast.chats.map((chat) => [chat.id, now]));
  let next = cast.chats[0]?.id ?? '';
  return {
    engine,
    moveOn() {
      for (const [chatId, due] of dueAt) if (due < (dueAt.get(next) ?? 0)) next = chatId;
      now = Math.max(now, dueAt.get(next) ?? now);
    },
    async wake() {
      const { nextDueAt, outcomes } = await engine.tick(next);
      dueAt.set(next, nextDueAt ?? now + 1_000);
      return outcomes.some(({ outcome }) => outcome.kind === 'sent');
    },
  };
}

function instantTransport(clock: Clock): Transport {
  let sent = 0;
  return {
    platform: 'instant',
    capabilities: {
      reactions: true,
      edits: true,
      typing: true,
      replies: true,
      threads: true,
      maxTextLength: 4_096,
    },
    start: async () => {},
    stop: async () => {},
    send: async () => {
      sent += 1;
      return { externalId: `sent-${sent}`, sentAt: clock.now() };
    },
    edit: async () => {},
    react: async () => {},
    typing: async () => {},
  };
}

function historyMessage(chatId: string, index: number, now: number): Message {
  const id = `${chatId}/history-${index}`;
  return {
    id,
    chatId,
    externalId: `history-${index}`,
    author: { kind: 'human', userId: `person-${index % 50}`, displayName: `Person ${index % 50}` },
    text: `Something was said about tea and gardens, number ${index}.`,
    sentAt: now - 1_000_000 + index,
    causationId: id,
    hops: 0,
    status: 'received',
    meta: { symbols: [], keywords: ['tea', 'gardens'], sentiment: 0 },
  };
}
