/**
 * groq-js 2.0.1 reads the argument of `delta::changedAny(…)` and `delta::changedOnly(…)` as an ordinary
 * expression, and so refuses most selectors; the last argument of the `diff::` functions it reads as a
 * selector. Both say the same: `delta::changedAny(x)` is `diff::changedAny(before(), after(), x)`.
 */
export function deltaToDiff(query: string): {
  query: string
  /** Where a position in the rewritten query is in the original. */
  originalPosition(position: number): number
} {
  const insertions: { at: number; length: number }[] = []
  let rewritten = ''
  let read = 0
  for (const match of query.matchAll(stringCommentOrCall)) {
    const [text, call] = match
    rewritten += query.slice(read, match.index)
    read = match.index + text.length
    const replacement = call === undefined ? text : `diff::${call}(before(),after(),`
    rewritten += replacement
    if (call !== undefined) {
      insertions.push({ at: rewritten.length, length: replacement.length - text.length })
    }
  }
  rewritten += query.slice(read)
  return {
    query: rewritten,
    originalPosition(position) {
      const added = insertions
        .filter(({ at }) => at <= position)
        .reduce((sum, { length }) => sum + length, 0)
      return Math.max(0, position - added)
    },
  }
}

const stringCommentOrCall =
  /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\/\/[^\n]*|(?<![\w:$.])delta::(changedAny|changedOnly)\s*\(/gs
