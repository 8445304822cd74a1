import { applyPatch } from 'mendoza'

import { publishedId } from '../model/documentId.ts'
import { isRecord } from '../mutations/parse.ts'
import type { HistoryStore } from './historyStore.ts'
import type { LoggedChange } from '../store/transactions.ts'
import type { TellsOf } from './readableChanges.ts'
import { groupBySeq, onlyTold } from './transactions.ts'

interface EventBase {
  timestamp: string
  author: string
  /** As in `_.releases.<name>`. */
  releaseName: string
}
interface DocumentInRelease extends EventBase {
  /** The published id. */
  documentId: string
  documentType: string
  versionId: string
  versionRevisionId: string
}

/** What happened to a release, as the activity beside it in the Studio tells it (sanity 6.16.0). */
export type ReleaseEvent =
  | (EventBase & { type: 'createRelease' | 'unscheduleRelease' | 'publishRelease' })
  | (EventBase & { type: 'archiveRelease' | 'unarchiveRelease' | 'deleteRelease' })
  | (EventBase & { type: 'scheduleRelease'; publishAt: string })
  | (DocumentInRelease & { type: 'addDocumentToRelease'; revisionId: string })
  | (DocumentInRelease & { type: 'discardDocumentFromRelease' })

/** Newest first. Worked out from the transaction log. */
export function releaseEvents(
  store: HistoryStore,
  dataset: number,
  releaseName: string,
  tells?: TellsOf,
): ReleaseEvent[] {
  const releaseId = `_.releases.${releaseName}`
  const ids = [releaseId, ...store.transactions.versionsIn(dataset, releaseName)]
  let release: unknown = null
  const events: ReleaseEvent[] = []
  const changes = store.transactions.ofDocuments(dataset, ids)
  for (const group of groupBySeq(onlyTold(changes, tells))) {
    const [{ timestamp, author }] = group
    const base = { timestamp, author, releaseName }
    const ofRelease = group.find(({ documentId }) => documentId === releaseId)
    const before = release
    if (ofRelease) release = applyPatch(before, ofRelease.effects.apply)
    const event = ofRelease && stateEvent(base, before, release)
    if (event) events.push(event)
    // Publishing, archiving and taking back move all versions: that is told as one thing.
    else events.push(...group.flatMap((change) => versionEvent(base, change) ?? []))
  }
  return events.toReversed()
}

function stateEvent(base: EventBase, before: unknown, after: unknown): ReleaseEvent | undefined {
  const [from, to] = [before, after].map((release) =>
    isRecord(release) ? String(release['state']) : undefined,
  )
  if (from === to) return undefined
  if (to === undefined) return { ...base, type: 'deleteRelease' }
  if (to === 'published') return { ...base, type: 'publishRelease' }
  if (to === 'archived') return { ...base, type: 'archiveRelease' }
  if (to === 'scheduled') {
    const publishAt = isRecord(after) ? String(after['publishAt']) : ''
    return { ...base, type: 'scheduleRelease', publishAt }
  }
  if (from === 'scheduled') return { ...base, type: 'unscheduleRelease' }
  return { ...base, type: from === 'archived' ? 'unarchiveRelease' : 'createRelease' }
}

function versionEvent(base: EventBase, change: LoggedChange): ReleaseEvent | undefined {
  const { documentId: versionId, type: documentType, previousRev, resultRev } = change
  const document = { ...base, documentId: publishedId(versionId), documentType, versionId }
  if (previousRev === undefined && resultRev !== undefined) {
    const revisions = { versionRevisionId: resultRev, revisionId: resultRev }
    return { ...document, ...revisions, type: 'addDocumentToRelease' }
  }
  if (previousRev === undefined || resultRev !== undefined) return undefined
  return { ...document, versionRevisionId: previousRev, type: 'discardDocumentFromRelease' }
}
