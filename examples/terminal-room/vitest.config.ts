import { defineProject } from 'vitest/config';

export default defineProject({
  ssr: { resolve: { conditions: ['@coterie/source'] } },
  resolve: { conditions: ['@coterie/source'] },
  test: {
    name: 'terminal-room',
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    globalSetup: 'test/build-room.ts',
  },
});
