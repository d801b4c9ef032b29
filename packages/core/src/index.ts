export type { CachedRecords, Load } from './cache/cached-records.js';
export {
  type CacheMetrics,
  type TieredCache,
  type TieredCacheSetup,
  tieredCache,
} from './cache/tiered-cache.js';
export type { LiveSettings } from './control/live-settings.js';
export type { MemoryControl } from './control/memories/memory-control.js';
export { MemoryExport } from './control/memories/memory-export.js';
export type { MemoryImportReport } from './control/memories/memory-import.js';
export type { MemoryEdit, MemoryInput } from './control/memories/memory-input.js';
export type { MemoryStats } from './control/memories/memory-stats.js';
export type { PeopleControl } from './control/people.js';
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
export type { BreakerControl } from './engine/breakers.js';
export type { Engine } from './engine/interface.js';
export type { EngineOptions } from './engine/options.js';
export type { BotOrChat } from './engine/pause.js';
export type { SayNow } from './engine/say-now.js';
export { createEngine } from './engine.js';
export {
  CoterieError,
  type CoterieErrorOptions,
  DeliveryError,
  type ErrorCode,
  ModelError,
  type ModelErrorOptions,
  type ModelFailure,
  stoppedError,
} from './errors.js';
export type { EngineEventName, EngineEvents } from './events.js';
export { speakerByModel } from './generate/speaker-by-model.js';
export * from './in-process/index.js';
export type { MemoryBounds } from './in-process/memory-storage/bounds.js';
export { type SalienceSigns, salienceOf } from './memory/birth/salience.js';
export type { Fate } from './memory/care/standing.js';
export type { SweepReport, SweptMemory } from './memory/care/sweep-memories.js';
export type { Consolidated } from './memory/consolidate/consolidate-bot.js';
export type { Finding } from './memory/extract/finding.js';
export type { Choice, DropReason, RecallLimits } from './memory/recall/choose.js';
export {
  createMemoryIndex,
  type MemoryIndex,
  type MemoryIndexOptions,
} from './memory/recall/memory-index.js';
export type { NamedParticipant, RankedMemory, RecallQuery } from './memory/recall/query.js';
export { type RecallOptions, recallMemories } from './memory/recall/recall-memories.js';
export { type Strength, utility as memoryUtility, type Worth } from './memory/strength.js';
export { termsOf } from './memory/terms.js';
export type { Health } from './observe/health.js';
export type { Latency, Metrics } from './observe/metrics.js';
export { type Replay, type ReplayedTick, replayTick } from './observe/replay-tick.js';
export type * from './ports/index.js';
export * from './records/index.js';
export type { BreakerStatus } from './resilience/breaker.js';
export type { BreakerPhase, OpenReason } from './resilience/breaker-state.js';
export type {
  DayCurve,
  DelayShape,
  RhythmProfile,
  SpeakerWeights,
  TalkFlow,
} from './rhythm/profile.js';
export { profileOf } from './rhythm/profiles.js';
export type { ForgettingPolicy } from './settings/forgetting-policy.js';
export { applySettings, defaultSettings, type Settings } from './settings.js';
export type { AddressReason } from './speakers/address-weights.js';
export type { SpeakerDirectory } from './speakers/directory.js';
export { type ReplyLink, resolveReplyLink } from './speakers/links/resolve-link.js';
export {
  type AddressContext,
  type Addressee,
  resolveAddressees,
} from './speakers/resolve-addressees.js';
export { resolveSpeaker, type Speaker, type SpeakerSource } from './speakers/resolve-speaker.js';
export * from './system/index.js';
export { truncate } from './text/graphemes.js';
export { sentiment } from './text/sentiment.js';
export { stripControls } from './text/strip-controls.js';
export type { EndedTurn } from './tick/open-tick.js';
export type { TickReport } from './tick.js';
