import type { ExprNode } from 'groq-js'
import type { Compiler } from '../evaluate/compiler.ts'
import { visitChildren } from '../parse/visitChildren.ts'
import type { Scope } from '../evaluate/scope.ts'
import { parseTextQuery, type TextQuery } from './textQuery.ts'

/** Compiles `text::query(…)` where it stands after `match`; undefined for any other expression. */
export function compileTextQuery(
  node: ExprNode,
  compiler: Compiler,
): ((scope: Scope) => TextQuery | null) | undefined {
  const call = textQueryArgument(node)
  if (!call) return undefined
  const text = compiler.evaluate(call)
  let last: { text: string; query: TextQuery } | undefined
  return (scope) => {
    const value = text(scope)
    if (typeof value !== 'string') return null
    if (last?.text !== value) last = { text: value, query: parseTextQuery(value) }
    return last.query
  }
}

/** What `text::query(…)` is called with, undefined when the expression is not such a call. */
export function textQueryArgument(node: ExprNode): ExprNode | undefined {
  if (node.type === 'Group') return textQueryArgument(node.base)
  return node.type === 'FuncCall' && node.namespace === 'text' && node.name === 'query'
    ? node.args[0]
    : undefined
}

export function holdsTextQuery(node: ExprNode): boolean {
  if (textQueryArgument(node)) return true
  let found = false
  visitChildren(node, (child) => {
    found ||= holdsTextQuery(child)
  })
  return found
}
