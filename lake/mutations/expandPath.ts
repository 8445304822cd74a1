import { jsonMatch, slicePath, stringifyPath, type SingleValuePath } from '@sanity/json-match'

/** More places than a document has that a person wrote; fewer than would hold up the lake. */
const maxPaths = 10_000
/** Places looked at on the way, of which `..` passes many. */
const maxLookedAt = 1_000_000
/** Each `..` within another looks at everything below once more. */
const maxRecursions = 3

/** Attributes, indexes and keys: leads to one place, or to none. */
const singlePath =
  /^(?:(?:^|\.)[\p{L}_$][\p{L}\p{N}_$-]*|\[-?\d+\]|\['(?:[^'\\]|\\.)*'\]|\[_key\s*==\s*"(?:[^"\\]|\\.)*"\])+$/u

/** Whether this path needs no looking up: it names its place itself. */
export function isSingle(path: string): boolean {
  return singlePath.test(path)
}

/**
 * The places in a document a JSONMatch path leads to, each once, as paths that name one place
 * each. (https://www.sanity.io/docs/content-lake/json-match; `@sanity/mutator` 6.16.0 reads neither
 * `[*]` nor `.*`, and increments what is behind a range once for every item of the range.)
 *
 * @throws Error for a path that cannot be read, or leads to more than 10 000 places
 */
export function expandPath(document: unknown, path: string): string[] {
  if (isSingle(path)) return [path]
  if (path.split('..').length - 1 > maxRecursions) {
    throw new Error(`the path "${path}" has more than ${maxRecursions} times ".."`)
  }
  const paths = new Map<string, SingleValuePath>()
  let lookedAt = 0
  for (const { path: found, value } of jsonMatch(document, path)) {
    if (++lookedAt > maxLookedAt || paths.size > maxPaths) {
      throw new Error(`the path "${path}" leads to more than ${maxPaths} places`)
    }
    // At any depth: where it is, not where it could be.
    if (value === undefined && path.includes('..')) continue
    paths.set(stringifyPath(found), found)
  }
  // From the last item of a list to its first, so that unsetting one moves no other.
  return [...paths].toSorted(([, a], [, b]) => lastFirst(a, b)).map(([single]) => single)
}

/** The paths with which `insert` is said once for each list that `path` puts something into. */
export function expandInsertPath(document: unknown, path: string): string[] {
  if (isSingle(path)) return [path]
  const position = slicePath(path, -1).replace('[*]', '[0:]')
  return expandPath(document, slicePath(path, 0, -1)).map((list) => `${list}${position}`)
}

function lastFirst(a: SingleValuePath, b: SingleValuePath): number {
  for (const [at, segment] of a.entries()) {
    const other = b[at]
    if (typeof segment === 'number' && typeof other === 'number' && segment !== other) {
      return other - segment
    }
    if (stringifyPath([segment]) !== stringifyPath(other === undefined ? [] : [other])) return 0
  }
  return 0
}
