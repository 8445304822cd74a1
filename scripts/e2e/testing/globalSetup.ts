import { findOrInstallBrowser } from './browser.ts'

/** Says which browser the tests use, and installs one first if there is none. */
export function setup(): void {
  console.log(`Browser tests use ${findOrInstallBrowser()}`)
}
