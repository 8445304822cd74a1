/** JSON is nested no deeper than this: whatever walks it may call itself for each level. */
const maxDepth = 500

/**
 * Why parsed JSON cannot be stored and be the same when it is read again, in a sentence that names its
 * path; undefined when it can. JSON has no number that is not finite (`1e400` is parsed as one), and
 * UTF-8 no half of a surrogate pair (`"\ud800"`).
 */
export function unstorable(value: unknown): string | undefined {
  // Not by calling itself: the nesting is not known yet.
  const open: Nested[] = [{ value, path: '', depth: 0 }]
  for (let nested = open.pop(); nested; nested = open.pop()) {
    const { value: at, path, depth } = nested
    const problem = problemOf(at)
    if (problem !== undefined) return `${path === '' ? 'The value' : `"${path}"`} ${problem}`
    if (typeof at !== 'object' || at === null) continue
    if (depth >= maxDepth)
      return `"${path.slice(0, 100)}…" is nested deeper than ${maxDepth} levels`
    for (const [key, inner] of Object.entries(at)) {
      if (!key.isWellFormed()) return `"${path}" has an attribute whose name ${halfCharacter}`
      const step = Array.isArray(at) ? `[${key}]` : path === '' ? key : `.${key}`
      open.push({ value: inner, path: path + step, depth: depth + 1 })
    }
  }
  return undefined
}

interface Nested {
  value: unknown
  path: string
  depth: number
}

const halfCharacter = 'holds half a character (a surrogate without its other half)'

function problemOf(value: unknown): string | undefined {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    return 'is a number larger than any that can be stored (1.8e308)'
  }
  return typeof value === 'string' && !value.isWellFormed() ? halfCharacter : undefined
}
