import type { LiveSettings } from '../control/live-settings.js';
import type { MemoryControl } from '../control/memories/memory-control.js';
import type { PeopleControl } from '../control/people.js';
import type { RecordControl } from '../control/records.js';
import type { Snapshot } from '../control/snapshot.js';
import type { EngineEventName, EngineEvents } from '../events.js';
import type { Health } from '../observe/health.js';
import type { Metrics } from '../observe/metrics.js';
import type { Message } from '../records/message.js';
import type { TickTrace } from '../records/tick-trace.js';
import type { TickReport } from '../tick.js';
import type { BreakerControl } from './breakers.js';
import type { BotOrChat } from './pause.js';
import type { SayNow } from './say-now.js';

/** A running cast. Made by `createEngine`. */
export interface Engine extends RecordControl {
  /** All chance derives from it. */
  readonly seed: string;
  readonly workerId: string;
  /** Opens storage and transports and begins to wake chats. @throws CoterieError where a part cannot start; what had started is stopped again. */
  start(): Promise<void>;
  /** Ends ticks under way, settles what was sent, closes what the engine made. Within about a second; never rejects for what a platform does. */
  stop(): Promise<void>;
  /** Wakes one chat now and resolves when its tick has ended. @throws CoterieError 'not-found'. */
  tick(chatId: string): Promise<TickReport>;
  /** Sets speaking.scaleFactor for every worker: 2 is twice as lively. */
  scale(factor: number): Promise<void>;
  /** Stops a bot everywhere, or a chat, until `resume`. @throws CoterieError 'not-found'. */
  pause(what: BotOrChat): Promise<void>;
  resume(what: BotOrChat): Promise<void>;
  /** Lets a bot say a text, or speak to an instruction, as its chat's next turn. */
  sayNow(say: SayNow): Promise<TickReport>;
  /** Listens to an event; the returned function ends it. */
  on<Name extends EngineEventName>(
    name: Name,
    listener: (event: EngineEvents[Name]) => void,
  ): () => void;
  readonly settings: LiveSettings;
  readonly people: PeopleControl;
  /** What bots remember. */
  readonly memory: MemoryControl;
  /** What keeps a failing model, or a bot that its platform refuses, from being called again and again. */
  readonly breakers: BreakerControl;
  /** Bots, chats, stances, holdings and settings as plain JSON, without tokens, people or messages. */
  export(): Promise<Snapshot>;
  /** Stores a snapshot over what is there. @throws CoterieError where it is not whole; nothing is stored then. */
  import(snapshot: unknown): Promise<void>;
  health(): Promise<Health>;
  metrics(): Metrics;
  /** A chat's history, newest first. */
  messages(
    chatId: string,
    options?: { readonly limit?: number; readonly after?: string },
  ): Promise<readonly Message[]>;
  trace(tickId: string): Promise<TickTrace | undefined>;
  /** A chat's newest traces, newest first. */
  traces(chatId: string, limit?: number): Promise<readonly TickTrace[]>;
}
