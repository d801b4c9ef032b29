export { type MemoryStorageOptions, memoryStorage } from './memory-storage/index.js';
