import type { StreamEvent } from './events.ts'
import type { Sink } from './hub.ts'

/** A reader this far behind is dropped; it reconnects and resumes where it was. */
const maxQueuedBytes = 4 * 1024 * 1024
/** Shorter than the idle time-outs of proxies and of the client's own watchdogs. */
const heartbeatMs = 15_000
/** How soon a browser comes back after the stream broke, in milliseconds. */
const retryMs = 1000

const encoder = new TextEncoder()

/**
 * A response that carries the events `start` sends into its sink, until the reader goes away or
 * the sink is ended. https://html.spec.whatwg.org/multipage/server-sent-events.html
 *
 * @param start begins the stream and returns how to stop it. It may throw: nothing is answered yet.
 */
export function eventStreamResponse(
  start: (sink: Sink) => () => void,
  signal?: AbortSignal,
): Response {
  let stop: (() => void) | undefined
  let open = true
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined
  const finish = () => {
    if (!open) return
    open = false
    clearInterval(heartbeat)
    signal?.removeEventListener('abort', finish)
    stop?.()
  }
  const write = (text: string): boolean => {
    if (!open || !controller) return false
    controller.enqueue(encoder.encode(text))
    return (controller.desiredSize ?? 0) > 0
  }
  const sink: Sink = {
    send(event) {
      const kept = write(encodeEvent(event))
      if (!kept) sink.end()
      return kept
    },
    end() {
      if (open) controller?.close()
      finish()
    },
  }
  const body = new ReadableStream<Uint8Array>(
    {
      start(started) {
        controller = started
      },
      cancel: finish,
    },
    new ByteLengthQueuingStrategy({ highWaterMark: maxQueuedBytes }),
  )
  const heartbeat = setInterval(() => write(':\n\n'), heartbeatMs)
  heartbeat.unref()
  signal?.addEventListener('abort', finish)
  try {
    write(`retry: ${retryMs}\n\n`)
    stop = start(sink)
  } catch (error) {
    finish()
    throw error
  }
  // The sink may have been ended while it was started.
  if (!open) stop()
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
    },
  })
}

function encodeEvent({ event, data, id }: StreamEvent): string {
  // JSON has no raw line breaks, so one data line is enough.
  return `event: ${event}\n${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`
}
