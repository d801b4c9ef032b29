export { type InProcessCacheOptions, inProcessCache } from './cache.js';
export { type InProcessLeasesOptions, inProcessLeases } from './leases.js';
export {
  type LoopbackAuthor,
  type LoopbackDelivery,
  type LoopbackOptions,
  type LoopbackSaying,
  type LoopbackTransport,
  loopbackTransport,
} from './loopback/index.js';
export { type MemoryStorageOptions, memoryStorage } from './memory-storage/index.js';
export { inProcessRateLimits } from './rate-limits.js';
export { type InProcessSchedulerOptions, inProcessScheduler } from './scheduler.js';
export { type InProcessSignalsOptions, inProcessSignals } from './signals.js';
