import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeEach, onTestFailed } from 'vitest'
import { root } from './app.ts'

/** The last so many letters of what a page holds are enough to see where a test stood. */
const longest = 6000

/**
 * When a test fails, tells where its page was and what stood on it, and leaves a picture of it in
 * `test-results/`: what a race looked like is gone by the time somebody starts the test again.
 */
export function keepEvidence(pageOf: () => Page): void {
  beforeEach(({ task }) => {
    onTestFailed(async () => {
      const page = pageOf()
      const folder = join(root, 'test-results')
      mkdirSync(folder, { recursive: true })
      const path = join(folder, `${task.name.replaceAll(/\W+/g, '-')}.png`)
      await page.screenshot({ path })
      const words = await page.locator('body').ariaSnapshot()
      console.error(`Failed at ${page.url()}, see ${path}:\n${words.slice(-longest)}`)
    })
  })
}
