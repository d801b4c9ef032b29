/**
 * What kind of turn a delay leads to: an answer to a person, a bot's word on another bot's, the last speaker going on, or a
 * word into a quiet room.
 */
export type TurnType = 'answer' | 'bot-reply' | 'continuation' | 'idle';

/** A log-normal delay: half of the draws lie under `medianSeconds`; `sigma` is the deviation of the logarithm. 0 s is no delay. */
export interface DelayShape {
  readonly medianSeconds: number;
  readonly sigma: number;
}

/** The rhythm of one kind of chat, as plain data. */
export interface RhythmProfile {
  readonly name: string;
  /**
   * 'exponential': a chat's next turn comes after an exponential delay whose mean is the base, and bounds are the bot's own.
   * 'log-normal': the delay is drawn by turn type, scaled by the base in relation to `referenceBaseSeconds`.
   */
  readonly kind: 'exponential' | 'log-normal';
  readonly turns: Readonly<Record<TurnType, DelayShape>>;
  /** Bounds of a log-normal delay between turns. */
  readonly minSeconds: number;
  readonly maxSeconds: number;
  /** The base at which `turns` hold as they are. */
  readonly referenceBaseSeconds: number;
  /** The chance to act at all in a wake, 0..1. */
  readonly initiative: number;
  /** The chance, 0..1, that the chat's last speaker takes the next turn too. */
  readonly continuation: number;
  /** Most turns of one bot in a row. */
  readonly maxInARow: number;
  /** From a message's arrival until it is seen. */
  readonly noticing: DelayShape;
  /** Between reading and typing an answer or a reply. */
  readonly thinking: DelayShape;
  /** Characters a second; 0 takes no time to read. */
  readonly readingSpeed: number;
}
