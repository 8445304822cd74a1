import type { Element, Nodes } from 'hast'
import { attribute, isElement, lineOf } from './hast.ts'
import { containsBlock } from './elements.ts'
import { pictureTitle } from './media.ts'
import { isSilentTag, isInlineTag } from './tags.ts'
import type { Piece, SourcePosition } from '../types.ts'

/**
 * The text of a tree, cut wherever a browser would begin a new line, so that words of neighbouring
 * boxes do not grow together. Descriptions of pictures and of abbreviations are text too.
 */
export function piecesOf(node: Nodes, position: SourcePosition): Piece[] {
  const pieces: Piece[] = []
  let run = ''
  let line = position.line
  const close = () => {
    if (run.trim() !== '') pieces.push({ text: run, position: at(line) })
    run = ''
  }
  const at = (found: number | undefined): SourcePosition =>
    found === undefined ? { file: position.file } : { file: position.file, line: found }
  visit(node)
  close()
  return pieces

  function visit(current: Nodes) {
    if (current.type === 'text') {
      run += current.value
      return
    }
    if (!('children' in current)) return
    if (!isElement(current)) {
      for (const child of current.children) visit(child)
      return
    }
    if (isSilentTag(current.tagName)) return
    const breaks = !isInlineTag(current.tagName) || current.tagName === 'br'
    const quoted = current.tagName === 'q'
    if (breaks) close()
    line = lineOf(current) ?? line
    for (const text of attributeTexts(current)) pieces.push({ text, position: at(line) })
    if (quoted) run += '“'
    for (const child of current.children) visit(child)
    if (quoted) run += '”'
    if (breaks) close()
  }
}

/** The text of nodes as one string, a line for each piece. */
export function blockText(nodes: readonly Nodes[]): string {
  return nodes
    .flatMap((node) => piecesOf(node, { file: '' }))
    .map((piece) => piece.text.replaceAll(/\s+/g, ' ').trim())
    .join('\n')
}

function hasText(node: Nodes): boolean {
  if (node.type === 'text') return node.value.trim() !== ''
  return 'children' in node && node.children.some((child) => hasText(child))
}

function attributeTexts(node: Element): string[] {
  const text =
    node.tagName === 'img'
      ? attribute(node, 'alt')
      : node.tagName === 'abbr'
        ? hasText(node) && !containsBlock(node)
          ? attribute(node, 'title')
          : undefined
        : undefined
  const title = node.tagName === 'img' ? pictureTitle(node) : undefined
  return [text, title].flatMap((words) =>
    words === undefined || words.trim() === '' ? [] : [words],
  )
}
