import { buildStudio } from '../../start/studioBuild.ts'
import { root } from './app.ts'
import { findOrInstallBrowser } from './browser.ts'
import { buildPlainStudio } from './plainStudio.ts'

/**
 * Before the first file: says which browser the tests use, installs one if there is none, and builds
 * both Studios unless their sources are what they were, so that no two files do.
 */
export async function setup(): Promise<void> {
  console.log(`Browser tests use ${findOrInstallBrowser()}`)
  await Promise.all([
    buildStudio(root, () => console.log('Building the Studio …')),
    buildPlainStudio(),
  ])
}
