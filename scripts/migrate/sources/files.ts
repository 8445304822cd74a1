import { open, readdir, stat } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import type { SourceFormat } from '../types.ts'

/** A post of this size is no post; a saved page with its pictures inside can come near. */
const largest = 20 * 1024 * 1024

const extensions: Readonly<Record<SourceFormat, readonly string[]>> = {
  text: ['.txt', '.text'],
  markdown: ['.md', '.markdown', '.mdown'],
  html: ['.html', '.htm', '.xhtml'],
}

/** Thrown for a file that cannot be a post; its message is for the migrator. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile'
}

/** The files themselves, and for a folder the files of the format in it, in order of their names. */
export async function expand(format: SourceFormat, paths: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (const path of paths) found.push(...(await expandOne(format, path)))
  return [...new Set(found)]
}

async function expandOne(format: SourceFormat, path: string): Promise<string[]> {
  const kind = await stat(path).catch(() => undefined)
  if (!kind?.isDirectory()) return [path]
  const entries = await readdir(path, { withFileTypes: true })
  const files: string[] = []
  for (const entry of entries.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
    const inner = join(path, entry.name)
    // `page_files/` is where a browser puts a saved page's pictures and scripts.
    if (entry.isDirectory() && !/_files$|^\./.test(entry.name))
      files.push(...(await expandOne(format, inner)))
    else if (entry.isFile() && extensions[format].includes(extname(entry.name).toLowerCase()))
      files.push(inner)
  }
  return files
}

/** What a file is called in the old system: its name; a page called `index` is known by its folder. */
export function sourceId(path: string): string {
  const name = basename(path)
  return /^index\.[a-z]+$/i.test(name) ? `${basename(dirname(path))}/${name}` : name
}

/**
 * Reads a text file, in UTF-8, UTF-16 with a byte order mark, or Windows' old encoding.
 *
 * @returns the text with `\n` line ends
 * @throws {UnreadableFile} when it is missing, a folder, empty, too large or not text
 */
export async function readTextFile(path: string): Promise<string> {
  const bytes = await readBytes(path)
  if (bytes.length === 0) throw new UnreadableFile('The file is empty.')
  const text = decode(bytes)
    .replace(/^\uFEFF/, '')
    .replaceAll(/\r\n?/g, '\n')
  if (text.includes('\0'))
    throw new UnreadableFile('This is not a text file: it holds binary data.')
  if (text.trim() === '') throw new UnreadableFile('The file holds nothing but blank lines.')
  return text
}

/** The text of a file that need not be there. */
export async function readOptional(path: string): Promise<string | undefined> {
  const exists = await stat(path).catch(() => undefined)
  return exists?.isFile() ? readTextFile(path) : undefined
}

async function readBytes(path: string): Promise<Buffer> {
  const file = await open(path).catch((error: unknown) => {
    throw new UnreadableFile(explain(error))
  })
  try {
    const { size } = await file.stat()
    if (size > largest) {
      throw new UnreadableFile(
        `The file is ${Math.round(size / 1024 / 1024)} MB; a post may have ${largest / 1024 / 1024} MB.`,
      )
    }
    return await file.readFile().catch((error: unknown) => {
      throw new UnreadableFile(explain(error))
    })
  } finally {
    await file.close()
  }
}

function explain(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT') return 'There is no such file.'
  if (code === 'EACCES' || code === 'EPERM') return 'The file may not be read by you.'
  if (code === 'EISDIR') return 'This is a folder, not a file.'
  return `The file cannot be read: ${error instanceof Error ? error.message : String(error)}`
}

function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Not UTF-8: what word processors on Windows wrote for decades.
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
