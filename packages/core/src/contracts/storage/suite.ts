import type { Lease } from '../../ports/leases.js';
import type { Storage } from '../../ports/storage.js';
import type { OpenTickRequest, OpenTickResult, SettleTickRequest } from '../../ports/tick-store.js';
import type { Message } from '../../records/message.js';
import { TEST_EPOCH } from '../../testing/builders/epoch.js';
import { testIntent, testTrace } from '../../testing/builders/scenes.js';
import { botAuthor, testBot, testChat, testMessage } from '../../testing/builders.js';
import type { TestApi } from '../test-api.js';

/** The time at which the storage contract's ticks begin: long after its records were made. */
export const NOW = TEST_EPOCH + 3_600_000;
const LIMITS = { chat: 100, global: 1_000 };
export const LEASE_MS = 30_000;

/** What each part of the storage contract works with. */
export interface StorageSuite {
  readonly api: TestApi;
  /** The storage of the test under way, open and empty. */
  readonly storage: () => Storage;
}

export type Opened = Extract<OpenTickResult, { kind: 'opened' }>;

/** A chat with two bots in it. */
export async function seedChat(storage: Storage, id = 'chat-1'): Promise<void> {
  for (const botId of ['bot-1', 'bot-2']) {
    if ((await storage.bots.get(botId)) === undefined)
      await storage.bots.put(testBot({ id: botId }));
  }
  await storage.chats.put(testChat({ id, members: ['bot-1', 'bot-2'] }));
}

export async function tryOpen(
  storage: Storage,
  overrides: Partial<OpenTickRequest> = {},
): Promise<OpenTickResult> {
  return await storage.ticks.open({
    chatId: 'chat-1',
    workerId: 'worker-1',
    now: NOW,
    leaseMs: LEASE_MS,
    maxMessagesPerMinute: LIMITS,
    inboxLimit: 10,
    ...overrides,
  });
}

export async function open(
  storage: Storage,
  overrides: Partial<OpenTickRequest> = {},
): Promise<Opened> {
  const result = await tryOpen(storage, overrides);
  if (result.kind === 'refused') throw new Error(`The tick was refused: ${result.reason}.`);
  return result;
}

/** A bot's message as it is claimed: pending. */
export function pending(overrides: Parameters<typeof testMessage>[0] = {}): Message {
  const author = overrides.author ?? botAuthor('bot-1');
  return testMessage({ sentAt: NOW, status: 'pending', ...overrides, author });
}

export interface ClaimOptions {
  readonly tickId?: string;
  readonly messages?: readonly Message[];
  readonly itemIds?: readonly string[];
  readonly now?: number;
  readonly turn?: number;
  readonly limits?: { readonly chat: number; readonly global: number };
}

export async function claim(storage: Storage, opened: Opened, options: ClaimOptions = {}) {
  const { tickId = 'tick-1', messages = [], itemIds = [], now = NOW } = options;
  const { lease, scene } = opened;
  return await storage.ticks.claim({
    lease,
    now,
    messages,
    itemIds,
    maxMessagesPerMinute: options.limits ?? LIMITS,
    intent: testIntent({
      tickId,
      chatId: scene.chat.id,
      turn: options.turn ?? scene.turn,
      epoch: lease.epoch,
      workerId: lease.holder,
      messageIds: messages.map((message) => message.id),
      claimedAt: now,
      plannedAt: now,
    }),
  });
}

export async function settle(
  storage: Storage,
  opened: Opened,
  overrides: Partial<SettleTickRequest> & { readonly lease?: Lease } = {},
) {
  const tickId = overrides.tickId ?? 'tick-1';
  const now = overrides.now ?? NOW;
  const { lease, scene } = opened;
  return await storage.ticks.settle({
    lease,
    now,
    tickId,
    trace: testTrace({ tickId, chatId: scene.chat.id, turn: scene.turn, now }),
    messages: [],
    stances: [],
    usedMemories: [],
    inbox: [],
    maxTries: 3,
    releasesLease: true,
    traceLimit: 200,
    ...overrides,
  });
}

/** One whole tick in which a bot says something. Gives the message as sent. */
export async function speak(
  storage: Storage,
  id: string,
  options: {
    readonly chatId?: string;
    readonly botId?: string;
    readonly now?: number;
    readonly message?: Parameters<typeof testMessage>[0];
  } = {},
): Promise<Message> {
  const { chatId = 'chat-1', botId = 'bot-1', now = NOW } = options;
  const opened = await open(storage, { chatId, now });
  const author = botAuthor(botId);
  const message = pending({ id, chatId, author, sentAt: now, ...options.message });
  const tickId = `tick-of-${id}`;
  await claim(storage, opened, { tickId, messages: [message], now });
  const sent: Message = { ...message, status: 'sent', externalId: `external-${id}` };
  await settle(storage, opened, { tickId, now, messages: [sent], intentStatus: 'sent' });
  return sent;
}
