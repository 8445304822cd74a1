import { Hono } from 'hono'

import { requireReader } from '../../access/actors.ts'
import type { Needs } from '../../core.ts'
import { plainError } from '../../errors.ts'
import { documentEvents } from '../../history/documentEvents.ts'
import { releaseEvents } from '../../history/releaseEvents.ts'
import { tellsOf } from '../../history/readableChanges.ts'
import { documentsAt, type Moment } from '../../history/revisions.ts'
import { readTransactions, type TransactionQuery } from '../../history/transactions.ts'
import type { LakeContext, LakeEnv } from '../env.ts'

type HistoryRouteNeeds = Needs<'access' | 'dataset' | 'readLog', 'documents' | 'transactions'>

/** `GET data/history/<dataset>/…`: transactions, documents as they were, what happened to them. */
export function historyRoutes(lake: HistoryRouteNeeds): Hono<LakeEnv> {
  const app = new Hono<LakeEnv>()
  app.get('/data/history/:dataset/transactions/:ids?', (c) => transactions(lake, c))
  app.get('/data/history/:dataset/documents/:ids', (c) => documents(lake, c))
  app.get('/data/history/:dataset/events/documents/:id', (c) => eventsOfDocument(lake, c))
  app.get('/data/history/:dataset/events/releases/:release', (c) => eventsOfRelease(lake, c))
  return app
}

const defaultLimit = 100
const maxLimit = 1000

function transactions(lake: HistoryRouteNeeds, c: LakeContext): Response {
  const { actor, dataset, tells } = readerOf(lake, c)
  const query = readTransactionQuery(c)
  const lines = orNotFound(() => [...readTransactions(lake.store, dataset.key, query, tells)])
  if (lake.readLog.filter !== undefined && (!query.excludeContent || query.effectFormat)) {
    const ids = [...new Set(lines.flatMap(({ documentIDs }) => documentIDs))]
    const last = documentsAt(lake.store, dataset.key, ids, { lastRevision: true })
    lake.readLog.note(actor, dataset, 'history', last)
  }
  return c.body(lines.map((line) => `${JSON.stringify(line)}\n`).join(''), 200, {
    'content-type': 'application/x-ndjson',
  })
}

function readTransactionQuery(c: LakeContext): TransactionQuery {
  const query: TransactionQuery = {
    documents: idsOf(c),
    excludeContent: c.req.query('excludeContent') === 'true',
    excludeMutations: c.req.query('excludeMutations') === 'true',
    reverse: c.req.query('reverse') === 'true',
    limit: limitOf(c, defaultLimit),
  }
  if (c.req.query('effectFormat') === 'mendoza') query.effectFormat = 'mendoza'
  for (const name of ['fromTransaction', 'toTransaction', 'fromTime', 'toTime'] as const) {
    const value = c.req.query(name)
    if (value) query[name] = value
  }
  const authors = c.req.query('authors')
  if (authors) query.authors = authors.split(',')
  return query
}

function documents(lake: HistoryRouteNeeds, c: LakeContext): Response {
  const { actor, dataset, reads } = readerOf(lake, c)
  const ids = idsOf(c).filter((id) => {
    const stored = lake.store.documents.get(dataset.key, id)
    return stored === undefined || (reads?.(stored) ?? true)
  })
  const found = orNotFound(() => documentsAt(lake.store, dataset.key, ids, momentOf(c)))
  const read = found.filter((document) => reads?.(document) ?? true)
  lake.readLog.note(actor, dataset, 'history', read)
  return c.json({ documents: read })
}

function momentOf(c: LakeContext): Moment {
  const { revision, time, lastRevision } = c.req.query()
  if (lastRevision === 'true') return { lastRevision: true }
  if (revision) return { revision }
  if (time && !Number.isNaN(Date.parse(time))) return { time }
  throw plainError(
    400,
    'Say which moment: revision=<transaction id>, time=<ISO 8601> or lastRevision=true',
  )
}

function eventsOfDocument(lake: HistoryRouteNeeds, c: LakeContext): Response {
  const { dataset, tells } = readerOf(lake, c)
  const id = c.req.param('id') ?? ''
  const { events, nextCursor } = pageOf(c, documentEvents(lake.store, dataset.key, id, tells))
  return c.json({ events: { [id]: events }, nextCursor })
}

function eventsOfRelease(lake: HistoryRouteNeeds, c: LakeContext): Response {
  const { dataset, tells } = readerOf(lake, c)
  const release = c.req.param('release') ?? ''
  return c.json(pageOf(c, releaseEvents(lake.store, dataset.key, release, tells)))
}

/** Who may know of the past, and of which documents. @throws HttpError 401 or 403 */
function readerOf(lake: HistoryRouteNeeds, c: LakeContext) {
  const actor = requireReader(c.get('actor'))
  const dataset = lake.dataset(c.req.param('dataset') ?? '', actor)
  const reads = lake.access.reads(actor, dataset)
  return { actor, dataset, reads, tells: tellsOf(lake.store, dataset.key, reads) }
}

function pageOf<Event>(c: LakeContext, all: Event[]): { events: Event[]; nextCursor: string } {
  const from = Number(c.req.query('nextCursor') ?? 0) || 0
  const to = from + limitOf(c, defaultLimit)
  return { events: all.slice(from, to), nextCursor: to < all.length ? String(to) : '' }
}

function idsOf(c: LakeContext): string[] {
  return (c.req.param('ids') ?? '').split(',').filter((id) => id !== '')
}

function limitOf(c: LakeContext, otherwise: number): number {
  const limit = Number(c.req.query('limit') ?? otherwise)
  if (!Number.isInteger(limit) || limit < 1)
    throw plainError(400, '"limit" must be a positive number')
  return Math.min(limit, maxLimit)
}

function orNotFound<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof RangeError) throw plainError(404, error.message)
    throw error
  }
}
