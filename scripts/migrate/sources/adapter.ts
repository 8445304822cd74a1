import type { SourceItem, SourcePosition, SourcePost } from '../types.ts'
import type { StatedFields } from './fields.ts'

/**
 * One format that posts can come in. All that the rest of the house knows of a format stands in its
 * adapter: the command's choices and its help are the table in `adapters.ts`.
 */
export interface SourceAdapter<Format extends string = string> {
  /** What the migrator types: `markdown`. */
  readonly format: Format
  /** What it reads, as `--help` says it. */
  readonly help: string
  /** How the names of its files end, to find them in a folder: `.md`. */
  readonly extensions: readonly string[]
  /** True when a file that begins like this has the format; its name plays no part. */
  detect(head: FileHead): boolean
  /**
   * The posts of a file, one after the other, so that an export of any size needs the memory of one.
   *
   * @throws {UnreadableFile} when there are none to be had
   */
  read(file: SourceInput): AsyncIterable<SourceItem>
}

/** The first bytes of a file, and the same as text. */
export interface FileHead {
  readonly bytes: Uint8Array
  readonly text: string
}

/** A file as an adapter gets it: opened, decoded, with what stands beside it. */
export interface SourceInput {
  /** Its name in the old system, which makes the ids of a format that has none of its own. */
  readonly name: string
  readonly position: SourcePosition
  /** The address the old website had. */
  readonly originUrl?: string
  /** The whole text, with `\n` line ends. */
  text(): Promise<string>
  bytes(): Promise<Uint8Array>
  /** The text in pieces, for a file of any size. */
  chunks(): AsyncIterable<string>
  /** The fields stated in `FILE.yaml` beside it. */
  sidecar(): Promise<StatedFields | undefined>
}

type Parser = (
  content: string,
  id: string,
  position: SourcePosition,
  sidecar?: StatedFields,
) => SourcePost

/** The adapter of a format that has one post a file. */
export function onePostAFile<Format extends string>({
  parse,
  ...adapter
}: Omit<SourceAdapter<Format>, 'read'> & { parse: Parser }): SourceAdapter<Format> {
  return {
    ...adapter,
    async *read(file) {
      const post = parse(await file.text(), file.name, file.position, await file.sidecar())
      yield file.originUrl === undefined ? post : { ...post, originUrl: file.originUrl }
    },
  }
}
