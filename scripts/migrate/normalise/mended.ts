import type { Nodes, Root } from 'hast'
import { isElement } from '../hast/hast.ts'
import { type Mended, maybeDamaged, mendMojibake } from '../text/mojibake.ts'
import type { LeftOut, Note, Piece, SourcePost } from '../types.ts'

function read(text: string): string {
  return mendMojibake(text).text
}

/** A post whose text somebody once read in the wrong encoding, as it was meant; each mending is told. */
export function mended(post: SourcePost): SourcePost {
  const { body, pieces, title, fields, authorLines, leftOut } = post
  const isDamaged =
    pieces.some(({ text }) => maybeDamaged(text)) ||
    maybeDamaged(JSON.stringify([title, fields, authorLines]))
  if (!isDamaged) return post
  const found = new Map<string, Mended>()
  const told = (text: string): string => {
    const { text: whole, mended: kinds } = mendMojibake(text)
    for (const kind of kinds) {
      const times = (found.get(kind.from)?.times ?? 0) + kind.times
      found.set(kind.from, { ...kind, times })
    }
    return whole
  }
  const inPiece = <T extends Piece | LeftOut>(piece: T): T => ({ ...piece, text: read(piece.text) })
  return {
    ...post,
    ...(title === undefined ? {} : { title: read(title) }),
    pieces: pieces.map((piece) => ({ ...piece, text: told(piece.text) })),
    // Fields hold texts, addresses and choices: damage stands in texts only, and the shape stays.
    fields: deep(fields) as SourcePost['fields'],
    authorLines: authorLines.map((line) => inPiece(line)),
    leftOut: leftOut.map((left) => inPiece(left)),
    body: inTree(body),
    notes: [...post.notes, ...noteOf([...found.values()], post)],
  }
}

function noteOf(kinds: readonly Mended[], { position }: SourcePost): Note[] {
  if (kinds.length === 0) return []
  const list = kinds.map(
    ({ from, to, times }) => `"${from}" is "${to}"${times > 1 ? ` (${times} times)` : ''}`,
  )
  const message = `Its text was once read in the wrong encoding and has been mended: ${list.join(', ')}.`
  return [{ position, message }]
}

function inTree<T extends Root | Nodes>(node: T): T {
  if (node.type === 'text') return { ...node, value: read(node.value) }
  if (!('children' in node)) return node
  const children = node.children.map((child) => inTree(child))
  if (!isElement(node)) return { ...node, children }
  const words = Object.entries(node.properties).map(([name, value]) => [
    name,
    (name === 'alt' || name === 'title') && typeof value === 'string' ? read(value) : value,
  ])
  return { ...node, properties: Object.fromEntries(words), children }
}

function deep(value: unknown): unknown {
  if (typeof value === 'string') return /^(?:https?:|\/)/.test(value) ? value : read(value)
  if (Array.isArray(value)) return value.map((item: unknown) => deep(item))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, deep(field)]))
}
