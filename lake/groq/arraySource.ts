import { idOf, layeredId } from './layeredId.ts'
import type { DocumentSource } from './source.ts'
import type { GroqObject } from './values.ts'

/** Documents in memory, in the order given: for tests, and for questions about one document. */
export function createArraySource(documents: readonly GroqObject[]): DocumentSource {
  let byId: Map<string, GroqObject> | undefined
  return {
    all: () => documents,
    get(id) {
      byId ??= new Map(documents.map((document) => [String(document['_id']), document]))
      return byId.get(id) ?? null
    },
    find: () => undefined,
  }
}

/** Stored documents as a perspective shows them; `layers` as `layersOf` gives them. */
export function layerDocuments(
  documents: readonly GroqObject[],
  layers: readonly string[] | null,
): readonly GroqObject[] {
  if (layers === null) return documents
  const tops = new Map<string, { rank: number; document: GroqObject }>()
  for (const document of documents) {
    const id = layeredId(String(document['_id']))
    const rank = layers.indexOf(id.layer)
    const held = tops.get(id.baseId)
    if (rank >= 0 && (!held || rank < held.rank)) {
      tops.set(id.baseId, {
        rank,
        document: { ...document, _id: id.baseId, _originalId: idOf(id) },
      })
    }
  }
  return [...tops.values()].map(({ document }) => document)
}
