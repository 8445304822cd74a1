import type {
  CommittedTransaction,
  DocumentChange,
  Effects,
  LakeDocument,
  Mutation,
} from '../model/types.ts'
import { isPublicId, isVersionId } from '../model/documentId.ts'

/** What a listener asked for: the parameters of `GET data/listen/<dataset>`. */
export interface ListenRequest {
  dataset: string
  query: string
  params: Record<string, unknown>
  includeResult: boolean
  includePreviousRevision: boolean
  includeMutations: boolean
  /** Events for drafts and versions too, not only for published documents. */
  includeAllVersions: boolean
  visibility: 'query' | 'transaction'
  effectFormat?: 'mendoza'
  enableResume: boolean
  /** The id of the last event this listener saw, when it comes back. */
  lastEventId?: string
  /** Only documents this allows are ever told of. Asked at every event: rights change. */
  mayRead(document: LakeDocument): boolean
  /** Whether the document as it is stored now may be read; true for one that is gone. */
  mayReadNow(documentId: string): boolean
  /** Told of documents whose content is told. */
  onRead?(documents: readonly LakeDocument[]): void
  /** Who works on the content: is told what was, and by whom. */
  isStaff: boolean
}

/** One server-sent event. `data` is JSON. */
export interface StreamEvent {
  event: string
  data: unknown
  id?: string
}

export interface MutationEventData {
  eventId: string
  documentId: string
  transactionId: string
  transition: 'appear' | 'update' | 'disappear'
  identity: string
  mutations?: Mutation[]
  effects?: Effects
  previousRev?: string
  resultRev?: string
  previous?: LakeDocument | null
  result?: LakeDocument
  timestamp: string
  visibility: 'query' | 'transaction'
  transactionTotalEvents: number
  transactionCurrentEvent: number
}

/** Whether the listener's query selects the document. */
export type Matcher = (document: LakeDocument) => boolean

/**
 * What one listener is told of one transaction: an event for each document that its query selects
 * before or after, numbered so that the listener knows when it has seen the whole transaction.
 */
export function mutationEvents(
  transaction: Omit<CommittedTransaction, 'dataset'>,
  request: ListenRequest,
  matches: Matcher,
): MutationEventData[] {
  const selected = transaction.changes.flatMap((change) => {
    const transition = transitionOf(change, request, matches)
    return transition ? [{ change, transition }] : []
  })
  return selected.map(({ change, transition }, index) => ({
    eventId: `${transaction.transactionId}#${change.documentId}`,
    documentId: change.documentId,
    transactionId: transaction.transactionId,
    transition,
    identity: request.isStaff ? transaction.author : unnamed,
    timestamp: transaction.timestamp,
    visibility: request.visibility,
    transactionTotalEvents: selected.length,
    transactionCurrentEvent: index + 1,
    // Also of a document that is gone: Studio chains events by it (`toOrderedChains` in sanity) and
    // would wait for ever for what leads on from a deletion.
    resultRev: transaction.transactionId,
    ...readContent(change, request),
    ...(change.before && transition !== 'appear' ? { previousRev: change.before._rev } : {}),
  }))
}

function readContent(change: DocumentChange, request: ListenRequest): Partial<MutationEventData> {
  const content = contentOf(change, request)
  const { before, after } = change
  if (Object.keys(content).length > 0) {
    request.onRead?.([before, after].filter((document) => document !== undefined))
  }
  return content
}

/** In place of the user who made a change. */
const unnamed = '<anonymous>'

/**
 * What the document held is told to who may read it now: not of a document that has become
 * unreadable, nor of what it held while it was; of one that is gone, only to staff.
 */
function contentOf(change: DocumentChange, request: ListenRequest): Partial<MutationEventData> {
  const { before, after, documentId } = change
  const content: Partial<MutationEventData> = {}
  const isReadable = after ? request.mayRead(after) : request.isStaff
  if (!isReadable || !request.mayReadNow(documentId)) return content
  if (request.includeResult && after) content.result = after
  if (before && !request.mayRead(before)) return content
  if (request.includeMutations) content.mutations = change.mutations
  if (request.effectFormat === 'mendoza') content.effects = change.effects
  if (request.includePreviousRevision) content.previous = before ?? null
  return content
}

function transitionOf(
  change: DocumentChange,
  request: ListenRequest,
  matches: Matcher,
): MutationEventData['transition'] | undefined {
  if (!request.includeAllVersions && !isPublishedChange(change.documentId)) return undefined
  const selects = (document: LakeDocument | undefined) =>
    document !== undefined && request.mayRead(document) && matches(document)
  const before = selects(change.before)
  const after = selects(change.after)
  if (before) return after ? 'update' : 'disappear'
  return after ? 'appear' : undefined
}

/** Neither a draft nor a version. Other dotted ids (`_.releases.r1`, `consent.x`) are neither. */
const isPublishedChange = (id: string) =>
  isPublicId(id) || !(id.startsWith('drafts.') || isVersionId(id))
