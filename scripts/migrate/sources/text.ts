import type { Element } from 'hast'
import { element, root, text as textNode } from '../hast/hast.ts'
import type { LeftOut, Piece, SourcePosition, SourcePost } from '../types.ts'
import { onePostAFile } from './adapter.ts'
import { mergeFields, type StatedFields } from './fields.ts'
import { compact } from './values.ts'
import { splitFrontMatter } from './frontMatter.ts'
import { type Chunk, readChunks } from './textChunks.ts'

/** Text without any marks. */
export const text = onePostAFile({
  format: 'text',
  help: 'the text of a page, as copied from a browser',
  extensions: ['.txt', '.text'],
  detect: () => true,
  parse: parseText,
})

/**
 * Reads a post copied from a page as plain text: the first line is its title, headings carry no marks,
 * list items begin with a bullet or a number and are nested by indent.
 *
 * @param content - the file's text
 * @param id - the post's name in the old system, usually the file name
 * @param sidecar - fields stated in a file beside it
 */
export function parseText(
  content: string,
  id: string,
  position: SourcePosition,
  sidecar?: StatedFields,
): SourcePost {
  const { stated, rest, firstLine } = splitFrontMatter(content, position)
  const fields = sidecar ? mergeFields(stated, sidecar) : stated
  const chunks = readChunks(rest, firstLine)
  const { title, body, leftOut } = takeTitle(chunks, fields.title, position)
  const pieces: Piece[] = chunks.map((chunk) => ({
    text: chunk.text,
    position: { ...position, line: chunk.line },
  }))
  if (fields.title !== undefined && title === fields.title) {
    pieces.push({ text: fields.title, position })
  }
  return compact({
    source: 'text' as const,
    id: fields.id ?? id,
    position,
    url: fields.url,
    title,
    publishedAt: fields.publishedAt,
    updatedAt: fields.updatedAt,
    authorLines: fields.authorLines,
    fields: fields.fields,
    body: root(toElements(body)),
    pieces: [...pieces, ...fields.pieces],
    leftOut,
    converted: [],
    notes: fields.notes,
    headingsUnmarked: true,
  })
}

/** A first line longer than this is a paragraph, not a title. */
const longestTitle = 200

function takeTitle(
  chunks: readonly Chunk[],
  stated: string | undefined,
  position: SourcePosition,
): { title: string | undefined; body: readonly Chunk[]; leftOut: LeftOut[] } {
  const [first, ...others] = chunks
  const isTitle = first !== undefined && first.marker === undefined && fitsTitle(first.text)
  if (stated === undefined) {
    return isTitle && others.length > 0
      ? { title: first.text, body: others, leftOut: [] }
      : { title: undefined, body: chunks, leftOut: [] }
  }
  if (!isTitle || first.text !== stated) return { title: stated, body: chunks, leftOut: [] }
  const repeated = { text: first.text, position: { ...position, line: first.line } }
  return { title: stated, body: others, leftOut: [{ ...repeated, reason: 'title repeated' }] }
}

function fitsTitle(line: string): boolean {
  return line.length <= longestTitle && !/[.,;:]$/.test(line)
}

function toElements(chunks: readonly Chunk[]): Element[] {
  const elements: Element[] = []
  for (let at = 0; at < chunks.length;) {
    const chunk = chunks[at]
    if (!chunk) break
    const end = chunk.marker === undefined ? at + 1 : endOfList(chunks, at)
    elements.push(
      chunk.marker === undefined ? paragraph(chunk) : list(chunks.slice(at, end), chunk),
    )
    at = end
  }
  return elements
}

function paragraph(chunk: Chunk): Element {
  return element('p', [textNode(chunk.text)], {
    line: chunk.line,
    properties: { dataBlankBefore: chunk.blankBefore },
  })
}

function endOfList(chunks: readonly Chunk[], start: number): number {
  const first = chunks[start]
  const end = chunks.findIndex(
    (chunk, at) =>
      at > start &&
      !(chunk.marker !== undefined && !startsAnotherKind(chunk, first)) &&
      !continuesItem(chunk, chunks[at - 1]),
  )
  return end === -1 ? chunks.length : end
}

/** A numbered list right after a bulleted one, at the same indent, is another list. */
function startsAnotherKind(chunk: Chunk, first: Chunk | undefined): boolean {
  return chunk.indent === first?.indent && chunk.marker !== first.marker
}

/** An indented paragraph under a list item belongs to it. */
function continuesItem(chunk: Chunk, before: Chunk | undefined): boolean {
  return chunk.marker === undefined && chunk.indent > 0 && (before?.indent ?? 0) <= chunk.indent
}

/** Builds one list; deeper indents become lists inside the item before them. */
function list(chunks: readonly Chunk[], first: Chunk): Element {
  const items: Element[] = []
  for (let at = 0; at < chunks.length;) {
    const chunk = chunks[at]
    if (!chunk) break
    const inner = chunks.slice(at + 1)
    const next = inner.findIndex(
      (other) => other.marker !== undefined && other.indent <= first.indent,
    )
    const own = next === -1 ? inner : inner.slice(0, next)
    const value = numberOf(chunk)
    const properties = value === undefined ? {} : { value }
    const item = element('li', [textNode(chunk.text)], { line: chunk.line, properties })
    item.children.push(...toElements(own))
    items.push(item)
    at += own.length + 1
  }
  const isLettered = first.number !== undefined && /\D/.test(first.number)
  const properties = isLettered ? { type: 'a' } : {}
  return element(first.marker === 'number' ? 'ol' : 'ul', items, { line: first.line, properties })
}

function numberOf({ number }: Chunk): number | undefined {
  if (number === undefined) return undefined
  return /\D/.test(number) ? number.charCodeAt(0) - 96 : Number(number)
}
