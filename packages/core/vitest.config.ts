import { defineProject } from 'vitest/config';

export default defineProject({
  ssr: { resolve: { conditions: ['@coterie/source'] } },
  resolve: { conditions: ['@coterie/source'] },
  test: {
    name: 'core',
    include: ['test/**/*.test.ts'],
    typecheck: { enabled: true, include: ['test/**/*.test-d.ts'] },
  },
});
