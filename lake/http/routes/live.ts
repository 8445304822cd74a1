import { Hono } from 'hono'

import { requireReader } from '../../access/actors.ts'
import type { LakeCore } from '../../core.ts'
import { eventStreamResponse } from '../../listen/sse.ts'
import type { LiveRequest } from '../../listen/live.ts'
import type { LakeEnv } from '../env.ts'

/** `GET data/live/events/<dataset>`: tells frontends which queries to fetch again. */
export function liveRoutes(lake: LakeCore): Hono<LakeEnv> {
  const app = new Hono<LakeEnv>()
  app.get('/data/live/events/:dataset', (c) => {
    const { name } = lake.dataset(c.req.param('dataset'), c.get('actor'))
    const includeDrafts = c.req.query('includeDrafts') === 'true'
    if (includeDrafts) requireReader(c.get('actor'))
    const request: LiveRequest = { dataset: name, includeDrafts }
    const lastEventId = c.req.header('last-event-id')
    if (lastEventId !== undefined) request.lastEventId = lastEventId
    return eventStreamResponse((sink) => lake.live.subscribe(request, sink), c.req.raw.signal)
  })
  return app
}
