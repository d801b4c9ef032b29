export * from './scripted-model.js';
export type * from './types.js';
