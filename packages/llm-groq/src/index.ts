export { GROQ_FAULTS } from './errors.js';
export { groq } from './groq.js';
export type { GroqOptions } from './options.js';
export { GROQ_PRICES } from './prices.js';
