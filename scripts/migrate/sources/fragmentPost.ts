import { fromHtml } from 'hast-util-from-html'
import type { Nodes } from 'hast'
import { element, isElement, positionOf, root } from '../hast/hast.ts'
import { piecesOf } from '../hast/pieces.ts'
import type { Note, SourcePosition, SourcePost } from '../types.ts'
import { carriedTexts, type StatedFields } from './fields.ts'
import { cleaned } from './htmlClean.ts'
import { takeHtmlFootnotes, withSpacedMarks } from './htmlFootnotes.ts'
import { checkDepth } from './htmlTree.ts'
import { withoutFurniture } from './separate.ts'
import { compact } from './values.ts'

/** What an export says of one post. */
export interface ExportedPost {
  readonly source: string
  /** The post's id in the old system, with what makes it unique among its exports. */
  readonly id: string
  /** The file, and the line its HTML begins at. */
  readonly position: SourcePosition
  readonly html: string
  readonly stated: Omit<StatedFields, 'id' | 'pieces'>
  readonly originUrl?: string
  readonly notes: readonly Note[]
}

/** A post whose HTML an export holds: no page around it, its fields stated beside it. */
export function fragmentPost(post: ExportedPost): SourcePost {
  const { position, stated } = post
  const parsed = fromHtml(post.html, { fragment: true })
  checkDepth(parsed)
  const children = parsed.children.filter((node) => node.type !== 'doctype')
  moveLines(parsed, (position.line ?? 1) - 1)
  const tree = cleaned(root([element('article', children)]))
  const inside = withoutFurniture(tree, position)
  const notes = takeHtmlFootnotes(root([...inside.kept]), position)
  const texts = [
    ...(stated.title === undefined ? [] : [stated.title]),
    ...carriedTexts(stated.fields),
  ]
  return compact({
    source: post.source,
    id: post.id,
    position,
    url: stated.url,
    originUrl: post.originUrl,
    title: stated.title,
    publishedAt: stated.publishedAt,
    updatedAt: stated.updatedAt,
    authorLines: stated.authorLines,
    fields: stated.fields,
    body: notes.body,
    pieces: [
      ...piecesOf(withSpacedMarks(tree), position),
      ...texts.map((text) => ({ text, position })),
    ],
    leftOut: [...inside.leftOut, ...notes.leftOut],
    converted: [],
    notes: [...post.notes, ...stated.notes, ...inside.notes],
    headingsUnmarked: false,
  })
}

/** A fragment counts its lines from 1; here they are those of the file. */
function moveLines(node: Nodes, by: number): void {
  const line = node.position?.start.line
  if (line !== undefined) node.position = positionOf(line + by)
  if (!('children' in node)) return
  for (const child of node.children)
    if (isElement(child) || child.type === 'text') moveLines(child, by)
}
