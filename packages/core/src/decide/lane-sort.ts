import type { InboxItem } from '../records/inbox-item.js';
import type { Message } from '../records/message.js';
import type { Scene } from '../records/scene.js';
import type { Settings } from '../settings.js';
import { type Addressee, resolveAddressees } from '../speakers/resolve-addressees.js';
import { PLAIN_CONFIDENCE } from './addressed.js';
import { exclusionOf } from './candidates.js';
import { isLoopOpen } from './chain.js';
import { isByBot, isSaid, localeOf, memberOf } from './history.js';
import { hasAnswered } from './replies.js';
import { rosterOf } from './roster.js';

/** A claimed message and the bots that it is for. */
export interface Call {
  readonly item: InboxItem;
  readonly message: Message;
  /** The addressed bots that may speak; empty for a message to nobody. */
  readonly botIds: readonly string[];
  /** How sure it is that they are spoken to, by bot id. */
  readonly confidence: ReadonlyMap<string, number>;
}

/** Claimed items by what is to be done with them; each list oldest first. */
export interface SortedItems {
  /** They plainly speak to bots of ours that may speak. */
  readonly called: readonly Call[];
  /** To nobody in particular. */
  readonly open: readonly Call[];
  /** Their message is neither in the scene nor given. */
  readonly unseen: readonly InboxItem[];
  readonly rejected: readonly { readonly itemId: string; readonly reason: string }[];
}

/** What {@link sortItems} reads. */
export interface SortInput {
  readonly scene: Scene;
  readonly items: readonly InboxItem[];
  readonly settings: Settings;
  readonly now: number;
  readonly messages?: ReadonlyMap<string, Message>;
}

const MINUTE_MS = 60_000;
const NOBODY: ReadonlyMap<string, number> = new Map();

/** Finds each item's message, asks whom it speaks to, and turns away what gets no answer. */
export function sortItems(input: SortInput): SortedItems {
  const called: Call[] = [];
  const open: Call[] = [];
  const unseen: InboxItem[] = [];
  const rejected: { itemId: string; reason: string }[] = [];
  const seen = new Set<string>();
  const byId = new Map(input.scene.messages.map((message) => [message.id, message]));
  for (const item of input.items) {
    if (seen.has(item.id)) continue;
    seen.add(item.id);
    const message = byId.get(item.messageId) ?? input.messages?.get(item.messageId);
    if (message === undefined) {
      unseen.push(item);
      continue;
    }
    const judged = judge(item, message, input);
    if ('reason' in judged) rejected.push({ itemId: item.id, reason: judged.reason });
    else if (judged.botIds.length > 0) called.push(judged);
    else open.push(judged);
  }
  called.sort(byTime);
  open.sort(byTime);
  return { called, open, unseen, rejected };
}

function judge(item: InboxItem, message: Message, input: SortInput): Call | { reason: string } {
  const { scene, settings, now } = input;
  if (message.deletedAt !== undefined) return { reason: 'message-gone' };
  if (message.author.kind === 'bot' || !isSaid(message)) return { reason: 'not-for-us' };
  const addressees = resolveAddressees(message, {
    members: rosterOf(scene).members,
    messages: scene.messages,
    locale: localeOf(message, scene),
  });
  const plain = addressees.filter(({ confidence }) => confidence >= PLAIN_CONFIDENCE);
  const confidence = calledBots(plain, scene);
  const { staleMinutes } = settings.inbox;
  const isCall = confidence.size > 0;
  const age = now - Math.min(item.receivedAt, message.sentAt);
  if (age > (isCall ? staleMinutes.high : staleMinutes.normal) * MINUTE_MS) {
    return { reason: 'stale' };
  }
  if (!isCall) {
    const isForOthers = plain.length > 0 || isByBot(message);
    return isForOthers
      ? { reason: 'not-for-us' }
      : { item, message, botIds: [], confidence: NOBODY };
  }
  if (!isLoopOpen(message, scene, settings.limits, now)) return { reason: 'loop-budget' };
  return mayAnswer({ item, message, botIds: [...confidence.keys()], confidence }, input);
}

function mayAnswer(call: Call, { scene, settings, now }: SortInput): Call | { reason: string } {
  const botIds: string[] = [];
  let reason = 'already-answered';
  for (const botId of call.botIds) {
    const member = memberOf(scene, botId);
    if (member === undefined || hasAnswered(scene, call.message.id, botId)) continue;
    const exclusion = exclusionOf(member, scene, settings, now, call.message);
    if (exclusion === undefined) botIds.push(botId);
    else reason = exclusion;
  }
  return botIds.length === 0 ? { reason } : { ...call, botIds };
}

function calledBots(addressees: readonly Addressee[], scene: Scene): ReadonlyMap<string, number> {
  const called = new Map<string, number>();
  for (const { botId, confidence } of addressees) {
    if (botId === undefined || memberOf(scene, botId) === undefined) continue;
    called.set(botId, Math.max(confidence, called.get(botId) ?? 0));
  }
  return called;
}

function byTime(left: Call, right: Call): number {
  return (
    left.message.sentAt - right.message.sentAt ||
    left.item.receivedAt - right.item.receivedAt ||
    (left.item.id < right.item.id ? -1 : 1)
  );
}
