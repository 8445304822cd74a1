import type { Element, ElementContent, Nodes, Root, RootContent } from 'hast'
import { attribute, element, isElement } from '../hast/hast.ts'
import type { TextBlock } from '../portableText.ts'
import { isReadable } from '../hast/tags.ts'
import { citationKey, citationOf } from './citation.ts'
import type { SourcePosition } from '../types.ts'
import { isButton, readButton } from './button.ts'
import { hasHeadingOne, holdsLink, isInlineRun, isSilent, opened } from './elements.ts'
import { isFaqItem, readFaqItem } from './faq.ts'
import { textOf, toInline } from './inline.ts'
import { flattened } from './listItems.ts'
import { isMedia, readMedia } from './media.ts'
import { needsReview } from './needsReview.ts'
import { headingParts, paragraphsOf } from './parts.ts'
import { readQuote } from './quote.ts'
import { readShortcode } from './shortcodes.ts'
import { isLayoutTable, readTable } from './table.ts'
import { isTableOfContents } from './tableOfContents.ts'
import { createWriter, type Normalised } from './writer.ts'

/** Gutenberg's mark for a block that is stored elsewhere: `<!-- wp:block {"ref":12} /-->`. */
const reusable = /^\s*wp:block\s+\{[^}]*"ref"/

interface Context {
  readonly list?: { readonly item: 'bullet' | 'number'; readonly level: number }
}

/** Reads flow content, element by element, into passages. */
export function toPassages(body: Root, position: SourcePosition): Normalised {
  // Pages whose sections are `<h1>` under a title of their own: everything moves down by one.
  const shift = body.children.some((node) => hasHeadingOne(node)) ? 1 : 0
  const writer = createWriter(position, (nodes) => flow(nodes, {}))
  const { watcher } = writer
  flow(body.children, {})
  return writer.result()

  function flow(nodes: readonly RootContent[], context: Context) {
    let run: ElementContent[] = []
    for (const node of nodes.flatMap((found) => openedHere(found))) {
      if (node.type === 'doctype' || isSilent(node)) continue
      if (isElement(node) && !isInlineRun(node)) {
        paragraph(run, context)
        run = []
        readBlock(node, context)
      } else if (node.type === 'comment') {
        if (reusable.test(node.value))
          writer.push(needsReview('A reusable block that is not part of this file', node), node)
      } else run.push(node)
    }
    paragraph(run, context)
  }

  function openedHere<T extends RootContent>(node: T): (T | ElementContent)[] {
    const href = isElement(node, 'a') && !isInlineRun(node) ? attribute(node, 'href') : undefined
    const isEmpty = isElement(node) && textOf(node).trim() === ''
    const pieces = opened(node)
    if (href === undefined || !isElement(node) || isMedia(node) || isButton(node)) return pieces
    if (isEmpty) watcher.emptyLink(href, node)
    else if (!pieces.some((piece) => isElement(piece) && holdsLink(piece))) {
      const to = 'a link around something that can have none'
      writer.converted({ what: 'links', count: 1, to, detail: href, lost: true }, node)
    }
    return pieces
  }

  function readBlock(node: Element, context: Context) {
    noteAnchor(node)
    const { tagName, children } = node
    const leads = attribute(node, 'dataRelation')
    if (tagName === 'li')
      return listItem(node, { list: context.list ?? { item: 'bullet', level: 1 } })
    if (leads !== undefined) return related(node, leads)
    const footnote = attribute(node, 'dataFootnoteText')
    if (footnote !== undefined) return cite(footnote, node)
    const heading = /^h([1-6])$/.exec(tagName)
    if (heading) return headingBlock(node, Number(heading[1]) + shift)
    if (tagName === 'ul' || tagName === 'ol' || tagName === 'menu') return readList(node, context)
    if (isTableOfContents(node)) return writer.leaveOut('table of contents', node)
    const button = readButton(node, writer)
    if (button) return writer.push(button, node)
    if (isFaqItem(node)) return readFaqItem(node, writer)
    if (tagName === 'blockquote') return readQuote(node, writer)
    if (tagName === 'table') {
      if (!isLayoutTable(node)) return readTable(node, writer)
      writer.converted(
        { what: 'tables', count: 1, to: 'what it holds: it only placed things' },
        node,
      )
    }
    if (isMedia(node)) return readMedia(node, writer)
    if (tagName === 'hr') return writer.push({ _type: 'divider', style: 'rule' }, node)
    if (tagName === 'dt') return paragraph([element('strong', children)], context, node)
    if (!isReadable(tagName)) return unknown(node)
    if (tagName === 'p' || tagName === 'pre') {
      return children.some((child) => isElement(child) && !isInlineRun(child))
        ? flow(children, context)
        : paragraph([tagName === 'pre' ? node : { ...node, tagName: 'span' }], context, node)
    }
    return flow(children, context)
  }

  function related(node: Element, leads: string) {
    writer.relate(leads === 'previous' || leads === 'next' ? leads : 'label')
    flow(node.children, {})
    writer.relate(undefined)
  }

  function cite(key: string, node: Element) {
    const { spans, markDefs } = toInline(node.children, watcher)
    const hrefs = markDefs.flatMap((mark) =>
      mark._type === 'link' && mark.href ? [mark.href] : [],
    )
    const text = spans.map((span) => span.text).join('')
    writer.cite(citationOf(citationKey(key), text, hrefs))
    for (const href of hrefs.slice(1)) {
      writer.converted(
        { what: 'links', count: 1, to: 'a second address of one source', detail: href, lost: true },
        node,
      )
    }
  }

  function headingBlock(node: Element, level: number) {
    const { words, rest } = headingParts(node, openedHere)
    const { spans, markDefs } = toInline(words, watcher)
    if (spans.length > 0) {
      const style = level <= 2 ? 'h2' : level === 3 ? 'h3' : 'h4'
      writer.push({ _type: 'block', style, children: spans, markDefs }, node)
    } else {
      writer.converted({ what: 'headings', count: 1, to: 'empty heading, dropped' }, node)
    }
    flow(rest, {})
  }

  function readList(node: Element, context: Context) {
    const item = node.tagName === 'ol' ? 'number' : 'bullet'
    const level = (context.list?.level ?? 0) + 1
    for (const child of node.children) {
      if (isElement(child, 'li') && isFaqItem(child)) readFaqItem(child, writer)
      else if (isElement(child, 'li')) listItem(child, { list: { item, level } })
      // A list directly in a list is what word processors write for a nested one.
      else if (isElement(child, 'ul', 'ol')) readList(child, { list: { item, level } })
      else flow([child], context)
    }
  }

  /** The text of an item is one block, its paragraphs on lines of their own; what else it holds follows. */
  function listItem(node: Element, context: Context) {
    noteAnchor(node)
    const lines: ElementContent[] = []
    const rest: ElementContent[] = []
    for (const child of flattened(node.children, openedHere)) {
      const isRest = isElement(child) && !isInlineRun(child) && child.tagName !== 'p'
      if (isRest || rest.length > 0) rest.push(child)
      else if (isElement(child, 'p')) {
        if (lines.some((line) => textOf(line).trim() !== '')) lines.push(element('br', []))
        lines.push({ ...child, tagName: 'span' })
      } else lines.push(child)
    }
    if (lines.every((line) => textOf(line).trim() === '')) {
      if (rest.length === 0)
        writer.converted({ what: 'listItems', count: 1, to: 'empty list item, dropped' }, node)
      else writer.converted({ what: 'listItems', count: 1, to: 'what it holds, on its own' }, node)
    }
    paragraph(lines, context, node)
    let run: ElementContent[] = []
    for (const child of rest) {
      if (isElement(child, 'ul', 'ol')) {
        flow(run, {})
        run = []
        readList(child, context)
      } else run.push(child)
    }
    flow(run, {})
  }

  function paragraph(nodes: readonly ElementContent[], context: Context, at?: Nodes) {
    const first = at ?? nodes.find((node) => node.type !== 'text' || node.value.trim() !== '')
    if (!first) return
    const { spans, markDefs } = toInline(nodes, watcher)
    if (spans.length === 0) return
    const list = context.list
      ? { listItem: context.list.item, level: context.list.level }
      : undefined
    // Two line breaks in a row are how page builders begin a paragraph.
    for (const children of list ? [spans] : paragraphsOf(spans)) {
      const used = markDefs.filter((mark) =>
        children.some((child) => child.marks.includes(mark._key)),
      )
      const block: TextBlock = {
        _type: 'block',
        style: 'normal',
        ...list,
        children,
        markDefs: used,
      }
      writer.push((list ? undefined : readShortcode(block, nodes, writer)) ?? block, first)
    }
  }

  function unknown(node: Element) {
    writer.push(needsReview(`Nobody knows what <${node.tagName}> is`, node), node)
  }

  function noteAnchor(node: Element) {
    writer.anchor(attribute(node, 'id'))
  }
}
