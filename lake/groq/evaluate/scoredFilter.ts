import type { ExprNode } from 'groq-js'
import type { Compiler, Enumerate, NodeOf } from './compiler.ts'
import { compilePasses, datasetFilter, filtered, flatten } from './filter.ts'
import { compileScorer } from './pipes.ts'
import { planScores } from '../plan/plan.ts'

/**
 * `*[…] | score(…) [_score > 0]`: only what can score is looked at, which for a text search is what
 * the text index finds. Undefined for any other filter.
 */
export function enumerateScoredFilter(
  node: NodeOf<'Filter'>,
  compiler: Compiler,
): Enumerate | undefined {
  const { base, filters } = flatten(node)
  if (base.type !== 'PipeFuncCall' || base.name !== 'score' || !filters.some(demandsScore)) return
  const source = datasetFilter(base.base, compiler)
  const scores = planScores(base.args, compiler)
  if (!source || !scores) return
  const score = compileScorer(base, compiler)
  const passes = compilePasses(filters, compiler)
  return (scope) => {
    const items = source.matches(scope, scores(scope))
    return filtered(score(items, scope), (item) => passes(item, scope))
  }
}

/** `_score > n` with n at or above zero. */
function demandsScore(node: ExprNode): boolean {
  if (node.type === 'Group') return demandsScore(node.base)
  if (node.type === 'And') return demandsScore(node.left) || demandsScore(node.right)
  return (
    node.type === 'OpCall' &&
    node.op === '>' &&
    node.left.type === 'AccessAttribute' &&
    node.left.base === undefined &&
    node.left.name === '_score' &&
    node.right.type === 'Value' &&
    typeof node.right.value === 'number' &&
    node.right.value >= 0
  )
}
