import { createArraySource } from '../groq/arraySource.ts'
import { evaluateQuery, prepareQuery } from '../groq/evaluate/evaluate.ts'
import type { GroqObject, GroqValue } from '../groq/values.ts'

export interface ProjectionContext {
  before: GroqObject | null
  after: GroqObject | null
  now: Date
  projectId: string
  dataset: string
  /** The document a reference leads to, as stored now. */
  get(id: string): GroqObject | null
}

/**
 * What a webhook sends of a document.
 *
 * @param projection - `{…}`; may use `before()`, `after()`, `delta::` and follow references.
 * @throws QueryParseError; the function it returns, QueryEvaluationError
 */
export function prepareProjection(
  projection: string,
): (document: GroqObject, context: ProjectionContext) => GroqValue {
  const { evaluate } = prepareQuery(`*[0]${projection}`, {}, 'delta')
  return (document, { get, ...context }) => {
    const own = createArraySource([document])
    const source = { ...own, get: (id: string) => own.get(id) ?? get(id) }
    return evaluateQuery(evaluate, { ...context, source })
  }
}
