import { Hono } from 'hono'

import type { LakeCore } from '../../core.ts'
import { plainError } from '../../errors.ts'
import type { ListenRequest } from '../../listen/events.ts'
import { eventStreamResponse } from '../../listen/sse.ts'
import { publishedByDefault, type LakeContext, type LakeEnv } from '../env.ts'
import { paramsOf } from './query.ts'

/** `GET data/listen/<dataset>`: server-sent events of what a query selects. */
export function listenRoutes(lake: LakeCore): Hono<LakeEnv> {
  const app = new Hono<LakeEnv>()
  app.get('/data/listen/:dataset', (c) => {
    const request = readListenRequest(lake, c)
    return eventStreamResponse((sink) => lake.hub.subscribe(request, sink), c.req.raw.signal)
  })
  return app
}

function readListenRequest(lake: LakeCore, c: LakeContext): ListenRequest {
  const query = c.req.query('query')
  if (query === undefined) throw plainError(400, 'The parameter "query" is missing')
  const flag = (name: string, otherwise: boolean) => {
    const value = c.req.query(name)
    return value === undefined ? otherwise : value === 'true'
  }
  const lastEventId = c.req.header('last-event-id')
  const actor = c.get('actor')
  return {
    dataset: lake.dataset(c.req.param('dataset') ?? '', actor).name,
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
    mayRead: (document) => lake.mayRead(actor, document),
  }
}
