import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      'packages/*',
      'examples/*',
      'bench',
      // The workspace's own tools: lint rule, import arrows, scripts.
      { test: { name: 'workspace', include: ['test/**/*.test.ts'], testTimeout: 60_000 } },
    ],
    coverage: { provider: 'v8', include: ['packages/*/src/**'], reporter: ['text'] },
  },
});
