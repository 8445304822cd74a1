/**
 * Ids as https://www.sanity.io/docs/ids has them. `@sanity/id-utils` 1.1.0 agrees on every id that can
 * be stored, but lets `-a`, `a..b` and 129 characters pass, calls `a` the release of `drafts.a`, and
 * says what is wrong by throwing; so it is not used here.
 */

/** https://www.sanity.io/docs/ids: letters, digits, `.`, `_`, `-`; not more than 128. */
const validId = /^[a-zA-Z0-9._-]{1,128}$/
const misplacedDot = /^\.|^-|\.\.|\.$/

const draftsPrefix = 'drafts.'
const versionsPrefix = 'versions.'

export function idProblem(id: unknown): string | undefined {
  if (typeof id !== 'string') return 'A document id must be a string'
  if (id.length > 128)
    return `Invalid document ID "${id.slice(0, 40)}…": at most 128 characters are allowed`
  if (!validId.test(id)) {
    return `Invalid document ID "${id}": must only contain letters, numbers, dots, underscores and dashes`
  }
  if (misplacedDot.test(id)) {
    return `Invalid document ID "${id}": must not start with a dash or a dot, end with a dot, or have two dots in a row`
  }
  return undefined
}

export const isDraftId = (id: string) => id.startsWith(draftsPrefix)
export const isVersionId = (id: string) => id.startsWith(versionsPrefix)

/** Only ids without a dot are ever seen by the public (https://www.sanity.io/docs/ids). */
export const isPublicId = (id: string) => !id.includes('.')

/** `drafts.a` and `versions.r1.a` → `a`. */
export function publishedId(id: string): string {
  if (isDraftId(id)) return id.slice(draftsPrefix.length)
  if (isVersionId(id)) return id.split('.').slice(2).join('.')
  return id
}

export const draftId = (id: string) => `${draftsPrefix}${publishedId(id)}`

/** `versions.r1.a` → `r1`. */
export function releaseOf(id: string): string | undefined {
  return isVersionId(id) ? id.split('.')[1] : undefined
}
