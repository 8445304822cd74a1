import type { SourceItem } from '../types.ts'
import type { SourceAdapter } from './adapter.ts'
import { adapterOf, detect, type SourceFormat } from './adapters.ts'
import { openFile, readHead, UnreadableFile } from './files.ts'

export interface SourceFile {
  /** Told by the file's content, if not given. */
  readonly format?: SourceFormat
  readonly path: string
  /** The address the old website had: what a post's relative links and pictures are relative to. */
  readonly originUrl?: string
}

/**
 * Reads files one by one and their posts one by one, so that memory stays flat; a file that holds no
 * post is a failure, not an end. The result can be iterated as often as wanted.
 */
export function readSources(files: readonly SourceFile[]): AsyncIterable<SourceItem> {
  return {
    async *[Symbol.asyncIterator]() {
      for (const file of files) yield* readSource(file)
    },
  }
}

async function* readSource(file: SourceFile): AsyncGenerator<SourceItem> {
  const position = { file: file.path }
  try {
    yield* (await adapterFor(file)).read(openFile(file.path, file.originUrl))
  } catch (error) {
    if (error instanceof UnreadableFile) yield { failed: error.message, position }
    // What the parsers do on trees that are deeper than the stack.
    else if (error instanceof RangeError)
      yield { failed: 'The page is nested too deeply to be read.', position }
    else throw error
  }
}

/** @throws {UnreadableFile} when the file is plainly of another format than the one that was named */
async function adapterFor({ format, path }: SourceFile): Promise<SourceAdapter> {
  const head = await readHead(path)
  const found = detect(head)
  if (format === undefined || found.format === format) return found
  if (isUnmistakable(found))
    throw new UnreadableFile(
      `This is not ${format} but ${found.format} (${found.help}). Say "${found.format}" instead.`,
    )
  return adapterOf(format) ?? found
}

/** Text may be read as any of the formats people write by hand; the others are written by programs. */
function isUnmistakable({ format }: SourceAdapter): boolean {
  const written: readonly string[] = ['text', 'markdown', 'html']
  return !written.includes(format)
}
