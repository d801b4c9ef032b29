/**
 * What a bot does in a tick. 'answer' takes a person's message from the inbox; 'say' is an operator's say-now; the others
 * are the bot's own idea.
 */
export type MoveKind = 'answer' | 'say' | 'react' | 'reply' | 'new-topic' | 'continue';

/** Why a tick ended without a message: one of these, always. */
export type SilentReason =
  | 'inactive' // speaking.active is off
  | 'chat-disabled'
  | 'chat-paused'
  | 'chat-budget' // limits.maxMessagesPerMinute.chat is used up
  | 'global-budget'
  | 'quiet-hours'
  | 'no-member'
  | 'no-candidate' // every member is out; the trace says why for each
  | 'not-due' // woken for its inbox or by mistake: the chat's own time has not come
  | 'no-initiative' // the draw said: not now
  | 'no-target' // no move had an eligible target
  | 'loop-budget' // bots have talked among themselves long enough
  | 'passed' // a message to nobody that the best scorer left alone
  | 'rejected' // inbox items were turned away (muted, stale, limits), none answered
  | 'model-unavailable' // no model gave a usable draft
  | 'empty-draft'
  | 'filtered' // the safety filters refused the draft
  | 'inconsistent' // it contradicts a stance
  | 'duplicate' // it repeats what was said
  | 'unreachable' // the platform takes nothing from this bot just now
  | 'stale' // its time had passed before it could be sent
  | 'superseded' // someone else spoke first, and the draft no longer fits
  | 'turn-taken' // another worker claimed the turn
  | 'lease-lost'
  | 'stopping'; // the engine is shutting down

/** No message, and why. `detail` is for people. */
export interface Silent {
  readonly kind: 'silent';
  readonly reason: SilentReason;
  readonly detail?: string;
}

/** Makes a {@link Silent}. */
export function silent(reason: SilentReason, detail?: string): Silent {
  return detail === undefined ? { kind: 'silent', reason } : { kind: 'silent', reason, detail };
}

/** Tells a step's value from its silence. */
export function isSilent(value: unknown): value is Silent {
  return (
    typeof value === 'object' && value !== null && (value as { kind?: unknown }).kind === 'silent'
  );
}

/**
 * What kind of turn comes next: an answer to a person, a bot's word on another bot's, the last speaker going on, or a look into a
 * quiet room.
 */
export type TurnType = 'answer' | 'bot-reply' | 'continuation' | 'idle';

/** Why a member could not speak this turn. */
export type ExclusionReason =
  | 'disabled'
  | 'paused'
  | 'unreachable'
  | 'inactive-hours'
  | 'hourly-limit'
  | 'muted'
  | 'cooling-down'
  | 'last-speaker'
  | 'share-cap'
  | 'not-addressed'
  | 'not-its-turn'; // whoever spoke last goes on, or whoever was spoken to answers

/** One candidate's chance, explained: `weight` is the product (or sum) of `parts`; the largest `key` won. */
export interface CandidateScore {
  readonly botId: string;
  readonly weight: number;
  readonly key: number;
  readonly parts: Readonly<Record<string, number>>;
}

/** The chosen speaker, and why not the others. */
export interface SpeakerChoice {
  readonly kind: 'speaker';
  readonly botId: string;
  /** True where the chat's last speaker goes on: only the move 'continue' is open to it. */
  readonly isContinuation: boolean;
  /** What kind of turn it takes. */
  readonly turn: TurnType;
  /** The message that it has in mind, where one made it speak. */
  readonly messageInMind?: string;
  readonly candidates: readonly CandidateScore[];
  readonly excluded: readonly { readonly botId: string; readonly reason: ExclusionReason }[];
}

/** One scored target message, explained by parts. */
export interface TargetScore {
  readonly messageId: string;
  readonly score: number;
  readonly parts: Readonly<Record<string, number>>;
}

/** How long a text is to be. */
export type ReplyLength = 'short' | 'medium' | 'long';

/** Someone to mention by name or handle in the text. */
export interface Mention {
  readonly label: string;
  readonly handle?: string;
}

/** What was decided before any prompt was written. */
export interface Decision {
  readonly kind: 'decision';
  readonly botId: string;
  readonly move: MoveKind;
  /** The message answered, reacted to or continued. */
  readonly targetId?: string;
  readonly targetScores: readonly TargetScore[];
  readonly topic?: string;
  readonly threadId?: string;
  readonly mention?: Mention;
  readonly length: ReplyLength;
  /** For 'react'. */
  readonly emoji?: string;
  /** The headline that set this off. */
  readonly headlineId?: string;
  /** Whether the persona refresh note is due. */
  readonly isRefreshDue: boolean;
  /** Where this message stands in its chain of bots. */
  readonly causationId?: string;
  readonly hops: number;
  /** The operator's text or instruction, for 'say'. */
  readonly instruction?: string;
}
