import { evaluateSync } from 'groq-js'

import type { Matcher } from './events.ts'
import { parseQuery } from '../plainEngine.ts'

/**
 * Whether a listener's query selects a document, looking at that document alone, as the hosted
 * service does: joins and sub-queries over other documents are not followed.
 *
 * @throws HttpError 400 for a query that cannot be parsed
 */
export function createMatcher(query: string, params: Record<string, unknown>): Matcher {
  const tree = parseQuery(query, params)
  return (document) => {
    const value: unknown = evaluateSync(tree, { dataset: [document], params }).data
    return Array.isArray(value) ? value.length > 0 : value !== null && value !== false
  }
}
