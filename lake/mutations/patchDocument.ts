import { jsonMatch } from '@sanity/json-match'
import { Mutation as MutatorMutation, type Mut } from '@sanity/mutator'

import type { LakeDocument, PatchOperations } from '../model/types.ts'
import { expandInsertPath, isSingle, expandPath } from './expandPath.ts'

export interface Patched {
  /** Only what the operations say is changed; the same object when that is nothing. */
  document: LakeDocument
  /** What was done, in order, one at least: every path in it names one place. */
  steps: PatchOperations[]
}

/**
 * Applies a patch through `@sanity/mutator`, the Studio's own engine, so that what a browser
 * predicted and what is stored are the same. Paths that may lead to several places are looked up
 * first, each in the document as the operations before it left it.
 *
 * @throws Error for a path or an operation that cannot be applied
 */
export function patchDocument(document: LakeDocument, operations: PatchOperations): Patched {
  let now = document
  const steps: PatchOperations[] = []
  for (const step of stepsOf(operations, () => now)) {
    now = applyStep(now, step)
    steps.push(step)
  }
  return { document: now, steps: steps.length > 0 ? steps : [{}] }
}

/** In the engine's order, which is that of https://www.sanity.io/docs/content-lake/http-patches. */
const byPathBefore = ['setIfMissing', 'set'] as const
const byPathAfter = ['diffMatchPatch', 'inc', 'dec'] as const
const insertPositions = ['before', 'after', 'replace'] as const

function* stepsOf(
  operations: PatchOperations,
  read: () => LakeDocument,
): Iterable<PatchOperations> {
  if (allPaths(operations).every(isSingle)) return yield operations
  yield* byPath(operations, byPathBefore, read)
  for (const path of operations.unset ?? []) yield { unset: expandPath(read(), path) }
  yield* byPath(operations, byPathAfter, read)
  const { insert } = operations
  if (!insert) return
  for (const position of insertPositions) {
    const path = insert[position]
    if (typeof path !== 'string') continue
    for (const one of expandInsertPath(read(), path))
      yield { insert: { ...insert, [position]: one } }
  }
}

function* byPath(
  operations: PatchOperations,
  names: readonly (typeof byPathBefore | typeof byPathAfter)[number][],
  read: () => LakeDocument,
): Iterable<PatchOperations> {
  for (const name of names) {
    for (const [path, value] of Object.entries(operations[name] ?? {})) {
      yield {
        [name]: Object.fromEntries(expandPath(read(), path).map((single) => [single, value])),
      }
    }
  }
}

function allPaths(operations: PatchOperations): string[] {
  const { unset = [], insert = {} } = operations
  return [
    ...[...byPathBefore, ...byPathAfter].flatMap((name) => Object.keys(operations[name] ?? {})),
    ...unset,
    ...insertPositions.flatMap((position) =>
      typeof insert[position] === 'string' ? insert[position] : [],
    ),
  ]
}

/** Each hunk of a text patch makes the text anew: so many characters are a second's work. */
const maxPatchedCharacters = 1_000_000_000

function checkTextPatches(document: LakeDocument, { diffMatchPatch = {} }: PatchOperations): void {
  for (const [path, patch] of Object.entries(diffMatchPatch)) {
    const hunks = patch.split('@@ -').length - 1
    for (const { value } of jsonMatch(document, path)) {
      const length = typeof value === 'string' ? value.length : 0
      if (hunks * (length + patch.length) <= maxPatchedCharacters) continue
      throw new Error(
        `diffMatchPatch["${path}"] changes ${hunks} places of a text of ${length} characters: set the text as a whole instead`,
      )
    }
  }
}

function applyStep(document: LakeDocument, step: PatchOperations): LakeDocument {
  checkTextPatches(document, step)
  // Without a timestamp or a revision the engine changes nothing but what the patch says, and
  // gives back the same object when that is nothing. It does not write into what it is given.
  // Its type is stricter about insert's fields than a JSON body, which `parseMutations` checked.
  const own = structuredClone({ patch: { ...step, id: document._id } }) as unknown as Mut
  // A patch of a document that is there leaves it there.
  return new MutatorMutation({ mutations: [own] }).apply(document) as LakeDocument
}
