import type { Cache } from '../ports/cache.js';
import type { Clock } from '../ports/clock.js';
import type { Embedder } from '../ports/embedder.js';
import type { LanguageModel } from '../ports/language-model.js';
import type { NewsSource } from '../ports/news.js';
import type { RateLimits } from '../ports/rate-limits.js';
import type { Scheduler } from '../ports/scheduler.js';
import type { Signals } from '../ports/signals.js';
import type { Storage } from '../ports/storage.js';
import type { Transport } from '../ports/transport.js';
import type { NextSpeaker } from '../records/next-speaker.js';
import type { SettingsPatch } from '../records/setting.js';

/** What an engine is made of. Only `transports` is needed: all else has an embedded default that needs no server and no key. */
export interface EngineOptions {
  /** One a platform. */
  readonly transports: readonly Transport[];
  /** Asked in order until one answers. Default: the scripted model, which says that it is one. */
  readonly models?: readonly LanguageModel[];
  /** Where it is set, a draft is also compared with what was said by meaning, and refused where it repeats it. */
  readonly embedder?: Embedder;
  /**
   * Chooses who speaks next where `speaking.nextSpeaker` is 'chosen': a function of your own, or `speakerByModel(model)`. Only those who may speak
   * are offered, and nobody else can be chosen.
   */
  readonly nextSpeaker?: NextSpeaker;
  /** Default: in memory, gone with the process. */
  readonly storage?: Storage;
  /** Default: timers of this process. */
  readonly scheduler?: Scheduler;
  /** Default: this process alone. */
  readonly signals?: Signals;
  /** Counts what models may be asked, over all workers that share it. Default: this process alone. */
  readonly rateLimits?: RateLimits;
  /**
   * A tier of plain records that workers share: a message's chat and bots are looked up in it before storage, and workers that start later hear of
   * a model's used-up quota. It may fail or hang: that costs a little time.
   */
  readonly cache?: Cache;
  readonly news?: readonly NewsSource[];
  /** Minutes between fetches of a news source; default 10. */
  readonly newsEveryMinutes?: number;
  /** Replaced in tests and simulations. */
  readonly clock?: Clock;
  /** All chance derives from it; default: a fresh one. Print `engine.seed` to be able to repeat a run. */
  readonly seed?: string;
  /** Settings of this engine, under those that are stored. */
  readonly settings?: SettingsPatch;
  /** Names this worker in leases and traces; default: a fresh name. */
  readonly workerId?: string;
  /** Chats ticking at once in this process; default 64. */
  readonly concurrency?: number;
  /** Seconds that a worker may hold a chat before another may take it over; default 120. */
  readonly leaseSeconds?: number;
}
