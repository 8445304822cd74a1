import { fork } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'

import { plainError } from '../../errors.ts'
import { maxSide, type OutputFormat, type Transform } from './params.ts'

/** In ms: a filter of a few words can take minutes, and the library that draws cannot be stopped. */
const defaultLongest = 15_000
/** A picture of each stage is kept while a filter is drawn. */
const mostStages = 40
/** Of a drawing with filters, in pixels each way. */
const maxFilteredSide = 2048

/** What is asked of the process that draws, and what it answers. */
export interface DrawingRequest {
  path: string
  transform: Transform
  format: OutputFormat
  /** In pixels a side, of the drawing and of what is made of it. */
  largest: number
}
export type DrawingReply = { bytes: Uint8Array } | { status: number; message: string }

/**
 * Makes pixels of a drawing (SVG) in a process of its own, which is killed when it takes too long.
 *
 * @throws HttpError 400 when it has more filters than can be drawn, or takes longer than 15 seconds
 */
export async function renderDrawing(
  request: Omit<DrawingRequest, 'largest'>,
  longest = defaultLongest,
): Promise<Uint8Array> {
  const stages = countStages(await readFile(request.path, 'utf8'))
  if (stages > mostStages) {
    throw plainError(
      400,
      `The drawing has ${stages} filter stages; one with more than ${mostStages} is shown only as it is, not as pixels`,
    )
  }
  const largest = stages > 0 ? maxFilteredSide : maxSide
  const child = fork(new URL('./drawingProcess.ts', import.meta.url), {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    // What a debugger or a test runner gives this process is not for that one.
    execArgv: [],
  })
  const late = setTimeout(() => child.kill('SIGKILL'), longest)
  try {
    child.send({ ...request, largest } satisfies DrawingRequest)
    const gone = once(child, 'exit').then(() => undefined)
    const answered = once(child, 'message').then(([reply]: unknown[]) => asReply(reply))
    const reply = await Promise.race([answered, gone])
    if (!reply) {
      throw plainError(400, `The drawing takes longer than ${longest / 1000} seconds to draw`)
    }
    if ('bytes' in reply) return reply.bytes
    throw plainError(reply.status, reply.message)
  } finally {
    clearTimeout(late)
    child.kill('SIGKILL')
  }
}

/** Elements of a filter, `<feGaussianBlur` and the like. */
function countStages(svg: string): number {
  return svg.match(/<(?:[\w.-]+:)?fe[A-Z]/g)?.length ?? 0
}

/** Sent by `drawingProcess.ts`, which nobody else starts. */
function asReply(value: unknown): DrawingReply {
  return value as DrawingReply
}
