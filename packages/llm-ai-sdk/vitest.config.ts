import { defineProject } from 'vitest/config';

export default defineProject({
  ssr: { resolve: { conditions: ['@coterie/source'] } },
  resolve: { conditions: ['@coterie/source'] },
  test: {
    name: 'llm-ai-sdk',
    include: ['test/**/*.test.ts'],
    // A bound for what hangs: a slow machine is no failure.
    testTimeout: 30_000,
  },
});
