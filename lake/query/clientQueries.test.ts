import { afterAll, beforeAll, expect, test } from 'vitest'

import { clientCalls, clientOver } from '../bench/clientCalls.ts'
import { clinicContent } from '../bench/clinicContent.ts'
import type { GroqObject } from '../groq/values.ts'
import { createLocalQueryEngine, type QueryEngine } from './engine.ts'
import { createSearchFile, type SearchFile } from './testing/searchFile.ts'

const articles = 1500

let store: SearchFile
let engine: QueryEngine
beforeAll(() => {
  store = createSearchFile()
  // Parsed JSON is what a GroqObject is.
  store.put(...([...clinicContent(articles)] as unknown as GroqObject[]))
  engine = createLocalQueryEngine({ file: store.file })
}, 60_000)
afterAll(async () => {
  await engine.close()
  store.close()
})

/**
 * How many documents each result of a call may take: itself and what it refers to. An article's page
 * shows its author, reviewer, two topics, a related article, the one before and the one after, and the
 * clinic's booking link; a card its author, reviewer and topics, and by topic a parent of each.
 */
const documentsAResult: Record<string, number> = {
  'articles.bySlug': 10,
  'articles.list': 4,
  'articles.list, far on': 4,
  'articles.list by topic': 4,
  'articles.list by author': 4,
  'topics.bySlug': 1,
  'topics.list': 1,
  'authors.bySlug': 1,
  'authors.list': 1,
  clinic: 1,
  'redirects.byPath': 0,
}

test.for(clientCalls.filter(({ name }) => name in documentsAResult))(
  '$name reads what it returns and what that refers to, and no more',
  async (call) => {
    const explained: { access: readonly string[]; documents: number }[] = []
    const client = clientOver(async (query, params) => {
      const request = { dataset: 'test', query, params, perspective: 'published' as const }
      const { result, explain } = await engine.query({ ...request, explain: true })
      if (explain) explained.push(explain)
      return result
    })
    const result = await call.run(client, 7, articles)
    const results = Array.isArray(result) ? result.length : result === null ? 0 : 1
    const documents = explained.reduce((sum, explain) => sum + explain.documents, 0)
    expect(documents, `${JSON.stringify(explained)}`).toBeLessThanOrEqual(
      results * (documentsAResult[call.name] ?? 0),
    )
    expect(explained.flatMap(({ access }) => access)).not.toContain('scan')
  },
)
