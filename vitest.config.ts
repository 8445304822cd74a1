import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const rooms = '{schemas,plugins,client,scripts,lake,studio,examples}'
/** Tests that start programs: our commands, Sanity's, npm's, a server that is killed. */
const processTests = `${rooms}/**/*.process.test.ts`
const browserTests = 'scripts/e2e/**/*.test.ts'

// What Node has compiled once, every worker and every program that a test starts need not compile again.
process.env['NODE_COMPILE_CACHE'] ??= fileURLToPath(
  new URL('node_modules/.cache/node-compile', import.meta.url),
)

/** A limit is for what hangs, not for what is slow: a loaded machine fails no test. In milliseconds. */
function patient(limit: number) {
  return { testTimeout: limit, hookTimeout: 2 * limit, expect: { poll: { timeout: limit / 2 } } }
}

/** `npm test` runs the tiers in this order; each alone is `npm run test:unit`, `test:packages`, `test:e2e`. */
export default defineConfig({
  test: {
    // .ci/run counts from the JSON report.
    reporters: process.env['CI']
      ? ['default', ['json', { outputFile: 'test-results/vitest.json' }]]
      : ['default'],
    // Vitest's own count leaves a core free, and so half of a small machine idle.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: [`${rooms}/**/*.test.{ts,tsx}`],
          exclude: ['**/node_modules/**', '**/dist/**', processTests, browserTests],
          sequence: { groupOrder: 0 },
          // A worker loads Sanity's libraries and the lake once, not once a file: more than half of
          // the time. So nothing may be left behind in a module.
          isolate: false,
          // It notes when it is loaded whether that is a browser; a test that plays one must be able to
          // have it loaded anew, which Vitest cannot do with what Node has loaded.
          server: { deps: { inline: ['@sanity/core-loader'] } },
          setupFiles: ['lake/testing/removeTemporaryFolders.ts'],
          ...patient(120_000),
        },
      },
      {
        test: {
          name: 'packages',
          include: [processTests],
          exclude: ['**/node_modules/**', '**/dist/**'],
          sequence: { groupOrder: 1 },
          setupFiles: ['lake/testing/removeTemporaryFolders.ts'],
          ...patient(240_000),
        },
      },
      {
        test: {
          name: 'browser',
          include: [browserTests],
          globalSetup: ['scripts/e2e/testing/globalSetup.ts'],
          sequence: { groupOrder: 2 },
          ...patient(240_000),
        },
      },
    ],
  },
})
