import { evaluate, GroqSyntaxError, parse, type ExprNode } from 'groq-js'

import { typedError, type HttpError } from './errors.ts'
import type { LakeDocument } from './model.ts'
import { draftId, isDraftId, isPublicId, isVersionId, publishedId } from './mutations/documentId.ts'
import type { Perspective, QueryEngine } from './query.ts'
import type { Store } from './store/index.ts'

/** GROQ by `groq-js` over every document of the dataset: right, and slow when they are many. */
export function plainEngine(store: Store, projectId: string): QueryEngine {
  return {
    async query({ dataset, actor, query, params, perspective }) {
      const tree = parseQuery(query, params)
      const all = [...store.documents.iterate(dataset.key)].filter(
        (document) => actor.role !== 'public' || isPublicId(document._id),
      )
      const seen = view(all, perspective)
      const value = await evaluate(tree, {
        dataset: seen,
        params,
        identity: actor.id,
        sanity: { projectId, dataset: dataset.name },
      })
      return { resultJson: JSON.stringify((await value.get()) ?? null) }
    },
    async close() {},
  }
}

export function parseQuery(query: string, params: Record<string, unknown>): ExprNode {
  try {
    return parse(query, { params })
  } catch (error) {
    throw queryParseError(error, query)
  }
}

function queryParseError(error: unknown, query: string): HttpError {
  const start = error instanceof GroqSyntaxError ? error.position : 0
  const description = error instanceof Error ? error.message : String(error)
  return typedError(400, 'queryParseError', description, { query, start, end: query.length })
}

function view(documents: LakeDocument[], perspective: Perspective): LakeDocument[] {
  if (perspective === 'raw') return documents
  const stack = Array.isArray(perspective) ? perspective : [perspective]
  if (stack.includes('raw')) return documents
  const byId = new Map(documents.map((document) => [document._id, document]))
  const ids = new Set(documents.map((document) => publishedId(document._id)))
  return [...ids].flatMap((id) => {
    for (const layer of stack) {
      const stored =
        layer === 'published'
          ? byId.get(id)
          : layer === 'drafts' || layer === 'previewDrafts'
            ? (byId.get(draftId(id)) ?? byId.get(id))
            : byId.get(`versions.${layer}.${id}`)
      if (stored) {
        const plain = !isDraftId(stored._id) && !isVersionId(stored._id)
        if (plain && layer === 'published') return [stored]
        return [{ ...stored, _id: id, _originalId: stored._id }]
      }
    }
    return []
  })
}
