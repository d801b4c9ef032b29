export * from './builders.js';
export { type ManualClock, type ManualClockOptions, manualClock } from './manual-clock.js';
export { type SimulatedRoom, type SimulatedRoomOptions, simulatedRoom } from './simulated-room.js';
