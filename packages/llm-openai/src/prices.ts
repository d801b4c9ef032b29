import type { PriceTable } from '@coterie/core/models';

/** US dollars for a million tokens, as OpenAI published them. They change: give `price` where it matters. */
export const OPENAI_PRICES: PriceTable = {
  asOf: '2025-12-01',
  prices: {
    'gpt-5.1': { input: 1.25, cached: 0.125, output: 10 },
    'gpt-5': { input: 1.25, cached: 0.125, output: 10 },
    'gpt-5-mini': { input: 0.25, cached: 0.025, output: 2 },
    'gpt-5-nano': { input: 0.05, cached: 0.005, output: 0.4 },
    'gpt-4.1': { input: 2, cached: 0.5, output: 8 },
    'gpt-4.1-mini': { input: 0.4, cached: 0.1, output: 1.6 },
    'gpt-4.1-nano': { input: 0.1, cached: 0.025, output: 0.4 },
    'gpt-4o': { input: 2.5, cached: 1.25, output: 10 },
    'gpt-4o-mini': { input: 0.15, cached: 0.075, output: 0.6 },
    'o4-mini': { input: 1.1, cached: 0.275, output: 4.4 },
  },
};
