import { createHash } from 'node:crypto'
import { readdir, readFile, rm, stat, utimes } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { LRUCache } from 'lru-cache'
import { plainError } from '../errors.ts'
import { isMissing } from './fileResponse.ts'
import { moveDurably, writeTemporary } from './receive.ts'

interface RenderedPicture {
  readonly path: string
  /** What is in the file, where it is small enough to be held in memory. */
  readonly bytes: Uint8Array<ArrayBuffer> | undefined
}

/** The stored picture another one is made of. */
export interface Rendition {
  readonly dataset: string
  readonly sha1: string
}

/** Pictures made once and kept on disk; small ones asked for of late, in memory too. */
export interface RenderCache {
  /**
   * A picture, made by `make` if it is not there yet. Two requests for the same
   * picture make it once.
   *
   * @param of - What it is made of.
   * @param key - Everything the picture depends on.
   */
  picture(
    of: Rendition,
    key: string,
    extension: string,
    make: () => Promise<Uint8Array>,
    signal?: AbortSignal,
  ): Promise<RenderedPicture>
}

/** What a website shows in its lists is below this; in bytes. */
const small = 256 * 1024
/** All that is held, in bytes. */
const inMemory = 32 * 1024 * 1024
/** After this the file counts as used again, in ms. */
const hour = 3_600_000

/** How many pictures are made at once: half the processors are left to those who ask for words. */
const concurrency = Math.max(1, Math.min(4, Math.floor(availableParallelism() / 2)))

/** Pictures that wait to be made; more are refused. */
const mostWaiting = 64

interface Making {
  making: Promise<string>
  /** When all of them have gone, it is not made. */
  askers: Set<AbortSignal | undefined>
}

/**
 * @param folder - Folder of the asset files.
 * @param maxBytes - What the cache may take; those not asked for longest go first.
 */
export function createRenderCache(folder: string, maxBytes: number): RenderCache {
  const cacheFolder = join(folder, renditions)
  const held = new LRUCache<string, Uint8Array<ArrayBuffer>>({
    maxSize: inMemory,
    sizeCalculation: (bytes) => bytes.byteLength,
    ttl: hour,
  })
  const underWay = new Map<string, Making>()
  const waiting: Array<() => void> = []
  let working = 0
  let sinceTrim = Infinity

  async function picture(
    of: Rendition,
    key: string,
    extension: string,
    make: () => Promise<Uint8Array>,
    signal?: AbortSignal,
  ): Promise<RenderedPicture> {
    const name = `${createHash('sha256').update(key).digest('hex')}.${extension}`
    const path = join(renditionFolder(folder, of), name)
    let bytes = held.get(path)
    if (!bytes) {
      await file(path, make, signal)
      if ((await stat(path)).size <= small) {
        bytes = new Uint8Array(await readFile(path))
        held.set(path, bytes)
      }
    }
    return { path, bytes }
  }

  async function file(
    path: string,
    make: () => Promise<Uint8Array>,
    signal: AbortSignal | undefined,
  ): Promise<string> {
    if (await touch(path)) return path
    const existing = underWay.get(path)
    if (existing) {
      existing.askers.add(signal)
      return existing.making
    }
    if (waiting.length >= mostWaiting) {
      throw plainError(
        503,
        `${waiting.length} pictures are waiting to be made: ask again in a moment`,
      )
    }
    const askers = new Set([signal])
    const making = inTurn(async () => {
      if ([...askers].every((asker) => asker?.aborted)) {
        throw plainError(503, 'Whoever asked for this picture has gone')
      }
      const bytes = await make()
      await moveDurably(await writeTemporary(folder, bytes), path)
      await trimWhenGrown(bytes.byteLength)
      return path
    }).finally(() => underWay.delete(path))
    underWay.set(path, { making, askers })
    return making
  }

  async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (working >= concurrency) await new Promise<void>((resolve) => waiting.push(resolve))
    working += 1
    try {
      return await work()
    } finally {
      working -= 1
      waiting.shift()?.()
    }
  }

  /** Looks at the disk again after every tenth of the limit written. */
  async function trimWhenGrown(bytes: number): Promise<void> {
    sinceTrim += bytes
    if (sinceTrim < maxBytes / 10) return
    sinceTrim = 0
    await trim(cacheFolder, maxBytes)
  }

  return { picture }
}

const renditions = '.renditions'

/** All that was made of one stored picture. */
export function renditionFolder(folder: string, { dataset, sha1 }: Rendition): string {
  return join(folder, renditions, dataset, sha1.slice(0, 2), sha1)
}

/** Whether the file is there; if so, it counts as used now. */
async function touch(path: string): Promise<boolean> {
  const now = new Date()
  try {
    await utimes(path, now, now)
    return true
  } catch (error) {
    if (isMissing(error)) return false
    throw error
  }
}

async function trim(folder: string, maxBytes: number): Promise<void> {
  const names = await readdir(folder, { recursive: true })
  const entries = await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name)
      const found = await stat(path).catch(() => undefined)
      return found?.isFile() ? [{ path, bytes: found.size, used: found.mtimeMs }] : []
    }),
  )
  const files = entries.flat().toSorted((a, b) => b.used - a.used)
  let kept = 0
  for (const { path, bytes } of files) {
    kept += bytes
    if (kept > maxBytes) await rm(path, { force: true })
  }
}
