import type { Element, Root, RootContent } from 'hast'
import { blockText } from '../hast/pieces.ts'
import { isElement, lineOf, withoutElement } from '../hast/hast.ts'
import type { Converted, LeftOut, SourcePosition } from '../types.ts'

export interface Titled {
  readonly title: string | undefined
  readonly body: Root
  readonly leftOut: LeftOut[]
  readonly converted: Converted[]
}

/**
 * Takes the post's title from its first `<h1>`. Where a title is stated elsewhere too, the heading that
 * repeats it is left out; a different one stays.
 */
export function takeHeadingTitle(
  tree: Root,
  stated: string | undefined,
  position: SourcePosition,
): Titled {
  const heading = findHeadingOne(tree.children)
  const text = heading && blockText([heading]).replaceAll(/\s+/g, ' ').trim()
  if (!heading || !text || (stated !== undefined && !isSame(text, stated))) {
    return { title: stated, body: tree, leftOut: [], converted: [] }
  }
  const line = lineOf(heading)
  const at = line === undefined ? position : { ...position, line }
  const repeated = { text, position: at, reason: 'title repeated' }
  return {
    title: stated ?? text,
    body: { ...tree, children: withoutElement(tree.children, heading) },
    leftOut: stated === undefined ? [] : [repeated],
    converted: [],
  }
}

function findHeadingOne(nodes: readonly RootContent[]): Element | undefined {
  for (const node of nodes) {
    if (!isElement(node)) continue
    if (node.tagName === 'h1') return node
    const inner = findHeadingOne(node.children)
    if (inner) return inner
  }
  return undefined
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '')
}

function isSame(one: string, other: string): boolean {
  return plain(one) === plain(other)
}
