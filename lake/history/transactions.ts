import type { Effects, Mutation } from '../model/types.ts'
import type { HistoryStore } from './historyStore.ts'
import type { LoggedChange } from '../store/transactions.ts'
import type { TellsOf } from './readableChanges.ts'

export interface TransactionQuery {
  documents: readonly string[]
  /** Without what was written; ids, times and authors only (and effects, when asked for). */
  excludeContent: boolean
  excludeMutations: boolean
  effectFormat?: 'mendoza'
  /** Both ends are part of the answer. */
  fromTransaction?: string
  toTransaction?: string
  /** ISO 8601. */
  fromTime?: string
  toTime?: string
  authors?: readonly string[]
  reverse: boolean
  limit: number
}

/** One line of `GET data/history/<dataset>/transactions/<ids>`. */
export interface TransactionLine {
  id: string
  timestamp: string
  author: string
  documentIDs: string[]
  mutations?: Mutation[]
  effects?: Record<string, Effects>
}

/**
 * The transactions that touched any of the documents, oldest first unless `reverse`.
 *
 * @throws RangeError for a `fromTransaction` or `toTransaction` that is not in the log
 */
export function* readTransactions(
  store: HistoryStore,
  dataset: number,
  query: TransactionQuery,
  tells?: TellsOf,
): Iterable<TransactionLine> {
  const seqOf = (id: string | undefined) => {
    if (id === undefined || id === '') return undefined
    const seq = store.transactions.seqOf(dataset, id)
    if (seq === undefined) throw new RangeError(`No transaction "${id}" in this dataset's history`)
    return seq
  }
  const changes = store.transactions.ofDocuments(dataset, query.documents, {
    fromSeq: seqOf(query.fromTransaction) ?? 0,
    toSeq: seqOf(query.toTransaction) ?? Number.MAX_SAFE_INTEGER,
    reverse: query.reverse,
  })
  let left = query.limit
  for (const transaction of groupBySeq(onlyTold(changes, tells))) {
    if (left === 0) return
    if (!isAsked(transaction, query)) continue
    left--
    yield lineOf(transaction, query)
  }
}

/** The changes somebody may be told of. */
export function* onlyTold(changes: Iterable<LoggedChange>, tells: TellsOf): Iterable<LoggedChange> {
  for (const change of changes) if (tells?.(change) ?? true) yield change
}

type Grouped = [LoggedChange, ...LoggedChange[]]

/** The changes of one transaction stand together in the log. */
export function* groupBySeq(changes: Iterable<LoggedChange>): Iterable<Grouped> {
  let group: Grouped | undefined
  for (const change of changes) {
    if (group?.[0].seq === change.seq) {
      group.push(change)
      continue
    }
    if (group) yield group
    group = [change]
  }
  if (group) yield group
}

function isAsked([{ timestamp, author }]: Grouped, query: TransactionQuery): boolean {
  const time = Date.parse(timestamp)
  if (query.fromTime !== undefined && time < Date.parse(query.fromTime)) return false
  if (query.toTime !== undefined && time > Date.parse(query.toTime)) return false
  return query.authors === undefined || query.authors.includes(author)
}

function lineOf(group: Grouped, query: TransactionQuery): TransactionLine {
  const [{ transactionId, timestamp, author }] = group
  const line: TransactionLine = {
    id: transactionId,
    timestamp,
    author,
    documentIDs: group.map((change) => change.documentId),
  }
  if (!query.excludeContent && !query.excludeMutations) {
    line.mutations = group.flatMap((change) => change.mutations)
  }
  if (query.effectFormat === 'mendoza') {
    line.effects = Object.fromEntries(group.map((change) => [change.documentId, change.effects]))
  }
  return line
}
