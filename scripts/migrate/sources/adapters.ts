import type { FileHead, SourceAdapter } from './adapter.ts'
import { docx } from './docx.ts'
import { ghost } from './ghost.ts'
import { html } from './html.ts'
import { markdown } from './markdown.ts'
import { text } from './text.ts'
import { squarespace, wordpress } from './wordpress.ts'

/** Every format there is, the most telling first: a file that nothing else recognises is plain text. */
export const adapters = [
  wordpress,
  squarespace,
  ghost,
  docx,
  html,
  markdown,
  text,
] as const satisfies readonly SourceAdapter[]

/** The formats a source can be read from. */
export type SourceFormat = (typeof adapters)[number]['format']

export function adapterOf(format: string): SourceAdapter | undefined {
  return adapters.find((adapter) => adapter.format === format)
}

/** The adapter of a file, told by how the file begins. */
export function detect(head: FileHead): SourceAdapter {
  return adapters.find((adapter) => adapter.detect(head)) ?? text
}
