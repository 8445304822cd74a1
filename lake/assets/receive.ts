import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { LakeError, plainError } from '../errors.ts'
import { privateFile, privateFolder } from '../model/fileModes.ts'

/** A file in the temporary folder that nobody refers to yet. */
export interface TemporaryFile {
  readonly path: string
  readonly sha1: string
  /** Bytes. */
  readonly size: number
}

/**
 * Writes the body of a request to a file in the temporary folder.
 *
 * @throws HttpError 400 for an empty or broken-off body, 413 for one above `maxBytes`;
 * LakeError `diskFull`.
 */
export async function receiveBody(
  folder: string,
  body: ReadableStream<Uint8Array> | null,
  maxBytes: number,
): Promise<TemporaryFile> {
  const path = await temporaryPath(folder)
  const sha1 = createHash('sha1')
  let size = 0
  try {
    const file = await open(path, 'wx', privateFile)
    try {
      for await (const chunk of readable(body)) {
        size += chunk.byteLength
        if (size > maxBytes) throw tooLarge(maxBytes)
        sha1.update(chunk)
        await file.write(chunk)
      }
    } finally {
      await file.close()
    }
    if (size === 0)
      throw plainError(400, 'The body is empty: send the bytes of the file as the body.')
  } catch (error) {
    await rm(path, { force: true })
    throw namedFailure(error)
  }
  return { path, sha1: sha1.digest('hex'), size }
}

/** @throws HttpError 400 when the client stops sending half-way. */
async function* readable(body: ReadableStream<Uint8Array> | null): AsyncGenerator<Uint8Array> {
  if (!body) return
  const reader = body.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((cause: unknown) => {
        throw plainError(400, `The upload broke off: ${String(cause)}`)
      })
      if (done) return
      yield value
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

/** Writes bytes of ours to the temporary folder. */
export async function writeTemporary(folder: string, bytes: Uint8Array): Promise<TemporaryFile> {
  const path = await temporaryPath(folder)
  const file = await open(path, 'wx', privateFile)
  try {
    await file.writeFile(bytes)
  } catch (error) {
    await rm(path, { force: true })
    throw namedFailure(error)
  } finally {
    await file.close()
  }
  return { path, sha1: createHash('sha1').update(bytes).digest('hex'), size: bytes.byteLength }
}

/**
 * Moves a temporary file to its place. It is durable and whole there, or not
 * there at all; one that is there already is the same by its name and stays.
 */
export async function moveDurably(temporary: TemporaryFile, destination: string): Promise<void> {
  const folder = dirname(destination)
  await mkdir(folder, { recursive: true, mode: privateFolder })
  await sync(temporary.path)
  await rename(temporary.path, destination)
  await sync(folder)
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Takes away what an interrupted upload left; call once at start. */
export async function clearTemporary(folder: string): Promise<void> {
  await rm(temporaryFolder(folder), { recursive: true, force: true })
  // Where earlier versions kept what they had rendered, not told apart by asset.
  await rm(join(folder, '.rendered'), { recursive: true, force: true })
}

async function temporaryPath(folder: string): Promise<string> {
  await mkdir(temporaryFolder(folder), { recursive: true, mode: privateFolder })
  return join(temporaryFolder(folder), randomUUID())
}

function temporaryFolder(folder: string): string {
  // In the same folder as the assets, so that a rename stays within one file system.
  return join(folder, '.temporary')
}

/** A full disk is the one failure of writing that a user can do something about. */
function namedFailure(error: unknown): unknown {
  const isFull = error instanceof Error && 'code' in error && error.code === 'ENOSPC'
  if (!isFull) return error
  return new LakeError(
    'diskFull',
    'The disk is full: the file was not stored. Make room and upload again.',
    {
      cause: error,
    },
  )
}

function tooLarge(maxBytes: number): Error {
  const megabytes = Math.floor(maxBytes / 1024 / 1024)
  return plainError(413, `The file is larger than ${megabytes} MB, the most this lake takes.`)
}
