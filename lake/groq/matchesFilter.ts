import { createArraySource } from './arraySource.ts'
import { evaluateQuery, prepareQuery } from './evaluate/evaluate.ts'
import type { Params } from './parse/parse.ts'
import type { DocumentSource } from './source.ts'
import type { GroqObject } from './values.ts'

export interface DocumentChangeContext {
  /** The document before and after the change, for `before()`, `after()` and `delta::`. */
  readonly before?: GroqObject | null
  readonly after?: GroqObject | null
  readonly identity?: string
  /** The other documents, for filters that follow references; only the document itself when left out. */
  readonly source?: DocumentSource
  readonly now?: Date
  /** Told that the filter asks for the time. */
  readonly onNow?: () => void
}

export type DocumentPredicate = (document: GroqObject, context?: DocumentChangeContext) => boolean

/**
 * Whether a document matches a query, as listeners and webhooks ask: `*[_type == "article"]`,
 * `*[…]{…}` or a filter alone.
 *
 * @throws QueryParseError, QueryEvaluationError
 */
export function matchesFilter(query: string, params: Params = {}): DocumentPredicate {
  const isQuery = /^\s*(?:(?:\/\/[^\n]*\n)\s*)*\*/.test(query)
  const { evaluate } = prepareQuery(isQuery ? query : `*[${query}\n]`, params, 'delta')
  return (document, context = {}) => {
    const { source, ...rest } = context
    const own = createArraySource([document])
    const value = evaluateQuery(evaluate, {
      ...rest,
      params,
      source: source ? { ...own, get: (id) => own.get(id) ?? source.get(id) } : own,
    })
    return Array.isArray(value) ? value.length > 0 : value !== null && value !== false
  }
}

/** Whether any of several filters (an ACL) lets a document be read. */
export function compileDocumentFilter(
  filters: readonly string[],
  context: DocumentChangeContext = {},
): (document: GroqObject) => boolean {
  const predicates = filters.map((filter) => matchesFilter(filter))
  return (document) => predicates.some((matches) => matches(document, context))
}
