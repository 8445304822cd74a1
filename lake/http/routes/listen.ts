import { Hono } from 'hono'

import type { Needs } from '../../core.ts'
import { HttpError, plainError } from '../../errors.ts'
import type { ListenRequest } from '../../listen/events.ts'
import type { Sink } from '../../listen/hub.ts'
import type { Dataset, LakeDocument } from '../../model/types.ts'
import { publishedByDefault, type LakeContext, type LakeEnv } from '../env.ts'
import { watchedStream, type WatchNeeds } from '../watchedStream.ts'
import { paramsOf } from './query.ts'

type ListenRouteNeeds = Needs<'hub' | 'mayRead' | 'readLog', 'documents'> & WatchNeeds

/** `GET data/listen/<dataset>`: server-sent events of what a query selects. */
export function listenRoutes(lake: ListenRouteNeeds): Hono<LakeEnv> {
  const app = new Hono<LakeEnv>()
  app.get('/data/listen/:dataset', (c) => {
    const dataset = lake.dataset(c.req.param('dataset'), c.get('actor'))
    const request = readListenRequest(lake, c, dataset)
    return watchedStream(lake, c, dataset, (sink) => subscribe(lake, request, sink))
  })
  return app
}

/**
 * A query that cannot be parsed is told as an event of the stream, as the hosted service does: older
 * clients wait for ever on a 400, and newer ones lose what it says.
 */
function subscribe({ hub }: ListenRouteNeeds, request: ListenRequest, sink: Sink): () => void {
  try {
    return hub.subscribe(request, sink)
  } catch (error) {
    if (!(error instanceof HttpError) || error.status !== 400) throw error
    sink.send({ event: 'error', data: { message: error.message, ...error.body } })
    sink.end()
    return () => undefined
  }
}

function readListenRequest(
  lake: ListenRouteNeeds,
  c: LakeContext,
  dataset: Dataset,
): ListenRequest {
  const query = c.req.query('query')
  if (query === undefined) throw plainError(400, 'The parameter "query" is missing')
  const flag = (name: string, otherwise: boolean) => {
    const value = c.req.query(name)
    return value === undefined ? otherwise : value === 'true'
  }
  const lastEventId = c.req.header('last-event-id')
  const actor = c.get('actor')
  const mayRead = (document: LakeDocument) => lake.mayRead(actor, dataset, document)
  return {
    dataset: dataset.name,
    query,
    params: paramsOf(c.req.queries()),
    includeResult: flag('includeResult', false),
    includePreviousRevision: flag('includePreviousRevision', false),
    includeMutations: flag('includeMutations', true),
    includeAllVersions: flag('includeAllVersions', !publishedByDefault(c)),
    visibility: c.req.query('visibility') === 'transaction' ? 'transaction' : 'query',
    ...(c.req.query('effectFormat') === 'mendoza' ? { effectFormat: 'mendoza' } : {}),
    enableResume: flag('enableResume', false),
    ...(lastEventId === undefined ? {} : { lastEventId }),
    mayRead,
    mayReadNow(id) {
      const stored = lake.store.documents.get(dataset.key, id)
      return stored === undefined || mayRead(stored)
    },
    isStaff: actor.role.staff,
    onRead: (documents) => lake.readLog.note(actor, dataset, 'listen', documents),
  }
}
