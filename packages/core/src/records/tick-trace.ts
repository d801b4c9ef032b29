import type { Settings } from '../settings.js';
import type { Decision, Silent, SilentReason, SpeakerChoice } from './decision.js';
import type { Draft, Pace, TraceNeighbour, Utterance, Verdict } from './draft.js';
import type { InboxItem, InboxOutcome } from './inbox-item.js';
import type { PromptSection, Recollection } from './prompt.js';
import type { Scene } from './scene.js';

/** How a tick ended: exactly one of these. */
export type TickOutcome =
  | { readonly kind: 'sent'; readonly messageIds: readonly string[] }
  | { readonly kind: 'reacted'; readonly messageId: string; readonly emoji: string }
  | { readonly kind: 'silent'; readonly reason: SilentReason; readonly detail?: string }
  | { readonly kind: 'failed'; readonly errorClass: string; readonly message: string };

/** What was claimed and reserved when the tick was opened. */
export interface TickOpening {
  readonly scene: Scene;
  readonly inbox: readonly InboxItem[];
  readonly budget: {
    readonly isGranted: boolean;
    readonly scope?: 'chat' | 'global';
    readonly retryAt?: number;
  };
}

/** One attempt at a draft. */
export interface TraceAttempt {
  readonly draft: Draft;
  readonly verdict: Verdict;
  /** Where an embedder is set. */
  readonly neighbours?: readonly TraceNeighbour[];
}

/**
 * Everything that a tick read, drew and decided, as plain data. `replayTick` takes `opening`, `settings`, `seed`, `now`, `recollection` and the drafts
 * from it and comes to the same `speaker`, `decision`, `utterance` and `pace`.
 */
export interface TickTrace {
  readonly tickId: string;
  readonly chatId: string;
  readonly turn: number;
  readonly workerId: string;
  readonly seed: string;
  /** Epoch ms at which the tick was opened: the time that every decision used. */
  readonly now: number;
  readonly settings: Settings;
  readonly opening: TickOpening;
  /** An operator's say-now, where that was the cause. */
  readonly command?: {
    readonly botId: string;
    readonly text?: string;
    readonly instruction?: string;
  };
  /** Whom the engine's option `nextSpeaker` gave the turn, where it was asked. */
  readonly chosen?: string;
  /** Position in a batch of answers under one lease; 0 otherwise. */
  readonly batchIndex: number;
  readonly speaker?: SpeakerChoice;
  readonly decision?: Decision | Silent;
  /** What was remembered for the turn. */
  readonly recollection?: Recollection;
  /** What the platform could do: edits and the length of a text shape what is said. Absent where no text was written. */
  readonly capabilities?: { readonly edits: boolean; readonly maxTextLength: number };
  readonly sections?: readonly Omit<PromptSection, 'text'>[];
  readonly attempts: readonly TraceAttempt[];
  readonly utterance?: Utterance;
  readonly pace?: Pace;
  readonly inboxOutcomes: readonly { readonly itemId: string; readonly outcome: InboxOutcome }[];
  readonly outcome: TickOutcome;
  /** Milliseconds of engine time by step, without waiting for model, clock or transport. */
  readonly stepMs: Readonly<Record<string, number>>;
}
