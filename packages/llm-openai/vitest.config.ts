import { defineProject } from 'vitest/config';

// Another version of the SDK, for test/newer-node.test.ts.
const sdk = process.env['COTERIE_OPENAI_SDK'];

export default defineProject({
  ssr: { resolve: { conditions: ['@coterie/source'] } },
  resolve: {
    conditions: ['@coterie/source'],
    alias: sdk === undefined ? {} : { openai: sdk },
  },
  test: {
    name: 'llm-openai',
    include: ['test/**/*.test.ts'],
    // A bound for what hangs: a slow machine is no failure.
    testTimeout: 30_000,
  },
});
