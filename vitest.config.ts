import { defineConfig } from 'vitest/config';

// graphql 16 has a CommonJS and an ES module build and no exports map; without the alias vitest loads both.
const alias = [{ find: /^graphql$/, replacement: 'graphql/index.js' }];
const oxc = { decorator: { legacy: true, emitDecoratorMetadata: true } };
const shared = { environment: 'node' as const, setupFiles: ['test/support/setup.ts'] };
// Each project asks for the database; it is started once, and not at all for tests that need none.
const onGraph = {
  ...shared,
  globalSetup: ['test/support/database.ts'],
  fileParallelism: false,
  testTimeout: 30_000,
  hookTimeout: 60_000,
};

export default defineConfig({
  resolve: { alias },
  oxc,
  test: {
    projects: [
      { extends: true, test: { ...shared, name: 'pure', include: ['test/pure/**/*.test.ts'] } },
      { extends: true, test: { ...onGraph, name: 'graph', include: ['test/graph/**/*.test.ts'] } },
      { extends: true, test: { ...onGraph, name: 'api', include: ['test/api/**/*.test.ts'] } },
      { extends: true, test: { ...onGraph, name: 'cli', include: ['test/cli/**/*.test.ts'] } },
    ],
  },
});
