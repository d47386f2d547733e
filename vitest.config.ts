import { defineConfig } from 'vitest/config';

/** Unit, property and golden tests; what needs a browser is in test/e2e and belongs to Playwright. */
export default defineConfig({
  test: {
    setupFiles: ['test/setup.ts'],
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/e2e/**', 'test/bench/**'],
    // Forked processes: native DuckDB and process.env do not mix between test files.
    pool: 'forks',
    maxWorkers: 2,
    // Two processes for all files: starting one for each took a quarter of the time. Tests clean up after themselves.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // Dates and sorting must not depend on the machine they are tested on.
    env: { TZ: 'UTC', LANG: 'C.UTF-8' },
  },
});
