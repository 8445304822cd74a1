import { readFileSync } from 'node:fs'

import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'

/** What publint says of a tarball: errors, warnings and suggestions. */
export async function publintProblems(tarball: string): Promise<string[]> {
  const { messages, pkg } = await publint({
    pack: { tarball: Uint8Array.from(readFileSync(tarball)).buffer },
    level: 'suggestion',
    strict: true,
  })
  return messages.map((message) => `${message.code}: ${formatMessage(message, pkg)}`)
}

/** Ways of finding a module that are not ours. */
const notSupported = new Set([
  // TypeScript's before `exports` were there; TypeScript 7 has it no more.
  'node10',
])

const accepted = new Set<string>([
  // There is one module, an ES module: every Node our `engines` admits takes it by `require` too.
  'CJSResolvesToESM',
])

/**
 * What "are the types wrong?" says of a tarball, for every door and each way TypeScript finds a module;
 * stylesheets have no types.
 */
export async function typeProblems(tarball: string): Promise<string[]> {
  const data = createPackageFromTarballData(Uint8Array.from(readFileSync(tarball)))
  const checked = await checkPackage(data)
  if (!checked.types) return ['it has no types']
  return checked.problems
    .filter((problem) => !accepted.has(problem.kind))
    .filter((problem) => !('entrypoint' in problem && problem.entrypoint.endsWith('.css')))
    .filter((one) => !('resolutionKind' in one && notSupported.has(one.resolutionKind)))
    .map((problem) => JSON.stringify(problem))
}
