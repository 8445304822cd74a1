import type { Needs } from '../core.ts'
import type { Sink } from '../listen/hub.ts'
import { eventStreamResponse } from '../listen/sse.ts'
import type { Dataset } from '../model/types.ts'
import type { LakeContext } from './env.ts'

export type WatchNeeds = Needs<'dataset' | 'watch'>

/**
 * `eventStreamResponse` that ends when whoever asked is somebody else by now: their token was removed
 * or has ended, their role is another, the dataset is no longer open to them. They come back, and are
 * answered as who they are then.
 */
export function watchedStream(
  lake: WatchNeeds,
  c: LakeContext,
  dataset: Dataset,
  start: (sink: Sink) => () => void,
): Response {
  const { id, role } = c.get('actor')
  const identify = c.get('identify')
  const still = () => {
    const actor = identify()
    lake.dataset(dataset.name, actor)
    return actor.id === id && actor.role.name === role.name
  }
  return eventStreamResponse((sink) => {
    const stop = start(sink)
    const unwatch = lake.watch.add(still, () => sink.end())
    return () => {
      unwatch()
      stop()
    }
  }, c.req.raw.signal)
}
