export { english } from './en/pack.js';
export * from './scripted-model.js';
export { turkish } from './tr/pack.js';
export type * from './types.js';
