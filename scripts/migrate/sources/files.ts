import { type FileHandle, open, readdir, stat } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import type { FileHead, SourceAdapter, SourceInput } from './adapter.ts'
import { decode, encodingOf } from './encoding.ts'
import { parseYamlFields } from './frontMatter.ts'

/** A post of this size is no post; a saved page with its pictures inside can come near. */
const largest = 20 * 1024 * 1024

/** As much of a file as tells its format and its encoding. */
const headLength = 4096

/** Thrown for a file that cannot be a post; its message is for the migrator. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile'
}

/** The files themselves, and for a folder the files in it that an adapter reads, in order of their names. */
export async function expand(
  formats: readonly SourceAdapter[],
  paths: readonly string[],
): Promise<string[]> {
  const extensions = new Set(formats.flatMap((adapter) => adapter.extensions))
  const found: string[] = []
  for (const path of paths) found.push(...(await expandOne(extensions, path)))
  return [...new Set(found)]
}

async function expandOne(extensions: ReadonlySet<string>, path: string): Promise<string[]> {
  const kind = await stat(path).catch(() => undefined)
  if (!kind?.isDirectory()) return [path]
  const entries = await readdir(path, { withFileTypes: true })
  const files: string[] = []
  for (const entry of entries.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
    const inner = join(path, entry.name)
    // `page_files/` is where a browser puts a saved page's pictures and scripts.
    if (entry.isDirectory() && !/_files$|^\./.test(entry.name))
      files.push(...(await expandOne(extensions, inner)))
    else if (entry.isFile() && extensions.has(extname(entry.name).toLowerCase())) files.push(inner)
  }
  return files
}

/** A file for an adapter. Nothing is read before the adapter asks. */
export function openFile(path: string, originUrl?: string): SourceInput {
  return {
    name: sourceId(path),
    position: { file: path },
    ...(originUrl === undefined ? {} : { originUrl }),
    text: () => readTextFile(path),
    bytes: () => readBytes(path),
    chunks: () => readChunks(path),
    async sidecar() {
      const yaml = await readOptional(`${path}.yaml`)
      return yaml === undefined ? undefined : parseYamlFields(yaml, { file: `${path}.yaml` })
    },
  }
}

/** How a file begins. @throws {UnreadableFile} when it is missing or a folder */
export async function readHead(path: string): Promise<FileHead> {
  return withFile(path, async (file) => {
    const buffer = new Uint8Array(headLength)
    const { bytesRead } = await file.read(buffer, 0, headLength, 0)
    const bytes = buffer.subarray(0, bytesRead)
    return { bytes, text: decode(bytes, { isPart: true }) }
  })
}

/** What a file is called in the old system: its name; a page called `index` is known by its folder. */
function sourceId(path: string): string {
  const name = basename(path)
  return /^index\.[a-z]+$/i.test(name) ? `${basename(dirname(path))}/${name}` : name
}

/** @returns the text with `\n` line ends; @throws {UnreadableFile} when it is empty or no text */
async function readTextFile(path: string): Promise<string> {
  const bytes = await readBytes(path)
  if (bytes.length === 0) throw new UnreadableFile('The file is empty.')
  const text = decode(bytes).replaceAll(/\r\n?/g, '\n')
  if (text.includes('\0'))
    throw new UnreadableFile('This is not a text file: it holds binary data.')
  if (text.trim() === '') throw new UnreadableFile('The file holds nothing but blank lines.')
  return text
}

/** The text of a file that need not be there. */
async function readOptional(path: string): Promise<string | undefined> {
  const exists = await stat(path).catch(() => undefined)
  return exists?.isFile() ? readTextFile(path) : undefined
}

async function readBytes(path: string): Promise<Uint8Array> {
  return withFile(path, async (file) => {
    const { size } = await file.stat()
    if (size > largest) {
      throw new UnreadableFile(
        `The file is ${Math.round(size / 1024 / 1024)} MB; a post may have ${largest / 1024 / 1024} MB.`,
      )
    }
    return file.readFile()
  })
}

async function* readChunks(path: string): AsyncGenerator<string> {
  const { bytes } = await readHead(path)
  const decoder = new TextDecoder(encodingOf(bytes, { isPart: true }))
  const file = await opened(path)
  try {
    for await (const chunk of file.createReadStream({ autoClose: false }))
      // The stream has no encoding, so what it gives are bytes.
      yield decoder.decode(chunk as Uint8Array, { stream: true })
    yield decoder.decode()
  } catch (error) {
    throw asUnreadable(error)
  } finally {
    await file.close()
  }
}

async function withFile<T>(path: string, use: (file: FileHandle) => Promise<T>): Promise<T> {
  const file = await opened(path)
  try {
    return await use(file)
  } catch (error) {
    throw asUnreadable(error)
  } finally {
    await file.close()
  }
}

function opened(path: string): Promise<FileHandle> {
  return open(path).catch((error: unknown) => {
    throw asUnreadable(error)
  })
}

/** What the system says about a file, in words; a fault of ours stays what it is. */
function asUnreadable(error: unknown): unknown {
  const isSystem = error instanceof Error && 'code' in error
  return isSystem ? new UnreadableFile(explain(error)) : error
}

function explain(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT') return 'There is no such file.'
  if (code === 'EACCES' || code === 'EPERM') return 'The file may not be read by you.'
  if (code === 'EISDIR') return 'This is a folder, not a file.'
  return `The file cannot be read: ${error instanceof Error ? error.message : String(error)}`
}
