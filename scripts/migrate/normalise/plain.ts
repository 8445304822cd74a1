import type { ElementContent } from 'hast'
import { attribute, element, isElement } from '../hast/hast.ts'
import type { Writer } from './writer.ts'
import { toInline } from './inline.ts'
import { inUnicode } from './scripts.ts'

const silentWatcher = { unsafeLink: () => {}, emptyLink: () => {}, anchor: () => {} }

/**
 * Content for a field that holds text only: a caption, a question, a table cell. Raised and lowered
 * characters are written in Unicode; what cannot be carried is named.
 */
export function plainOf(
  nodes: readonly ElementContent[],
  writer: Writer,
  where = 'text field',
): string {
  const plain = nodes.map((node) => withoutMarks(node, writer, where))
  return toInline(plain, silentWatcher)
    .spans.map((span) => span.text)
    .join('')
    .replaceAll(/\n+/g, '\n')
}

function withoutMarks(node: ElementContent, writer: Writer, where: string): ElementContent {
  if (!isElement(node)) return node
  const href = node.tagName === 'a' ? attribute(node, 'href') : undefined
  if (href !== undefined) {
    const to = `${where}, which holds no links`
    writer.converted({ what: 'links', count: 1, detail: href, lost: true, to }, node)
  }
  if ((node.tagName === 'sup' || node.tagName === 'sub') && textOf(node).trim() !== '') {
    const what = node.tagName === 'sup' ? 'superscripts' : 'subscripts'
    const written = inUnicode(textOf(node), node.tagName)
    const isLost = written === undefined
    const to = isLost ? `${where}, which cannot show it` : `${where}, as Unicode characters`
    const detail = textOf(node)
    writer.converted({ what, count: 1, detail, to, ...(isLost ? { lost: true } : {}) }, node)
    if (written !== undefined) return { type: 'text', value: written }
  }
  const definition = node.tagName === 'abbr' ? attribute(node, 'title')?.trim() : undefined
  if (definition && textOf(node).trim() !== '') {
    writer.leaveText('meaning of an abbreviation, where a field holds text only', definition, node)
  }
  const children = node.children.map((child) => withoutMarks(child, writer, where))
  return href === undefined ? { ...node, children } : element('span', children)
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value
  return isElement(node) ? node.children.map((child) => textOf(child)).join('') : ''
}
