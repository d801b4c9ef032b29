import type { SilentReason } from './records/decision.js';
import type { Draft } from './records/draft.js';
import type { DeadLetter, InboxOutcome } from './records/inbox-item.js';
import type { Message } from './records/message.js';
import type { Json } from './records/primitives.js';
import type { TickOutcome } from './records/tick-trace.js';

/** Every event of the engine: its name and what it carries. Listeners run at once and in order; one that throws is reported as 'listener:failed'. */
export interface EngineEvents {
  'engine:started': { readonly at: number; readonly chats: number };
  'engine:stopped': { readonly at: number };
  'tick:started': {
    readonly tickId: string;
    readonly chatId: string;
    readonly turn: number;
    readonly at: number;
  };
  'tick:ended': {
    readonly tickId: string;
    readonly chatId: string;
    readonly botId?: string;
    readonly outcome: TickOutcome;
    readonly at: number;
    readonly engineMs: number;
  };
  'tick:silent': {
    readonly tickId: string;
    readonly chatId: string;
    readonly reason: SilentReason;
    readonly detail?: string;
  };
  'tick:failed': {
    readonly tickId: string;
    readonly chatId: string;
    readonly errorClass: string;
    readonly error: unknown;
  };
  'message:received': { readonly message: Message };
  'message:edited': { readonly messageId: string; readonly text: string };
  'message:deleted': { readonly messageId: string };
  'message:typing': { readonly chatId: string; readonly botId: string; readonly ms: number };
  'message:sent': {
    readonly message: Message;
    readonly tickId: string;
    readonly isScripted: boolean;
  };
  'message:failed': { readonly message: Message; readonly tickId: string; readonly error: unknown };
  /** It may or may not have been delivered; it is not sent again. */
  'message:unknown': {
    readonly messageId: string;
    readonly chatId: string;
    readonly tickId: string;
  };
  /** Whoever chooses the next speaker failed or was late; the draw by weight decided. */
  'speaker:unchosen': { readonly chatId: string; readonly error: unknown };
  'typing:failed': { readonly chatId: string; readonly botId: string; readonly error: unknown };
  'correction:failed': {
    readonly messageId: string;
    readonly chatId: string;
    readonly error: unknown;
  };
  'message:corrected': { readonly messageId: string; readonly text: string };
  'reaction:sent': {
    readonly chatId: string;
    readonly messageId: string;
    readonly botId: string;
    readonly emoji: string;
  };
  'draft:refused': {
    readonly tickId: string;
    readonly botId: string;
    readonly reason: string;
    readonly detail: string;
    readonly attempt: number;
  };
  'model:called': {
    readonly tickId: string;
    readonly modelId: string;
    readonly ms: number;
    readonly inputTokens?: number;
    readonly outputTokens?: number;
  };
  'model:failed': { readonly tickId: string; readonly modelId: string; readonly error: unknown };
  /** A model further down the chain answered; `hops` says why those before it did not. */
  'model:failed-over': {
    readonly tickId: string;
    readonly modelId: string;
    readonly hops: Draft['hops'];
  };
  /** Nothing is called under this name before `until` (epoch ms; absent: before an operator resets it). */
  'breaker:opened': {
    readonly name: string;
    readonly at: number;
    readonly until?: number;
    readonly reason: string;
  };
  /** A few calls may try whether it is well again. */
  'breaker:half-opened': { readonly name: string; readonly at: number };
  'breaker:closed': { readonly name: string; readonly at: number };
  'inbox:settled': {
    readonly messageId: string;
    readonly chatId: string;
    readonly outcome: InboxOutcome;
  };
  'inbox:dead': { readonly item: DeadLetter };
  'chat:discovered': {
    readonly chatId: string;
    readonly platform: string;
    readonly externalId: string;
    readonly title?: string;
    readonly isEnabled: boolean;
  };
  /** A batch of a chat's messages was looked at for what is worth remembering. */
  'memory:gathered': {
    readonly chatId: string;
    readonly messages: number;
    /** Messages that were not worth a look, by reason. */
    readonly gated: Readonly<Record<string, number>>;
    /** Claims that were found, and those that were refused, by reason. */
    readonly findings: number;
    readonly refused: Readonly<Record<string, number>>;
    /** The model that was asked; absent where rules alone were. */
    readonly modelId?: string;
    /** Events of memories that were written, by kind, over all bots. */
    readonly events: Readonly<Record<string, number>>;
  };
  /** Memories could not be born, or what waited for it was dropped; `messages` were concerned. */
  'memory:failed': {
    readonly operation: string;
    readonly botId?: string;
    readonly chatId?: string;
    readonly messages?: number;
    readonly error: unknown;
  };
  /** Where memories stand was written down; `counts` says what became of those that changed. */
  'memory:swept': {
    readonly at: number;
    readonly policy: string;
    readonly looked: number;
    readonly counts: Readonly<Record<string, number>>;
  };
  /** Reflections and summaries of a bot were drawn, or fell with their support; `byModel`: how many of the new ones a model wrote. */
  'memory:consolidated': {
    readonly botId: string;
    readonly reflections: number;
    readonly summaries: number;
    readonly fallen: number;
    readonly byModel: number;
  };
  'settings:changed': { readonly keys: readonly string[] };
  'news:fetched': { readonly sourceId: string; readonly headlines: number };
  'news:failed': { readonly sourceId: string; readonly error: unknown };
  'storage:failed': { readonly operation: string; readonly error: unknown };
  'listener:failed': { readonly event: string; readonly error: unknown };
}

/** The name of an event of the engine. */
export type EngineEventName = keyof EngineEvents;

/** Narrows a signal's payload, which may come from another version: anything odd is refused. */
export function readKeys(payload: Json): readonly string[] {
  if (typeof payload !== 'object' || payload === null || Array.isArray(payload)) return [];
  const keys = payload['keys'];
  return Array.isArray(keys) ? keys.filter((key): key is string => typeof key === 'string') : [];
}
