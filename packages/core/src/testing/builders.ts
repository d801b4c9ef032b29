export * from './builders/bots.js';
export * from './builders/chats.js';
export * from './builders/epoch.js';
export * from './builders/memories.js';
export * from './builders/requests.js';
export * from './builders/scenes.js';
