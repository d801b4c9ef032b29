export * from './builders.js';
export type { FaultCounts, FaultOptions } from './chaos/faults.js';
export { chaosModel, failingModel } from './chaos/model.js';
export { type ChaosStorageOptions, chaosStorage } from './chaos/storage.js';
export { type ChaosTransportOptions, chaosTransport } from './chaos/transport.js';
export { type ManualClock, type ManualClockOptions, manualClock } from './manual-clock.js';
export {
  type RecordingModel,
  type RecordingModelOptions,
  recordingModel,
} from './recording-model.js';
export { type SimulatedRoom, type SimulatedRoomOptions, simulatedRoom } from './simulated-room.js';
