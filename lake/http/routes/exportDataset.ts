import { setImmediate } from 'node:timers/promises'

import { Hono } from 'hono'

import type { Needs } from '../../core.ts'
import { plainError } from '../../errors.ts'
import type { LakeEnv } from '../env.ts'

/** Enough for one write to the network, little enough to keep other requests waiting for. */
const chunkCharacters = 256 * 1024

/** Strangers read no more than so many at once. */
const mostAtOnce = 4

/** Documents are read in the thread that answers everybody: for so long at a time. */
const longestMs = 4

const encoder = new TextEncoder()

/** `GET data/export/<dataset>`: every document, drafts too, one a line, as of one moment. */
export function exportRoutes(
  lake: Needs<'access' | 'dataset' | 'readLog', 'snapshot'>,
): Hono<LakeEnv> {
  const app = new Hono<LakeEnv>()
  let open = 0
  app.get('/data/export/:dataset', (c) => {
    const dataset = lake.dataset(c.req.param('dataset'), c.get('actor'))
    const actor = c.get('actor')
    if (open >= mostAtOnce && !actor.role.staff) {
      throw plainError(503, `${open} exports are being read: ask again when one is done`)
    }
    const types = c.req.query('types')
    const afterId = c.req.query('nextCursor')
    const snapshot = lake.store.snapshot()
    open += 1
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
      streamLines(documents, mayRead, () => {
        open -= 1
        snapshot.close()
      }),
      200,
      {
        'content-type': 'application/x-ndjson',
      },
    )
  })
  return app
}

/** How long a reader may take from one part to the next, and to the end, in ms. */
const deadlines = { next: 30_000, end: 30 * 60_000 }

/**
 * Reads on only when the reader asks for more. As long as it is open, what has been written since
 * stays in the write-ahead log, so a reader who stops reading loses it.
 */
export function streamLines(
  documents: Iterable<string>,
  mayRead: (json: string) => boolean,
  close: () => void,
  { next, end } = deadlines,
): ReadableStream<Uint8Array> {
  const lines = documents[Symbol.iterator]()
  const began = performance.now()
  let late: NodeJS.Timeout | undefined
  let isOpen = true
  const finish = () => {
    clearTimeout(late)
    if (isOpen) close()
    isOpen = false
  }
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      clearTimeout(late)
      // Whoever reads fast must not keep others from being answered.
      await setImmediate()
      if (!isOpen) return
      try {
        if (performance.now() - began > end) throw notRead()
        const { text, done } = read(lines, mayRead)
        if (text !== '') controller.enqueue(encoder.encode(text))
        if (done) {
          controller.close()
          return finish()
        }
      } catch (error) {
        finish()
        throw error
      }
      const left = Math.min(next, end - (performance.now() - began))
      late = setTimeout(() => {
        finish()
        controller.error(notRead())
      }, left).unref()
    },
    cancel: finish,
  })
}

const notRead = () => new Error('The export was not read any more')

function read(
  lines: Iterator<string>,
  mayRead: (json: string) => boolean,
): { text: string; done: boolean } {
  let text = ''
  const began = performance.now()
  while (text.length < chunkCharacters && (text === '' || performance.now() - began < longestMs)) {
    const { done, value } = lines.next()
    if (done) return { text, done: true }
    if (mayRead(value)) text += `${value}\n`
  }
  return { text, done: false }
}
