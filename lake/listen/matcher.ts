import { matchesFilter } from '../groq/matchesFilter.ts'
import type { GroqObject, GroqValue } from '../groq/values.ts'
import { queryHttpError } from '../query/queries.ts'
import type { Matcher } from './events.ts'

/**
 * Whether a listener's query selects a document, looking at that document alone, as the hosted
 * service does: joins and sub-queries over other documents are not followed.
 *
 * @throws HttpError 400 for a query that cannot be parsed
 */
export function createMatcher(query: string, params: Record<string, unknown>): Matcher {
  try {
    // Parsed JSON, of documents and of parameters, is what a GroqValue is.
    const matches = matchesFilter(query, params as Record<string, GroqValue>)
    return (document) => matches(document as GroqObject)
  } catch (error) {
    throw queryHttpError(error)
  }
}
