import { tagsOfChange } from '../groq/syncTags.ts'
import type { CommittedTransaction } from '../model/types.ts'
import { isDraftId, isVersionId } from '../model/documentId.ts'
import type { Sink } from './hub.ts'

export interface LiveRequest {
  dataset: string
  /** Also tell of drafts and versions. */
  includeDrafts: boolean
  lastEventId?: string
}

/** Tells frontends which of their queries to fetch again, by the sync tags of the answers. */
export interface LiveHub {
  subscribe(request: LiveRequest, sink: Sink): () => void
  publish(transaction: CommittedTransaction): void
  close(): void
}

/** @param lastSeq the seq of the last transaction of the dataset that touched what is asked about */
export function createLiveHub(
  lastSeq: (dataset: string, includeDrafts: boolean) => number,
): LiveHub {
  const subscriptions = new Set<{ request: LiveRequest; sink: Sink }>()
  return {
    subscribe(request, sink) {
      const subscription = { request, sink }
      subscriptions.add(subscription)
      const now = lastSeq(request.dataset, request.includeDrafts)
      const seen = Number(request.lastEventId ?? now)
      sink.send({ event: 'welcome', data: {}, id: String(now) })
      // What changed in between is not listed: everything is to be fetched anew.
      if (seen !== now) sink.send({ event: 'restart', data: {}, id: String(now) })
      return () => {
        subscriptions.delete(subscription)
      }
    },
    publish(transaction) {
      const published = transaction.changes.some(({ documentId }) => isPublished(documentId))
      for (const subscription of subscriptions) {
        const { request, sink } = subscription
        if (request.dataset !== transaction.dataset) continue
        if (!published && !request.includeDrafts) continue
        const data = { tags: tagsOf(transaction, request.includeDrafts) }
        const kept = sink.send({ event: 'message', data, id: String(transaction.seq) })
        if (!kept) subscriptions.delete(subscription)
      }
    },
    close() {
      for (const { sink } of subscriptions) sink.end()
      subscriptions.clear()
    },
  }
}

function tagsOf({ dataset, changes }: CommittedTransaction, includeDrafts: boolean): string[] {
  const told = changes.filter(({ documentId }) => includeDrafts || isPublished(documentId))
  const tags = told.flatMap(({ documentId, before, after }) =>
    tagsOfChange(
      dataset,
      documentId,
      [before, after].flatMap((document) => document?._type ?? []),
    ),
  )
  return [...new Set(tags)]
}

const isPublished = (id: string) => !isDraftId(id) && !isVersionId(id)
