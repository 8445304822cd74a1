/** Texts and comments first, so that what stands in them does not count. */
const step =
  /"(?:[^"\\]|\\.)*(?:"|$)|'(?:[^'\\]|\\.)*(?:'|$)|\/\/[^\n]*|(\|\|?|&&|->|=>|[[({+*!-])/gs

/**
 * How many steps a query is made of: operators, calls, brackets. The parser takes a time that grows with
 * their square; lists of values, however long, take one that grows with their length.
 */
export function countSteps(query: string): number {
  let count = 0
  for (const [, operator] of query.matchAll(step)) if (operator !== undefined) count++
  return count
}
