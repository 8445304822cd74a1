import type { Element, ElementContent, Nodes, Root, RootContent } from 'hast'
import { blockText } from '../account/pieces.ts'
import { countedAs } from '../account/counts.ts'
import { isReadable } from '../tags.ts'
import { attribute, element, isElement, lineOf } from '../hast.ts'
import type { BodyBlock, Citation, TextBlock } from '../portableText.ts'
import type { Converted, LeftOut, Note, Passage, Place } from '../types.ts'
import { citationKey, citationOf } from '../toDocuments/citation.ts'
import { isButton, readButton } from './button.ts'
import { hasHeadingOne, holdsLink, isInlineRun, isSilent, opened } from './elements.ts'
import { flattened } from './listItems.ts'
import { isFaqItem, readFaqItem } from './faq.ts'
import { type InlineWatcher, textOf, toInline } from './inline.ts'
import { headingParts, paragraphsOf } from './parts.ts'
import { plainOf } from './plain.ts'
import { isMedia, readMedia } from './media.ts'
import { needsReview } from './needsReview.ts'
import { readQuote } from './quote.ts'
import { readShortcode } from './shortcodes.ts'
import { isTableOfContents } from './tableOfContents.ts'
import { isLayoutTable, readTable } from './table.ts'

/** Gutenberg's mark for a block that is stored elsewhere: `<!-- wp:block {"ref":12} /-->`. */
const reusable = /^\s*wp:block\s+\{[^}]*"ref"/

export interface Normalised {
  readonly passages: readonly Passage[]
  readonly converted: readonly Converted[]
  readonly notes: readonly Note[]
  readonly leftOut: readonly LeftOut[]
  readonly citations: readonly Citation[]
}

/** What the readers of single elements may use. */
export interface Writer {
  push(block: BodyBlock, node: Nodes): void
  converted(what: Omit<Converted, 'place'>, node: Nodes): void
  note(message: string, node: Nodes): void
  /** Leaves an element out, with all that it holds. */
  leaveOut(reason: string, node: Element): void
  leaveText(reason: string, text: string, node: Nodes): void
  /** Remembers the report as it is; the function it returns puts it back. */
  checkpoint(): () => void
  /** Reads content on its own, into the same report. */
  apart(nodes: readonly ElementContent[]): readonly BodyBlock[]
  /** Reads content in place, as if the element around it were not there. */
  flow(nodes: readonly ElementContent[]): void
  /** Reads content that must be plain text, such as a caption. */
  plain(nodes: readonly ElementContent[], where?: string): string
}

interface Context {
  readonly list?: { readonly item: 'bullet' | 'number'; readonly level: number }
}

/** Reads flow content, element by element, into passages. */
export function toPassages(body: Root, place: Place): Normalised {
  let passages: Passage[] = []
  const converted: Converted[] = []
  const notes: Note[] = []
  const leftOut: LeftOut[] = []
  const citations: Citation[] = []
  const shift = body.children.some((node) => hasHeadingOne(node)) ? 1 : 0
  let line = place.line
  let anchor: string | undefined
  let relation: Passage['relation']

  const writer: Writer = {
    push(block, node) {
      const hint = isElement(node) ? Number(attribute(node, 'dataBlankBefore')) : Number.NaN
      passages.push({
        place: here(node),
        block,
        ...(Number.isNaN(hint) ? {} : { blankBefore: hint }),
        ...(anchor === undefined ? {} : { anchor }),
        ...(relation === undefined ? {} : { relation }),
      })
      anchor = undefined
    },
    converted: (what, node) => converted.push({ ...what, place: here(node) }),
    note: (message, node) => notes.push({ place: here(node), message }),
    leaveOut(reason, node) {
      leftOut.push({ text: blockText([node]), reason, place: here(node) })
      converted.push(...countedAs(reason, [node], here(node)))
    },
    leaveText: (reason, text, node) => leftOut.push({ text, reason, place: here(node) }),
    checkpoint() {
      const lengths = [converted.length, notes.length, leftOut.length] as const
      return () => {
        converted.length = lengths[0]
        notes.length = lengths[1]
        leftOut.length = lengths[2]
      }
    },
    apart(nodes) {
      const kept = passages
      passages = []
      flow(nodes, {})
      const blocks = passages.map((passage) => passage.block)
      passages = kept
      return blocks
    },
    flow: (nodes) => flow(nodes, {}),
    plain: (nodes, where) => plainOf(nodes, writer, where),
  }
  const watcher: InlineWatcher = {
    unsafeLink: (href, node) =>
      writer.converted(
        { what: 'links', count: 1, to: 'unsafe or empty address, removed', detail: href },
        node,
      ),
    emptyLink: (href, node) =>
      writer.converted(
        { what: 'links', count: 1, to: 'link without text, dropped', detail: href },
        node,
      ),
    anchor: (id) => {
      anchor ??= id
    },
  }

  flow(body.children, {})
  return { passages, converted, notes, leftOut, citations }

  function here(node: Nodes): Place {
    line = lineOf(node) ?? line
    return line === undefined ? { file: place.file } : { file: place.file, line }
  }

  function flow(nodes: readonly RootContent[], context: Context) {
    let run: ElementContent[] = []
    for (const node of nodes.flatMap((found) => openedHere(found))) {
      if (node.type === 'doctype' || isSilent(node)) continue
      if (isElement(node) && !isInlineRun(node)) {
        paragraph(run, context)
        run = []
        block(node, context)
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

  function block(node: Element, context: Context) {
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
    if (tagName === 'ul' || tagName === 'ol' || tagName === 'menu') return list(node, context)
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
    relation = leads === 'previous' || leads === 'next' ? leads : 'label'
    flow(node.children, {})
    relation = undefined
  }

  function cite(key: string, node: Element) {
    const { spans, markDefs } = toInline(node.children, watcher)
    const hrefs = markDefs.flatMap((mark) =>
      mark._type === 'link' && mark.href ? [mark.href] : [],
    )
    const text = spans.map((span) => span.text).join('')
    citations.push(citationOf(citationKey(key), text, hrefs))
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

  function list(node: Element, context: Context) {
    const item = node.tagName === 'ol' ? 'number' : 'bullet'
    const level = (context.list?.level ?? 0) + 1
    for (const child of node.children) {
      if (isElement(child, 'li') && isFaqItem(child)) readFaqItem(child, writer)
      else if (isElement(child, 'li')) listItem(child, { list: { item, level } })
      // A list directly in a list is what word processors write for a nested one.
      else if (isElement(child, 'ul', 'ol')) list(child, { list: { item, level } })
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
        list(child, context)
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
    anchor = attribute(node, 'id') ?? anchor
  }
}
