import type { EngineEvents } from '../events.js';
import type { ModelChain } from '../generate/model-chain.js';
import type { RecollectRequest } from '../memory/recollect.js';
import type { Clock } from '../ports/clock.js';
import type { Embedder } from '../ports/embedder.js';
import type { Random } from '../ports/random.js';
import type { Storage } from '../ports/storage.js';
import type { Transport } from '../ports/transport.js';
import type { Chat } from '../records/chat.js';
import type { Headline } from '../records/headline.js';
import type { NextSpeaker } from '../records/next-speaker.js';
import type { Recollection } from '../records/prompt.js';
import type { Settings } from '../settings.js';

/** An operator's word to a bot, said in place of what it would have done. */
export interface SayCommand {
  readonly botId: string;
  /** Said as it is, after the safety filters. */
  readonly text?: string;
  /** What to speak about; a model writes it. */
  readonly instruction?: string;
}

/** What every tick of an engine shares. */
export interface TickContext {
  readonly clock: Clock;
  readonly random: Random;
  readonly storage: Storage;
  readonly transportOf: (platform: string) => Transport | undefined;
  readonly models: ModelChain;
  /** Which of these bots the chat's platform takes nothing from, for longer than a message may wait. */
  readonly unreachable: (chat: Chat, botIds: readonly string[]) => readonly string[];
  /** Compares drafts with earlier texts by meaning, where it is set. */
  readonly embedder?: Embedder;
  /** Who is asked whose turn it is, where the policy is 'chosen'. */
  readonly nextSpeaker?: NextSpeaker;
  readonly settings: () => Settings;
  readonly workerId: string;
  readonly leaseMs: number;
  /** Fresh headlines, newest first. */
  readonly news: () => readonly Headline[];
  /** What a bot remembers for a turn. */
  readonly recall: (request: RecollectRequest) => Promise<Recollection>;
  readonly emit: <Name extends keyof EngineEvents>(name: Name, event: EngineEvents[Name]) => void;
}
