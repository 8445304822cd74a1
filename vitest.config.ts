import { defineConfig } from 'vitest/config'

const rooms = '{schemas,plugins,client,scripts,lake,studio,examples}'

export default defineConfig({
  test: {
    // .ci/run counts from the JSON report.
    reporters: process.env.CI
      ? ['default', ['json', { outputFile: 'test-results/vitest.json' }]]
      : ['default'],
    projects: [
      {
        test: {
          name: 'unit',
          include: [`${rooms}/**/*.test.{ts,tsx}`],
          exclude: ['**/node_modules/**', '**/dist/**', 'scripts/e2e/**'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['scripts/e2e/**/*.test.ts'],
          globalSetup: ['scripts/e2e/testing/globalSetup.ts'],
          // One Studio and one Chromium at a time: they share the machine's cores.
          fileParallelism: false,
          testTimeout: 180_000,
          // The Studio saves and hears of changes a moment later; a loaded machine needs a long one.
          expect: { poll: { timeout: 30_000 } },
          hookTimeout: 300_000,
        },
      },
    ],
  },
})
