import { HttpError } from '../../errors.ts'
import type { DrawingReply, DrawingRequest } from './drawing.ts'
import { renderImage } from './render.ts'

/* A process that makes pixels of one drawing and is killed: `drawing.ts` starts it. */

process.once('message', (request: DrawingRequest) => void answer(request))

async function answer({ path, transform, format, largest }: DrawingRequest): Promise<void> {
  const reply = await renderImage(path, transform, format, largest).then(
    (bytes): DrawingReply => ({ bytes }),
    (error: unknown): DrawingReply => ({
      status: error instanceof HttpError ? error.status : 400,
      message: error instanceof Error ? error.message : String(error),
    }),
  )
  process.send?.(reply)
}
