import type { TurnType } from '../records/decision.js';

/** A log-normal delay: half of the draws lie under `medianSeconds`; `sigma` is the deviation of the logarithm. 0 s is no delay. */
export interface DelayShape {
  readonly medianSeconds: number;
  readonly sigma: number;
}

/** How talk goes on, or comes to rest, after each thing said. All chances are 0..1. */
export interface TalkFlow {
  /** The chance that a bot means to answer what another bot says to it. */
  readonly answering: number;
  /** The chance that somebody takes up a bot's word that speaks to nobody. */
  readonly uptake: number;
  /** The chance that somebody joins in where others speak to one another. */
  readonly joining: number;
  /** Messages after which a conversation is half as likely to go on. */
  readonly endurance: number;
}

/** What a member's weight in the race for the next turn is made of: all parts are multiplied. */
export interface SpeakerWeights {
  /** The newest messages plainly speak to it, and it has not spoken since. */
  readonly addressed: number;
  /** Each interest that the newest messages touch adds this to 1, up to `mostInterests`. */
  readonly interest: number;
  readonly mostInterests: number;
  /** Each answer between it and whoever spoke last, in what the scene shows, adds this to 1, up to `mostAnswers`. */
  readonly relationship: number;
  readonly mostAnswers: number;
  /** From right after it spoke to `restMinutes` later, or where it never spoke. */
  readonly restFrom: number;
  readonly restTo: number;
  readonly restMinutes: number;
  /** Some talk much and most talk little: the deviation of the logarithm of how much each does, drawn once for a bot and a chat. */
  readonly unevenness: number;
}

/** How much is said over a day and a week, in the chat's time zone. Only the proportions count. */
export interface DayCurve {
  /** By the full hour, 24 of them; in between it is interpolated. */
  readonly hours: readonly number[];
  /** Sunday to Saturday. */
  readonly weekdays: readonly number[];
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
  /** The chance to say something in a look into a quiet room, 0..1; the mean over a week, which `day` spreads. */
  readonly initiative: number;
  readonly day: DayCurve;
  readonly flow: TalkFlow;
  /** The chance, 0..1, that the chat's last speaker takes the next turn too. */
  readonly continuation: number;
  /** Most turns of one bot in a row. */
  readonly maxInARow: number;
  /** The most that one bot may have of what bots say, 0..1, of the scene's messages; answers to people are free. */
  readonly maxShare: number;
  readonly speakers: SpeakerWeights;
  /** From a message's arrival until it is seen. */
  readonly noticing: DelayShape;
  /** Between reading and typing an answer or a reply. */
  readonly thinking: DelayShape;
  /** Characters a second; 0 takes no time to read. */
  readonly readingSpeed: number;
}
