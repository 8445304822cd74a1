import type { SourcePosition, SourceFailure, SourceFormat, SourcePost } from '../types.ts'
import type { StatedFields } from './fields.ts'
import { readOptional, readTextFile, sourceId, UnreadableFile } from './files.ts'
import { parseYamlFields } from './frontMatter.ts'
import { parseHtml } from './html.ts'
import { parseMarkdown } from './markdown.ts'
import { parseText } from './text.ts'

export interface SourceFile {
  readonly format: SourceFormat
  readonly path: string
  /** The address the old website had: what a post's relative links and pictures are relative to. */
  readonly originUrl?: string
}

type Parser = (
  content: string,
  id: string,
  position: SourcePosition,
  sidecar?: StatedFields,
) => SourcePost

const parsers: Readonly<Record<SourceFormat, Parser>> = {
  text: parseText,
  markdown: parseMarkdown,
  html: parseHtml,
}

/**
 * Reads files one by one, so that memory stays flat; a file that is no post is a failure, not an end.
 * The result can be iterated as often as wanted.
 */
export function readSources(
  files: readonly SourceFile[],
): AsyncIterable<SourcePost | SourceFailure> {
  return {
    async *[Symbol.asyncIterator]() {
      for (const file of files) yield await readSource(file)
    },
  }
}

async function readSource({
  format,
  path,
  originUrl,
}: SourceFile): Promise<SourcePost | SourceFailure> {
  const position = { file: path }
  try {
    const content = await readTextFile(path)
    const yaml = await readOptional(`${path}.yaml`)
    const sidecar = yaml === undefined ? undefined : parseYamlFields(yaml, { file: `${path}.yaml` })
    const post = parsers[format](content, sourceId(path), position, sidecar)
    return originUrl === undefined ? post : { ...post, originUrl }
  } catch (error) {
    if (error instanceof UnreadableFile) return { failed: error.message, position }
    // What the parsers do on trees that are deeper than the stack.
    if (error instanceof RangeError)
      return { failed: 'The page is nested too deeply to be read.', position }
    throw error
  }
}
