import type { Element, ElementContent, Nodes, Root, RootContent } from 'hast'
import { isButton } from '../hast/button.ts'
import { hasHeadingOne, holdsLink, isInlineRun, isSilent, opened } from '../hast/elements.ts'
import { attribute, element, isElement, text as textNode, textOf, withLines } from '../hast/hast.ts'
import { isMedia } from '../hast/media.ts'
import { isReadable } from '../hast/tags.ts'
import type { Span, TextBlock } from '../portableText.ts'
import type { ItemNumber, SourcePosition } from '../types.ts'
import { readButton } from './button.ts'
import { isCard, readCard } from './careCard.ts'
import { citationKey, citationOf } from './citation.ts'
import { readBareFilm } from './embeds.ts'
import { isFaqItem, readFaqItem } from './faq.ts'
import { type InlineContent, toInline } from './inline.ts'
import { flattened } from './listItems.ts'
import { readMedia } from './media.ts'
import { needsReview } from './needsReview.ts'
import { numbersOf, withNumbers } from './listNumbers.ts'
import { headingParts, paragraphsOf } from './parts.ts'
import { plainOf } from './plain.ts'
import { readQuote } from './quote.ts'
import {
  anchored,
  joined,
  leftOutWhole,
  nothing,
  oneBlock,
  positions,
  type Reading,
  type Surroundings,
  told,
} from './reading.ts'
import { readShortcode } from './shortcodes.ts'
import { isLayoutTable, readTable } from './table.ts'
import { withoutTags } from './templateTags.ts'
import { toHtml } from './toHtml.ts'
import { isTableOfContents } from './tableOfContents.ts'

/** Gutenberg's mark for a block that is stored elsewhere: `<!-- wp:block {"ref":12} /-->`. */
const reusable = /^\s*wp:block\s+\{[^}]*"ref"/

interface Context {
  readonly list?: { readonly item: 'bullet' | 'number'; readonly level: number }
  /** Of the item that is read. */
  readonly number?: ItemNumber
}

/** Reads flow content, element by element. */
export function readBody(body: Root, position: SourcePosition): Reading {
  // Pages whose sections are `<h1>` under a title of their own: everything moves down by one.
  const shift = body.children.some((node) => hasHeadingOne(node)) ? 1 : 0
  const at = positions(position.file)
  const around: Surroundings = {
    at,
    flow: (nodes) => counted(flow(nodes, {})),
    plain: (nodes, where) => plainOf(nodes, at, where),
  }
  return counted(flow(withLines(body, position.line).children, {}))

  function flow(nodes: readonly RootContent[], context: Context): Reading {
    const parts: Reading[] = []
    let run: ElementContent[] = []
    for (const found of nodes) {
      const { pieces, report } = openedHere(found)
      parts.push(report)
      for (const node of pieces) {
        if (node.type === 'doctype' || isSilent(node)) continue
        if (isElement(node) && !isInlineRun(node)) {
          parts.push(paragraph(run, context), readBlock(node, context))
          run = []
        } else if (node.type === 'comment') {
          const reason = 'A reusable block that is not part of this file'
          if (reusable.test(node.value))
            parts.push(oneBlock(needsReview(reason, node), node, around))
        } else run.push(node)
      }
    }
    parts.push(paragraph(run, context))
    return joined(parts)
  }

  /** An inline element around blocks, opened; a link around what can have none is told. */
  function openedHere<T extends RootContent>(
    node: T,
  ): { pieces: (T | ElementContent)[]; report: Reading } {
    const pieces = opened(node)
    const href = isElement(node, 'a') && !isInlineRun(node) ? attribute(node, 'href') : undefined
    if (href === undefined || !isElement(node) || isMedia(node) || isButton(node))
      return { pieces, report: nothing }
    const isEmpty = textOf(node).trim() === ''
    const isKept = pieces.some((piece) => isElement(piece) && holdsLink(piece))
    if (isKept && !isEmpty) return { pieces, report: nothing }
    const why = isEmpty
      ? { to: 'link without text, dropped' }
      : { to: 'a link around something that can have none', lost: true }
    const link = { what: 'links' as const, count: 1, detail: href, position: at(node), ...why }
    return { pieces, report: told({ converted: [link] }) }
  }

  function readBlock(node: Element, context: Context): Reading {
    return anchored(attribute(node, 'id'), readElement(node, context))
  }

  function readElement(node: Element, context: Context): Reading {
    const { tagName, children } = node
    const leads = attribute(node, 'dataRelation')
    if (tagName === 'li')
      return listItem(node, { ...context, list: context.list ?? { item: 'bullet', level: 1 } })
    if (leads !== undefined) return related(node, leads)
    const footnote = attribute(node, 'dataFootnoteText')
    if (footnote !== undefined) return cite(footnote, node)
    const heading = /^h([1-6])$/.exec(tagName)
    if (heading) return headingBlock(node, Number(heading[1]) + shift)
    if (tagName === 'ul' || tagName === 'ol' || tagName === 'menu') return readList(node, context)
    if (isTableOfContents(node)) return leftOutWhole('table of contents', node, at(node))
    const button = readButton(node, around)
    if (button) return button
    if (isCard(node)) return readCard(node, around)
    if (isFaqItem(node)) return readFaqItem(node, around)
    if (tagName === 'blockquote') return readQuote(node, around)
    if (tagName === 'table') return isLayoutTable(node) ? placing(node) : readTable(node, around)
    if (isMedia(node)) return readMedia(node, around)
    if (tagName === 'hr') return oneBlock({ _type: 'divider', style: 'rule' }, node, around)
    if (tagName === 'dt') return paragraph([element('strong', children)], context, node)
    if (!isReadable(tagName))
      return oneBlock(needsReview(`Nobody knows what <${tagName}> is`, node), node, around)
    if (tagName === 'p' || tagName === 'pre') {
      return children.some((child) => isElement(child) && !isInlineRun(child))
        ? flow(children, context)
        : paragraph([tagName === 'pre' ? node : { ...node, tagName: 'span' }], context, node)
    }
    return flow(children, context)
  }

  function placing(node: Element): Reading {
    const to = 'what it holds: it only placed things'
    const table = { what: 'tables' as const, count: 1, to, position: at(node) }
    return joined([told({ converted: [table] }), flow(node.children, {})])
  }

  function related(node: Element, leads: string): Reading {
    const relation = leads === 'previous' || leads === 'next' ? leads : 'label'
    const reading = flow(node.children, {})
    return { ...reading, blocks: reading.blocks.map((passage) => ({ ...passage, relation })) }
  }

  function cite(key: string, node: Element): Reading {
    const { spans, markDefs, converted } = toInline(node.children, at)
    const hrefs = markDefs.flatMap((mark) =>
      mark._type === 'link' && mark.href ? [mark.href] : [],
    )
    const text = spans.map((span) => span.text).join('')
    const others = hrefs.slice(1).map((detail) => ({
      what: 'links' as const,
      count: 1,
      to: 'a second address of one source',
      detail,
      lost: true,
      position: at(node),
    }))
    const citations = [citationOf(citationKey(key), text, hrefs)]
    return told({ citations, converted: [...converted, ...others] })
  }

  function headingBlock(node: Element, level: number): Reading {
    const { words, rest, parts } = headingParts(node, openedHere)
    const inline = toInline(words, at)
    const { spans, markDefs } = inline
    const style = level <= 2 ? 'h2' : level === 3 ? 'h3' : 'h4'
    const to = 'empty heading, dropped'
    const title =
      spans.length > 0
        ? tagless({ _type: 'block', style, children: spans, markDefs }, node)
        : told({ converted: [{ what: 'headings', count: 1, to, position: at(node) }] })
    return joined([...parts, inlineReport(inline), title, flow(rest, {})])
  }

  function readList(node: Element, context: Context): Reading {
    const item = node.tagName === 'ol' ? 'number' : 'bullet'
    const level = (context.list?.level ?? 0) + 1
    const numbers = numbersOf(node)
    return joined(
      node.children.map((child) => {
        if (isElement(child, 'li') && isFaqItem(child)) return readFaqItem(child, around)
        if (isElement(child, 'li')) {
          const number = numbers.get(child)
          return readBlock(child, { list: { item, level }, ...(number ? { number } : {}) })
        }
        // A list directly in a list is what word processors write for a nested one.
        if (isElement(child, 'ul', 'ol')) return readList(child, { list: { item, level } })
        return flow([child], context)
      }),
    )
  }

  /** The text of an item is one block, its paragraphs on lines of their own; what else it holds follows. */
  function listItem(node: Element, context: Context): Reading {
    const lines: ElementContent[] = []
    const rest: ElementContent[] = []
    const { pieces, parts } = flattened(node.children, openedHere)
    for (const child of pieces) {
      const isRest = isElement(child) && !isInlineRun(child) && child.tagName !== 'p'
      if (isRest || rest.length > 0) rest.push(child)
      else if (isElement(child, 'p')) {
        if (lines.some((line) => textOf(line).trim() !== '')) lines.push(element('br', []))
        lines.push({ ...child, tagName: 'span' })
      } else lines.push(child)
    }
    const isEmpty = lines.every((line) => textOf(line).trim() === '')
    const to = rest.length === 0 ? 'empty list item, dropped' : 'what it holds, on its own'
    const empty = { what: 'listItems' as const, count: 1, to, position: at(node) }
    parts.push(isEmpty ? told({ converted: [empty] }) : nothing, paragraph(lines, context, node))
    let run: ElementContent[] = []
    for (const child of rest) {
      if (isElement(child, 'ul', 'ol')) {
        parts.push(flow(run, {}), readList(child, context))
        run = []
      } else run.push(child)
    }
    return joined([...parts, flow(run, {})])
  }

  /** The text, and its tags of templates for an editor. */
  function tagless(written: TextBlock, node: Nodes): Reading {
    const { block, tags } = withoutTags(written)
    const reason = `${tags.length === 1 ? 'A tag' : 'Tags'} in the text that only the old website could fill in`
    const html = toHtml(element('p', [textNode(tags.join(' '))]))
    return joined([
      block ? oneBlock(block, node, around) : nothing,
      tags.length > 0 ? oneBlock({ _type: 'needsReview', reason, html }, node, around) : nothing,
    ])
  }

  function bareFilm(spans: readonly Span[], node: Nodes): Reading | undefined {
    const text = spans.map((span) => span.text).join('')
    const film = readBareFilm(text)
    if (!film) return undefined
    const isLinked = spans.some((span) => span.marks.length > 0)
    return joined([filmReport(text, at(node), isLinked), oneBlock(film, node, around)])
  }

  function paragraph(nodes: readonly ElementContent[], context: Context, found?: Nodes): Reading {
    const first = found ?? nodes.find((node) => node.type !== 'text' || node.value.trim() !== '')
    if (!first) return nothing
    const inline = toInline(nodes, at)
    const { spans, markDefs } = inline
    const film = context.list ? undefined : bareFilm(spans, first)
    if (film) return film
    const list = context.list
      ? { listItem: context.list.item, level: context.list.level }
      : undefined
    // Two line breaks in a row are how page builders begin a paragraph.
    const texts = list ? [spans] : paragraphsOf(spans)
    const blocks = texts
      .filter((children) => children.length > 0)
      .map((children) => {
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
        const shortcode = list ? undefined : readShortcode(block, nodes)
        const reading = shortcode ? oneBlock(shortcode, first, around) : tagless(block, first)
        return context.number ? withNumber(reading, context.number) : reading
      })
    return joined([inlineReport(inline), ...blocks])
  }
}

function withNumber(reading: Reading, number: ItemNumber): Reading {
  return { ...reading, blocks: reading.blocks.map((passage) => ({ ...passage, number })) }
}

function counted(reading: Reading): Reading {
  return { ...reading, blocks: withNumbers(reading.blocks) }
}

/** The words of an address are no text of the article once it is a film. */
function filmReport(text: string, position: SourcePosition, isLinked: boolean): Reading {
  const reason = 'address of a film or frame'
  const link = { what: 'links' as const, count: 1, to: 'video.url', position }
  return told({
    leftOut: [{ text, reason, position, became: ['video.url'] }],
    converted: isLinked ? [link] : [],
  })
}

function inlineReport({ converted, anchor }: InlineContent): Reading {
  return anchored(anchor, told({ converted }))
}
