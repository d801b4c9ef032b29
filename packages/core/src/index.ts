export type { LiveSettings } from './control/live-settings.js';
export type {
  BotControl,
  BotInput,
  ChatControl,
  ChatInput,
  HoldingInput,
  OpinionControl,
  RecordControl,
  StanceInput,
} from './control/records.js';
export { Snapshot } from './control/snapshot.js';
export type { EngineOptions } from './engine/options.js';
export { createEngine, type Engine } from './engine.js';
export { CoterieError, type CoterieErrorOptions, DeliveryError, type ErrorCode } from './errors.js';
export type { EngineEventName, EngineEvents } from './events.js';
export type { Health } from './observe/health.js';
export type { Latency, Metrics } from './observe/metrics.js';
export { type Replay, type ReplayedTick, replayTick } from './observe/replay-tick.js';
export type * from './ports/index.js';
export * from './records/index.js';
export { applySettings, defaultSettings, type Settings } from './settings.js';
export type { TickReport } from './tick.js';
