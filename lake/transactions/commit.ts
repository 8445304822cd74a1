import { randomBytes, randomUUID } from 'node:crypto'

import { typedError } from '../errors.ts'
import type {
  Actor,
  CommittedTransaction,
  Dataset,
  LakeDocument,
  Mutation,
} from '../model/types.ts'
import {
  applyMutations,
  type Applied,
  type MutationResult,
  type MutationSource,
} from '../mutations/apply.ts'
import { MutationError } from '../mutations/errors.ts'
import { createCommitQueue, type Turn } from './commitQueue.ts'
import { checkCrossReferences, checkReferences, type MayName } from './referentialIntegrity.ts'
import type { Store } from '../store/index.ts'

export interface CommitRequest {
  dataset: Dataset
  actor: Actor
  mutations: MutationSource
  /** Becomes the `_rev` of every document the transaction changes. Made up when missing. */
  transactionId?: string
  /** Checks everything, stores nothing. */
  dryRun?: boolean
  autoGenerateArrayKeys?: boolean
  /** Does not ask whether references between datasets lead somewhere. */
  skipCrossReferences?: boolean
  /** Does not ask it of any: what is written was checked where it comes from. */
  skipReferences?: boolean
  /** Documents whose history goes with them; asked when all mutations are applied. */
  purge?: () => readonly string[]
}

export interface CommitResult {
  transactionId: string
  results: MutationResult[]
  /** After the transaction; undefined for one that is not there. */
  documents: Map<string, LakeDocument | undefined>
}

/** Undefined = all documents. */
interface CommitRights {
  reads: ((document: LakeDocument) => boolean) | undefined
  writes: ((document: LakeDocument) => boolean) | undefined
}

/** Ids of the documents a query selects, as stored when it is asked, of those the actor may read. */
type SelectIds = (
  dataset: Dataset,
  actor: Actor,
  query: string,
  params: Record<string, unknown>,
) => Promise<string[]>

export interface Committer {
  /**
   * Applies and stores a transaction, whole or not at all. When the promise resolves it is on
   * disk, listeners have been told, and every later query sees it.
   *
   * @throws MutationError, LakeError `diskFull`
   */
  commit(request: CommitRequest): Promise<CommitResult>
  /** Calls `listener` with each transaction once it is durable, in order. @returns what ends it */
  subscribe(listener: (transaction: CommittedTransaction) => void): () => void
  /** Resolves when nothing is waiting to be committed. */
  idle(): Promise<void>
}

export interface CommitterOptions {
  store: Store
  projectId: string
  select: SelectIds
  /**
   * How long a transaction may take, in milliseconds: while it is applied and stored, nothing else
   * is answered. No end when left out.
   */
  longest?: number
  /** What the one who asks may read and write in the dataset; everything when left out. */
  rightsOf?(actor: Actor, dataset: Dataset): CommitRights
  now(): Date
}

export function createCommitter(options: CommitterOptions): Committer {
  const listeners = new Set<(transaction: CommittedTransaction) => void>()
  const tell = (transaction: CommittedTransaction) => {
    for (const listener of listeners) listener(transaction)
  }
  const writing: Writing = { ...options, now: monotonicClock(options), tell }
  // Commits take turns, so that what a query selected is still so when its patch is applied.
  const queue = createCommitQueue<CommitRequest, CommitResult>({
    canJoin: (request) => !selectsByQuery(request),
    commitAll: (turns) => commitAll(writing, turns),
    commitOne: (request) => commitOne(writing, request),
  })
  return {
    commit: (request) => queue.add(request),
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    idle: () => queue.idle(),
  }
}

/** Never before the last transaction, so that the history is in order of time though a clock is set back. */
function monotonicClock({ store, now }: CommitterOptions): () => Date {
  let last = Date.parse(store.transactions.lastTimestamp() ?? '') || 0
  return () => {
    last = Math.max(last, now().getTime())
    return new Date(last)
  }
}

interface Writing extends CommitterOptions {
  tell(transaction: CommittedTransaction): void
}

interface Written {
  readonly result: CommitResult
  /** What listeners are told; undefined when nothing changed. */
  readonly transaction: CommittedTransaction | undefined
}

async function commitOne(writing: Writing, request: CommitRequest): Promise<CommitResult> {
  const selected = await selectAll(writing, request)
  const written = rollbackIfDry(request.dryRun ?? false, writing.store.transaction, () =>
    write(writing, request, selected),
  )
  if (written.transaction) writing.tell(written.transaction)
  return written.result
}

/** Nothing else is answered meanwhile; what is left of a group waits for the next. */
const longestGroupMs = 50

/** See `CommitQueueOptions.commitAll`. */
function commitAll(writing: Writing, turns: readonly Turn<CommitRequest, CommitResult>[]): number {
  const { store } = writing
  const outcomes: (() => void)[] = []
  try {
    store.transaction(() => {
      const end = performance.now() + longestGroupMs
      for (const { request, resolve, reject } of turns) {
        if (outcomes.length > 0 && performance.now() > end) break
        try {
          const { result, transaction } = rollbackIfDry(
            request.dryRun ?? false,
            store.savepoint,
            () => write(writing, request, nothingSelected),
          )
          outcomes.push(() => {
            try {
              if (transaction) writing.tell(transaction)
              resolve(result)
            } catch (error) {
              reject(error)
            }
          })
        } catch (error) {
          // With it, what the others wrote is gone too.
          if (!store.isInTransaction()) throw error
          outcomes.push(() => reject(error))
        }
      }
    })
  } catch {
    // Nothing of it is stored: each says for itself what is in its way.
    return 0
  }
  for (const settle of outcomes) settle()
  return outcomes.length
}

const nothingSelected: ReadonlyMap<string, string[]> = new Map()

/** Applies and stores within the transaction that is open. */
function write(
  options: Writing,
  request: CommitRequest,
  selected: ReadonlyMap<string, string[]>,
): Written {
  const { store, now } = options
  const { dataset } = request
  const transactionId = request.transactionId ?? newTransactionId()
  const timestamp = now().toISOString()
  const checkTime = stopwatch(options.longest)
  const { reads, writes } = options.rightsOf?.(request.actor, dataset) ?? everything
  const mayName: MayName = (key, document) => {
    if (key === dataset.key) return reads?.(document) ?? true
    const other = store.datasets.list().find((known) => known.key === key)
    if (!other) return false
    return options.rightsOf?.(request.actor, other).reads?.(document) ?? true
  }
  let seq = 0
  const purged: string[] = []
  if (store.transactions.has(dataset.key, transactionId)) throw duplicate(transactionId)
  const applied = applyMutations({
    mutations: request.mutations,
    transactionId,
    timestamp,
    autoGenerateArrayKeys: request.autoGenerateArrayKeys ?? false,
    read(id) {
      const document = store.documents.get(dataset.key, id)
      // Neither a patch, nor an answer, nor a refusal tells what is in it.
      if (document && reads && !reads(document)) throw forbidden(id, 'read')
      return document
    },
    select: (query, params) => selected.get(selectionKey(query, params)) ?? [],
    newId: randomUUID,
    checkTime,
  })
  if (writes) checkRights(applied, writes)
  storeChanges(store, dataset, applied, checkTime)
  if (!request.skipReferences) checkReferences(store, dataset, applied, mayName)
  if (!request.skipReferences && !request.skipCrossReferences) {
    checkCrossReferences({ store, dataset, projectId: options.projectId, mayName }, applied)
  }
  if (applied.changes.length > 0) {
    seq = store.transactions.append(dataset.key, {
      transactionId,
      author: request.actor.id,
      timestamp,
      changes: applied.changes,
    })
  }
  for (const id of [...(request.purge?.() ?? []), ...purgedBy(request, selected)]) {
    // Who writes some documents only forgets the past of what they have just deleted.
    const isTheirs = applied.changes.some(({ documentId }) => documentId === id)
    if (writes && !isTheirs) continue
    store.transactions.purge(dataset.key, id)
    purged.push(id)
  }
  const { changes, results, documents } = applied
  const transaction =
    seq === 0 || request.dryRun
      ? undefined
      : {
          seq,
          dataset: dataset.name,
          transactionId,
          author: request.actor.id,
          timestamp,
          changes,
          ...(purged.length > 0 ? { purged } : {}),
        }
  return { result: { transactionId, results, documents }, transaction }
}

/** 22 letters and digits, as the hosted service makes them. */
function newTransactionId(): string {
  return randomBytes(24).toString('base64').replaceAll(/[+/=]/g, '').slice(0, 22).padEnd(22, '0')
}

const selectionKey = (query: string, params: Record<string, unknown>) =>
  JSON.stringify([query, params])

/** Documents that a mutation deletes with their history. */
function purgedBy({ mutations }: CommitRequest, selected: ReadonlyMap<string, string[]>): string[] {
  if (typeof mutations === 'function') return []
  return mutations.flatMap((mutation) => {
    if (!('delete' in mutation) || !mutation.delete.purge) return []
    if ('id' in mutation.delete) return [mutation.delete.id]
    const { query, params = {} } = mutation.delete
    return selected.get(selectionKey(query, params)) ?? []
  })
}

/** What one query may select to be changed: a few seconds' work. */
const maxSelected = 10_000

function tooManySelected(count: number, query: string) {
  return typedError(
    413,
    'mutationError',
    `The query ${query.slice(0, 100)} selects ${count} documents: at most ${maxSelected} can be changed at once. Take a part of them at a time, as *[…][0...${maxSelected}] does`,
  )
}

/** @returns a check, which throws HttpError 413 once the time is over */
function stopwatch(longest = Infinity): () => void {
  const end = performance.now() + longest
  return () => {
    if (performance.now() < end) return
    throw typedError(
      413,
      'mutationError',
      `The transaction took longer than ${longest / 1000} seconds and was not stored: send it in smaller parts`,
    )
  }
}

/** The mutation's query, if it names what it changes by one. */
function queryOf(
  mutation: Mutation,
): { query: string; params?: Record<string, unknown> } | undefined {
  const target =
    'patch' in mutation ? mutation.patch : 'delete' in mutation ? mutation.delete : undefined
  return target && 'query' in target ? target : undefined
}

/** Only who sends mutations himself may name documents by a query. */
function selectsByQuery({ mutations }: CommitRequest): boolean {
  return typeof mutations !== 'function' && mutations.some((mutation) => queryOf(mutation))
}

async function selectAll(
  options: CommitterOptions,
  request: CommitRequest,
): Promise<Map<string, string[]>> {
  const selected = new Map<string, string[]>()
  if (typeof request.mutations === 'function') return selected
  for (const mutation of request.mutations) {
    const target = queryOf(mutation)
    if (!target) continue
    const { query, params = {} } = target
    const key = selectionKey(query, params)
    if (selected.has(key)) continue
    const ids = await options.select(request.dataset, request.actor, query, params)
    if (ids.length > maxSelected) throw tooManySelected(ids.length, query)
    selected.set(key, ids)
  }
  return selected
}

/** Carries what came of it out of a SQLite transaction that is rolled back. */
class DryRun extends Error {
  readonly written: Written
  constructor(written: Written) {
    super('dry run')
    this.written = written
  }
}

/** `transaction` is one of the store, or a part of one. */
function rollbackIfDry(
  dry: boolean,
  transaction: (work: () => Written) => Written,
  work: () => Written,
): Written {
  if (!dry) return transaction(work)
  try {
    return transaction((): Written => {
      throw new DryRun(work())
    })
  } catch (error) {
    if (error instanceof DryRun) return error.written
    throw error
  }
}

const everything: CommitRights = { reads: undefined, writes: undefined }

/** A document must be one that may be written before and after. @throws MutationError 403 */
function checkRights(applied: Applied, writes: (document: LakeDocument) => boolean): void {
  for (const { documentId, before, after } of applied.changes) {
    const isAllowed = [before, after].every((document) => !document || writes(document))
    if (isAllowed) continue
    const permission = !before ? 'create' : 'update'
    throw forbidden(documentId, permission, applied.lastMutation.get(documentId))
  }
}

/** In the hosted service's words. */
function forbidden(id: string, permission: 'read' | 'create' | 'update', index = 0): MutationError {
  const description = `Insufficient permissions; permission "${permission}" required for "${id}"`
  return new MutationError({ type: 'insufficientPermissionsError', description, id }, index)
}

function storeChanges(
  { documents }: Store,
  dataset: Dataset,
  applied: Applied,
  checkTime: () => void,
): void {
  for (const { documentId, after } of applied.changes) {
    checkTime()
    if (after) documents.put(dataset.key, after)
    else documents.remove(dataset.key, documentId)
  }
}

function duplicate(transactionId: string): MutationError {
  return new MutationError(
    {
      type: 'transactionIDAlreadyExistsError',
      description: `A transaction with the ID "${transactionId}" has been committed already`,
    },
    0,
  )
}
