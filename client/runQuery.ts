import type { SanityClient } from '@sanity/client'
import { readingError } from './errors.ts'
import type { ReadOptions } from './reading.ts'

/** `sanityFetch`, as `defineLive` of next-sanity returns it: what of it this client uses. */
export type SanityFetch = (request: {
  query: string
  params?: Record<string, unknown>
  perspective?: Exclude<NonNullable<ReadOptions['perspective']>, 'raw'>
  tags?: string[]
  requestTag?: string
}) => Promise<{ data: unknown; tags?: readonly string[] }>

/** What a query found, and the tags that the Live Content API announces when it changes. */
export interface Answer {
  readonly result: unknown
  readonly syncTags: readonly string[]
}

/** Runs one query. What goes wrong is thrown in this client's words. */
export async function runQuery(
  sanity: SanityClient,
  text: string,
  params: Record<string, unknown>,
  options: ReadOptions & { readonly lastLiveEventId?: string },
): Promise<Answer> {
  try {
    // The query comes back with the answer unless one says so.
    const how = { ...options, filterResponse: false, returnQuery: false } as const
    const { result, syncTags } = await sanity.fetch<unknown>(text, params, how)
    return { result, syncTags: syncTags ?? [] }
  } catch (error) {
    const { projectId = '', dataset = '', url } = sanity.config()
    throw readingError(error, { query: text, address: new URL(url).origin, projectId, dataset })
  }
}

/** The same by `sanityFetch`, which remembers answers and forgets them when the content changes. */
export async function runBy(
  sanityFetch: SanityFetch,
  query: string,
  params: Record<string, unknown>,
  { perspective, next, tag }: ReadOptions,
): Promise<Answer> {
  const tags = tagsOf(next)
  const { data, tags: all = [] } = await sanityFetch({
    query,
    params,
    ...(perspective === undefined || perspective === 'raw' ? {} : { perspective }),
    ...(tags === undefined ? {} : { tags }),
    ...(tag === undefined ? {} : { requestTag: tag }),
  })
  const ours = all.filter((one) => one.startsWith('sanity:'))
  return { result: data, syncTags: ours.map((one) => one.slice('sanity:'.length)) }
}

/** `next.tags`. The option has a type only where Next.js gives it one. */
function tagsOf(next: unknown): string[] | undefined {
  const tags = isObject(next) ? next['tags'] : undefined
  return Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : undefined
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
