import type { PriceTable } from '@coterie/core/models';

/** US dollars for a million tokens, as Groq published them. They change: give `price` where it matters. */
export const GROQ_PRICES: PriceTable = {
  asOf: '2025-12-01',
  prices: {
    'llama-3.3-70b-versatile': { input: 0.59, output: 0.79 },
    'llama-3.1-8b-instant': { input: 0.05, output: 0.08 },
    'openai/gpt-oss-120b': { input: 0.15, cached: 0.075, output: 0.6 },
    'openai/gpt-oss-20b': { input: 0.075, cached: 0.0375, output: 0.3 },
    'meta-llama/llama-4-scout-17b-16e-instruct': { input: 0.11, output: 0.34 },
    'meta-llama/llama-4-maverick-17b-128e-instruct': { input: 0.2, output: 0.6 },
    'qwen/qwen3-32b': { input: 0.29, output: 0.59 },
  },
};
