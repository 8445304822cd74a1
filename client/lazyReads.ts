import type { Reading } from './reading.ts'
import type { Reads } from './reads.ts'

type Room = keyof Reads

/** A room or a method that is added and forgotten here is a type error. */
const methods: { readonly [Name in Room]: Readonly<Record<keyof Reads[Name], 1>> } = {
  articles: { bySlug: 1, list: 1, search: 1, related: 1, slugs: 1, count: 1 },
  authors: { bySlug: 1, list: 1 },
  caseStudies: { bySlug: 1, list: 1 },
  topics: { bySlug: 1, list: 1, tree: 1 },
  clinic: { get: 1 },
  redirects: { list: 1, byPath: 1 },
  pages: { list: 1 },
}

/**
 * Every read, its queries and readers loaded with the first call of any: a site that has not read
 * anything yet, such as the script of a page that searches, does not carry them.
 *
 * @param importReads - how they are loaded
 */
export function lazyReads(
  reading: Reading,
  importReads: () => Promise<{ createReads(reading: Reading): Reads }> = () => import('./reads.ts'),
): Reads {
  let loading: Promise<Reads> | undefined
  const load = () => {
    loading ??= importReads().then(
      (reads) => reads.createReads(reading),
      (error: unknown) => {
        // The next call tries again: a network that failed once need not fail for as long as the page is open.
        loading = undefined
        throw error
      },
    )
    return loading
  }
  const rooms = Object.entries(methods).map(([room, names]) => {
    const calls = Object.keys(names).map((name) => [
      name,
      async (...args: unknown[]) => {
        const methodsOf = (await load())[room as Room] as unknown as Methods
        return methodsOf[name]?.(...args)
      },
    ])
    return [room, Object.fromEntries(calls)] as const
  })
  // Each method by its name, as the table above says.
  return Object.fromEntries(rooms) as unknown as Reads
}

type Methods = Readonly<Record<string, (...args: unknown[]) => unknown>>
