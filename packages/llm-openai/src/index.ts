export { openaiEmbedder } from './embedder.js';
export { OPENAI_FAULTS } from './errors.js';
export { openai } from './openai.js';
export type { ClientOptions, OpenAiEmbedderOptions, OpenAiOptions } from './options.js';
export { OPENAI_PRICES } from './prices.js';
