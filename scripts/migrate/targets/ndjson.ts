import { constants, createWriteStream, type WriteStream } from 'node:fs'
import { access, open, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { once } from 'node:events'
import { type StoredDocument, type Target, TargetError } from './target.ts'

/**
 * Writes documents as NDJSON, as `sanity dataset import` reads them. The file appears whole or not at
 * all: it is written beside its place and moved there at the end. A file from an earlier run is read
 * first, so that what did not change stays as it was, byte for byte.
 */
export function ndjsonTarget(path: string): Target {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.part`)
  const earlier = new Map<string, StoredDocument>()
  const written = new Set<string>()
  let stream: WriteStream | undefined

  return {
    name: path,
    async open() {
      await checkFolder(path)
      for (const document of await readEarlier(path)) earlier.set(document._id, document)
    },
    existing: (ids) => Promise.resolve(ids.flatMap((id) => earlier.get(id) ?? [])),
    async write(changes, keep) {
      stream ??= createWriteStream(temporary, { flags: 'w', mode: 0o644 })
      for (const document of [...keep, ...changes.map((change) => change.document)]) {
        // An author several posts name stands in the file once, as the latest of them knows it.
        earlier.set(document._id, { ...document })
        written.add(document._id)
      }
      await Promise.resolve()
    },
    async close() {
      stream ??= createWriteStream(temporary, { flags: 'w', mode: 0o644 })
      for (const id of written) {
        const document = earlier.get(id)
        if (document && !stream.write(`${JSON.stringify(document)}\n`)) await once(stream, 'drain')
      }
      await finish(stream, temporary)
      await rename(temporary, path)
    },
    async abort() {
      stream?.destroy()
      await rm(temporary, { force: true })
    },
  }
}

async function finish(stream: WriteStream, temporary: string): Promise<void> {
  stream.end()
  await once(stream, 'close')
  const file = await open(temporary, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

async function checkFolder(path: string): Promise<void> {
  const folder = dirname(path)
  const kind = await stat(folder).catch(() => undefined)
  if (!kind?.isDirectory())
    throw new TargetError(`${path}: there is no folder ${folder}. Make it first.`)
  if ((await stat(path).catch(() => undefined))?.isDirectory()) {
    throw new TargetError(`${path} is a folder. Name a file in it: ${join(path, 'posts.ndjson')}`)
  }
  const mayWrite = await access(folder, constants.W_OK).then(
    () => true,
    () => false,
  )
  if (!mayWrite) throw new TargetError(`${path}: the folder ${folder} may not be written by you.`)
}

/** Refuses to replace a file that is not ours. */
async function readEarlier(path: string): Promise<StoredDocument[]> {
  const file = await open(path).catch(() => undefined)
  if (!file) return []
  const documents: StoredDocument[] = []
  try {
    let line = 0
    for await (const text of file.readLines()) {
      line += 1
      if (text.trim() === '') continue
      const document = parseDocument(text)
      if (!document) {
        throw new TargetError(
          `${path} exists and is no file of documents (line ${line}). Choose another name, or remove it.`,
        )
      }
      documents.push(document)
    }
  } finally {
    await file.close()
  }
  return documents
}

function parseDocument(text: string): StoredDocument | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isDocument(value) ? value : undefined
  } catch {
    // Not JSON: the caller says so, with the line.
    return undefined
  }
}

function isDocument(value: unknown): value is StoredDocument {
  return (
    typeof value === 'object' &&
    value !== null &&
    '_id' in value &&
    typeof value._id === 'string' &&
    '_type' in value &&
    typeof value._type === 'string'
  )
}
