import { Hono } from 'hono'

import type { Needs } from '../../core.ts'
import type { LakeEnv } from '../env.ts'

/** Enough for one write to the network, little enough to keep other requests waiting for. */
const chunkCharacters = 256 * 1024

const encoder = new TextEncoder()

/** `GET data/export/<dataset>`: every document, drafts too, one a line, as of one moment. */
export function exportRoutes(
  lake: Needs<'access' | 'dataset' | 'readLog', 'snapshot'>,
): Hono<LakeEnv> {
  const app = new Hono<LakeEnv>()
  app.get('/data/export/:dataset', (c) => {
    const dataset = lake.dataset(c.req.param('dataset'), c.get('actor'))
    const actor = c.get('actor')
    const types = c.req.query('types')
    const afterId = c.req.query('nextCursor')
    const snapshot = lake.store.snapshot()
    const documents = snapshot.documents(dataset.key, {
      ...(types ? { types: types.split(',') } : {}),
      ...(afterId ? { afterId } : {}),
    })
    const reads = lake.access.reads(actor, dataset)
    const mayRead = (json: string) => {
      if (reads === undefined && lake.readLog.filter === undefined) return true
      const document = snapshot.parse(json)
      if (reads && !reads(document)) return false
      lake.readLog.note(actor, dataset, 'export', [document])
      return true
    }
    return c.body(
      streamLines(documents, mayRead, () => snapshot.close()),
      200,
      {
        'content-type': 'application/x-ndjson',
      },
    )
  })
  return app
}

/** Reads on only when the reader asks for more. */
function streamLines(
  documents: Iterable<string>,
  mayRead: (json: string) => boolean,
  close: () => void,
): ReadableStream<Uint8Array> {
  const lines = documents[Symbol.iterator]()
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      let text = ''
      while (text.length < chunkCharacters) {
        const { done, value } = lines.next()
        if (done) {
          if (text !== '') controller.enqueue(encoder.encode(text))
          controller.close()
          return close()
        }
        if (mayRead(value)) text += `${value}\n`
      }
      controller.enqueue(encoder.encode(text))
    },
    cancel: close,
  })
}
