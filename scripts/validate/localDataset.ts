import { publishedId } from '@clinical-content/rules'
import { record, trimmed } from '@clinical-content/rules/read'
import type { SanityClient } from '@sanity/client'
import { evaluate, parse } from 'groq-js'

/** A stored document, of which only what every document has is known. */
export interface StoredDocument {
  readonly _id: string
  readonly _type: string
  readonly [field: string]: unknown
}

export interface LocalDataset {
  /** What the schema's validation asks its questions of. */
  getClient(): SanityClient
  /** A document by its published id; its draft where there is one. */
  get(id: string): StoredDocument | undefined
  /** Whether a document is there, published or as a draft. */
  has(id: string): boolean
}

/**
 * Documents in memory that answer GROQ, so that a file can be validated with nothing running.
 * Queries are evaluated by groq-js, Sanity's reference implementation.
 */
export function localDataset(documents: readonly StoredDocument[]): LocalDataset {
  const indexes = indexed(documents)
  return {
    has: (id) => indexes.byPublishedId.has(publishedId(id)),
    get: (id) => layered(indexes.byPublishedId.get(publishedId(id)) ?? [])[0],
    getClient: () => clientOf(indexes, 'raw'),
  }
}

type Perspective = 'raw' | 'drafts'

interface Indexes {
  readonly all: readonly StoredDocument[]
  readonly bySlug: ReadonlyMap<string, readonly StoredDocument[]>
  readonly byPublishedId: ReadonlyMap<string, readonly StoredDocument[]>
}

function clientOf(indexes: Indexes, perspective: Perspective): SanityClient {
  const client = {
    fetch: async (query: string, params: Record<string, unknown> = {}, options = {}) => {
      const asked: unknown = Reflect.get(options, 'perspective')
      const found = candidates(indexes, params)
      const dataset = (asked ?? perspective) === 'drafts' ? layered(found) : found
      return (await evaluate(parse(query, { params }), { dataset: [...dataset], params })).get()
    },
    withConfig: (config: { perspective?: unknown }) =>
      clientOf(indexes, config.perspective === 'drafts' ? 'drafts' : perspective),
    config: () => ({ projectId: 'local', dataset: 'file' }),
  }
  // A rule may ask for anything a client can do. A file can only be queried; the rest says so,
  // which no type can express.
  return new Proxy(client, {
    get: (own, key) => Reflect.get(own, key) ?? refuse(key),
  }) as unknown as SanityClient
}

/**
 * Evaluating each uniqueness query over every document would make a file of n documents take n²
 * steps. The two questions the schema asks name a slug or ids: only those documents can matter.
 */
function candidates(indexes: Indexes, params: Record<string, unknown>): readonly StoredDocument[] {
  const { slug, ids } = params
  if (typeof slug === 'string') return indexes.bySlug.get(slug) ?? []
  if (Array.isArray(ids)) {
    return [...ids, 'clinic'].flatMap((id) => indexes.byPublishedId.get(String(id)) ?? [])
  }
  return indexes.all
}

/** The `drafts` perspective: a draft stands in the place of what is published. */
function layered(documents: readonly StoredDocument[]): StoredDocument[] {
  const layers = new Map<string, StoredDocument>()
  for (const document of documents) {
    const id = publishedId(document._id)
    if (document._id.startsWith('drafts.') || !layers.has(id)) {
      layers.set(id, { ...document, _id: id, _originalId: document._id })
    }
  }
  return [...layers.values()]
}

function indexed(all: readonly StoredDocument[]): Indexes {
  return {
    all,
    bySlug: Map.groupBy(all, slugOf),
    byPublishedId: Map.groupBy(all, (document) => publishedId(document._id)),
  }
}

function slugOf(document: StoredDocument): string {
  return trimmed(record(document, 'slug'), 'current')
}

function refuse(what: string | symbol): never {
  throw new Error(
    `A file cannot answer ${String(what)}; a rule that asks it needs an address instead.`,
  )
}
