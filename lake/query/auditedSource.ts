import type { DocumentSource } from '../groq/source.ts'
import type { GroqObject } from '../groq/values.ts'

/** As `source`, telling of each document that is handed to the query: what it learns from, it reads. */
export function auditedSource(
  source: DocumentSource,
  onRead: (document: GroqObject) => void,
): DocumentSource {
  function* told(documents: Iterable<GroqObject>): Iterable<GroqObject> {
    for (const document of documents) {
      onRead(document)
      yield document
    }
  }
  function* groupsTold(groups: Iterable<readonly GroqObject[]>): Iterable<readonly GroqObject[]> {
    for (const group of groups) {
      for (const document of group) onRead(document)
      yield group
    }
  }
  const { inOrder } = source
  return {
    ...source,
    all: () => told(source.all()),
    get(id) {
      const document = source.get(id)
      if (document) onRead(document)
      return document
    },
    find(condition) {
      const found = source.find(condition)
      return found && { ...found, documents: told(found.documents) }
    },
    ...(inOrder && {
      inOrder(condition, keys, wanted) {
        const ordered = inOrder(condition, keys, wanted)
        return ordered && { ...ordered, documents: groupsTold(ordered.documents) }
      },
    }),
  }
}
