import type { DeadLetter, InboxItem } from '../records/inbox-item.js';
import type { Message } from '../records/message.js';
import type { Reaction } from '../records/reaction.js';
import type { RecentText, Scene } from '../records/scene.js';
import type { Stance } from '../records/stance.js';
import type { TickTrace } from '../records/tick-trace.js';
import type { TurnIntent } from '../records/turn-intent.js';
import type { InboxSettlement } from './inbox.js';
import type { Lease } from './leases.js';

/** What opens a tick: which chat, for whom, until when, and within which budgets. */
export interface OpenTickRequest {
  readonly chatId: string;
  readonly workerId: string;
  /** Epoch ms; the lease, counts and windows are taken at this time. */
  readonly now: number;
  readonly leaseMs: number;
  /** Most bot messages in 60 s, in this chat and over all; one is reserved for the tick. The chat's own `settings.limits.maxMessagesPerMinute.chat` counts where it is stricter. */
  readonly maxMessagesPerMinute: { readonly chat: number; readonly global: number };
  /** Most inbox items to claim; 0 where the inbox lives elsewhere. */
  readonly inboxLimit: number;
}

/** The opened tick with everything a decision may read; or why there is none, and when to try again. */
export type OpenTickResult =
  | { readonly kind: 'refused'; readonly reason: 'no-chat' | 'busy'; readonly retryAt?: number }
  | {
      readonly kind: 'opened';
      readonly lease: Lease;
      readonly scene: Scene;
      readonly inbox: readonly InboxItem[];
      /** One message of the minute's budgets is reserved, or which is used up and when it frees. */
      readonly budget: {
        readonly isGranted: boolean;
        readonly scope?: 'chat' | 'global';
        readonly retryAt?: number;
      };
      /** Intents of earlier leases that were never settled; they and their messages are 'unknown' from now on. */
      readonly abandoned: readonly TurnIntent[];
    };

/** What takes the turn: what is meant to be said, and which inbox items it answers. */
export interface ClaimTurnRequest {
  readonly lease: Lease;
  readonly now: number;
  readonly intent: TurnIntent;
  /** Stored with status pending, in the same write. */
  readonly messages: readonly Message[];
  /** Claimed inbox items that this turn answers: bound to it, they are not claimable again unless settled so; they end as rejected 'delivery-unknown' where the intent is abandoned. */
  readonly itemIds: readonly string[];
  /** As in the opening: the reserved message covers one, the others must fit too. */
  readonly maxMessagesPerMinute: { readonly chat: number; readonly global: number };
}

/** Whether the turn is ours. After a refusal nothing of it may be sent. */
export type ClaimTurnResult =
  | { readonly kind: 'claimed' }
  | { readonly kind: 'refused'; readonly reason: 'lease-lost' | 'turn-taken' | 'budget' };

/** What recalling a memory did to it. */
export interface MemoryUse {
  readonly memoryId: string;
  /** It entered the prompt of a sent message; else it was recalled and no more. */
  readonly isSent: boolean;
  /** Its stability from now on, in days; never lowers it. */
  readonly stability: number;
}

/** How a tick ended: everything that is kept of it, in one write. */
export interface SettleTickRequest {
  readonly lease: Lease;
  readonly now: number;
  readonly tickId: string;
  readonly trace: TickTrace;
  /** How the claimed intent ended; absent for a silent tick. */
  readonly intentStatus?: 'sent' | 'failed' | 'unknown';
  /** The claimed messages as they now are: status, externalId, sentAt, text after an edit. */
  readonly messages: readonly Message[];
  readonly reaction?: Reaction;
  readonly stances: readonly Stance[];
  /** What the bot said, for its ring of recent texts. */
  readonly recent?: { readonly botId: string; readonly text: RecentText };
  readonly toldHeadlineId?: string;
  /** Memories that were recalled for the tick; each becomes an event, 'used' or 'retrieved', in the same write. One that is gone is passed over. */
  readonly usedMemories: readonly MemoryUse[];
  readonly inbox: readonly InboxSettlement[];
  readonly maxTries: number;
  /** Epoch ms; absent where the chat's due time stays as it is. */
  readonly nextDueAt?: number;
  /** Ends the lease and gives back what was reserved and not sent; false inside a batch. */
  readonly releasesLease: boolean;
  readonly traceLimit: number;
}

/** What settling brought to light: items that have failed too often, and when the chat wants to be woken. */
export interface SettleTickResult {
  readonly deadLetters: readonly DeadLetter[];
  /** When the chat is due of its own accord. */
  readonly nextDueAt?: number;
  /** The earliest time at which the chat's inbox has something to claim. */
  readonly inboxDueAt?: number;
}

/** The statements of a tick: open, claim, settle. Each is atomic. */
export interface TickStore {
  /** Takes the chat's lease, claims inbox items, reserves budget and reads the scene. */
  open(request: OpenTickRequest): Promise<OpenTickResult>;
  /** Takes the turn where the lease is still this epoch's and nobody has taken it; stores the messages pending and moves the chat to the next turn. */
  claim(request: ClaimTurnRequest): Promise<ClaimTurnResult>;
  /** Writes how the tick ended. A turn without a claim (silence) moves the chat to the next turn too. Works after the lease was lost: what happened is kept. */
  settle(request: SettleTickRequest): Promise<SettleTickResult>;
  /** Holds the lease longer; undefined where it was lost. */
  renew(lease: Lease, until: number): Promise<Lease | undefined>;
  trace(tickId: string): Promise<TickTrace | undefined>;
  /** A chat's newest traces, newest first. */
  traces(chatId: string, options: { readonly limit: number }): Promise<readonly TickTrace[]>;
}
