import { Hono } from 'hono'

import { requireReader } from '../../access/actors.ts'
import type { Needs } from '../../core.ts'
import type { LiveRequest } from '../../listen/live.ts'
import type { LakeEnv } from '../env.ts'
import { watchedStream, type WatchNeeds } from '../watchedStream.ts'

/** `GET data/live/events/<dataset>`: tells frontends which queries to fetch again. */
export function liveRoutes(lake: Needs<'live' | 'mayRead'> & WatchNeeds): Hono<LakeEnv> {
  const app = new Hono<LakeEnv>()
  app.get('/data/live/events/:dataset', (c) => {
    const actor = c.get('actor')
    const dataset = lake.dataset(c.req.param('dataset'), actor)
    const includeDrafts = c.req.query('includeDrafts') === 'true'
    if (includeDrafts) requireReader(actor)
    const request: LiveRequest = {
      dataset: dataset.name,
      includeDrafts,
      mayRead: (document) => lake.mayRead(actor, dataset, document),
      isStaff: actor.role.staff,
    }
    const lastEventId = c.req.header('last-event-id')
    if (lastEventId !== undefined) request.lastEventId = lastEventId
    return watchedStream(lake, c, dataset, (sink) => lake.live.subscribe(request, sink))
  })
  return app
}
