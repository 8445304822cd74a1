import { tagsOfChange } from '../groq/syncTags.ts'
import type { CommittedTransaction, DocumentChange, LakeDocument } from '../model/types.ts'
import { isDraftId, isVersionId } from '../model/documentId.ts'
import type { Sink } from './hub.ts'

export interface LiveRequest {
  dataset: string
  /** Also tell of drafts and versions. */
  includeDrafts: boolean
  lastEventId?: string
  /** Only changes of documents this allows, before or after, are told of. */
  mayRead(document: LakeDocument): boolean
  /** Knows of documents with a dot in their id. */
  isStaff: boolean
}

/** Tells frontends which of their queries to fetch again, by the sync tags of the answers. */
export interface LiveHub {
  subscribe(request: LiveRequest, sink: Sink): () => void
  publish(transaction: CommittedTransaction): void
  close(): void
}

/** Which documents a reader is told of, at most. */
export type LiveScope = 'all' | 'published' | 'public'

/** @param lastSeq the seq of the last transaction of the dataset that touched what is asked about */
export function createLiveHub(lastSeq: (dataset: string, scope: LiveScope) => number): LiveHub {
  const subscriptions = new Set<{ request: LiveRequest; sink: Sink }>()
  return {
    subscribe(request, sink) {
      const subscription = { request, sink }
      subscriptions.add(subscription)
      const now = lastSeq(request.dataset, scopeOf(request))
      const seen = Number(request.lastEventId ?? now)
      sink.send({ event: 'welcome', data: {}, id: String(now) })
      // What changed in between is not listed: everything is to be fetched anew.
      if (seen !== now) sink.send({ event: 'restart', data: {}, id: String(now) })
      return () => {
        subscriptions.delete(subscription)
      }
    },
    publish(transaction) {
      for (const subscription of subscriptions) {
        const { request, sink } = subscription
        if (request.dataset !== transaction.dataset) continue
        const told = transaction.changes.filter((change) => isToldOf(change, request))
        if (told.length === 0) continue
        const data = { tags: tagsOf(transaction.dataset, told) }
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

function scopeOf({ includeDrafts, isStaff }: LiveRequest): LiveScope {
  if (includeDrafts) return 'all'
  return isStaff ? 'published' : 'public'
}

function isToldOf({ documentId, before, after }: DocumentChange, request: LiveRequest): boolean {
  if (!request.includeDrafts && (isDraftId(documentId) || isVersionId(documentId))) return false
  return [before, after].some((document) => document && request.mayRead(document))
}

function tagsOf(dataset: string, changes: readonly DocumentChange[]): string[] {
  const tags = changes.flatMap(({ documentId, before, after }) =>
    tagsOfChange(
      dataset,
      documentId,
      [before, after].flatMap((document) => document?._type ?? []),
    ),
  )
  return [...new Set(tags)]
}
