import type { SanityClient } from '@sanity/client'
import { createClinicalClient, type ClinicalClient } from '../../client/index.ts'
import type { Params } from '../groq/parse/parse.ts'
import { articleSlug, rareWord } from './clinicContent.ts'

/** What a call of the client sends: its queries are read from the client itself, whatever they say today. */
export type Ask = (query: string, params: Params) => Promise<unknown>

/** The client of a clinic's website, its queries answered by `ask` (in the perspective `published`). */
export function clientOver(ask: Ask): ClinicalClient {
  const config = { projectId: 'local', dataset: 'bench', url: 'http://localhost' }
  const sanity = {
    config: () => config,
    withConfig: () => sanity,
    fetch: async (query: string, params: Params) => ({ result: await ask(query, params) }),
  }
  // All the client asks of one.
  return createClinicalClient(sanity as unknown as SanityClient, {
    today: () => '2030-01-01',
    onProblem: () => undefined,
  })
}

export interface ClientCall {
  readonly name: string
  /** `n`: another article, topic or word each time. */
  run(client: ClinicalClient, n: number, articles: number): Promise<unknown>
}

/** The calls a website makes. */
export const clientCalls: readonly ClientCall[] = [
  {
    name: 'articles.bySlug',
    run: ({ articles }, n, count) => articles.bySlug(articleSlug(spread(n, count))),
  },
  { name: 'articles.list', run: ({ articles }) => articles.list({ limit: 20 }) },
  {
    name: 'articles.list, far on',
    run: ({ articles }, n) => articles.list({ limit: 20, offset: 200 + (n % 10) }),
  },
  {
    name: 'articles.list by topic',
    run: ({ articles }, n) => articles.list({ topic: `topic-${n % 100}`, limit: 20 }),
  },
  {
    name: 'articles.list by author',
    run: ({ articles }, n) =>
      articles.list({ author: `given${n % 50}-family${n % 50}`, limit: 20 }),
  },
  {
    name: 'articles.related',
    run: ({ articles }, n, count) => articles.related(articleSlug(spread(n, count))),
  },
  {
    name: 'articles.search, common words',
    run: ({ articles }, n) =>
      articles.search(['knee pain', 'shoulder', 'walking'][n % 3] ?? '', { limit: 20 }),
  },
  {
    name: 'articles.search, rare words',
    run: ({ articles }, n) => articles.search(rareWord(n * 7), { limit: 20 }),
  },
  { name: 'articles.count', run: ({ articles }) => articles.count() },
  { name: 'topics.bySlug', run: ({ topics }, n) => topics.bySlug(`topic-${n % 100}`) },
  { name: 'topics.list', run: ({ topics }) => topics.list({ limit: 100 }) },
  {
    name: 'authors.bySlug',
    run: ({ authors }, n) => authors.bySlug(`given${n % 50}-family${n % 50}`),
  },
  { name: 'authors.list', run: ({ authors }) => authors.list() },
  { name: 'clinic', run: ({ clinic }) => clinic.get() },
  { name: 'redirects.byPath', run: ({ redirects }, n) => redirects.byPath(`/old/${n}`) },
]

/** Far from each other, so that nothing read for one is at hand for the next. */
function spread(n: number, count: number): number {
  return (n * 7919 + 13) % count
}
