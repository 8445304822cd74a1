import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{schemas,plugins,client,scripts,lake,studio,examples}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
})
