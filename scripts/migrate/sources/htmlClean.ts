import type { Element, ElementContent, Root, RootContent } from 'hast'
import { element, isElement, lineOf, text } from '../hast/hast.ts'
import { isInlineTag } from '../hast/tags.ts'
import { all } from '../hast/search.ts'
import { withPluginNotes } from './noteShortcodes.ts'
import { withWordLists } from './wordLists.ts'

/**
 * The page with its crutches taken away: the twin of a lazily loaded picture, WordPress' `[caption]` in
 * text, the notes and lists of plugins and of Word, and the paragraphs that classic WordPress left to its
 * own filter to make.
 */
export function cleaned(page: Root): Root {
  return withPluginNotes({ ...page, children: cleanChildren(page.children, undefined) })
}

function cleanChildren<T extends RootContent>(
  nodes: readonly T[],
  parent: Element | undefined,
): T[] {
  const whole = nodes.flatMap((node): T[] => {
    if (!isElement(node)) return [node]
    // Children of an element are element content; T is that or the root's own.
    if (node.tagName === 'noscript') return unwrapped(node, parent) as T[]
    const children = cleanChildren(node.children, node)
    return [{ ...node, children: withWordLists(withParagraphs(withFigures(children), node)) }]
  })
  return whole
}

function unwrapped(noscript: Element, parent: Element | undefined): ElementContent[] {
  const pictures = all(noscript, isPicture)
  if (pictures.length === 0) return []
  const hasTwin = parent?.children.some(
    (child) =>
      isElement(child) &&
      child !== noscript &&
      (isPicture(child) || all(child, isPicture).length > 0),
  )
  return hasTwin ? [] : pictures
}

function holdsPicture(node: Element): boolean {
  return isPicture(node) || all(node, isPicture).length > 0
}

function isPicture(node: Element): boolean {
  return node.tagName === 'img'
}

// WordPress, "Caption Shortcode": [caption …]<img> text[/caption]
const opening = /\[caption\b[^\]]*\]/
const closing = '[/caption]'

function withFigures(nodes: readonly ElementContent[]): ElementContent[] {
  const at = nodes.findIndex((node) => node.type === 'text' && opening.test(node.value))
  const start = nodes[at]
  if (start?.type !== 'text') return [...nodes]
  const end = nodes.findIndex(
    (node, index) => index >= at && node.type === 'text' && node.value.includes(closing),
  )
  const last = nodes[end]
  if (last?.type !== 'text' || end === at) return [...nodes]
  const before = start.value.slice(0, start.value.search(opening))
  const opened = start.value.slice(before.length).replace(opening, '')
  const cut = last.value.indexOf(closing)
  const inner = [text(opened), ...nodes.slice(at + 1, end), text(last.value.slice(0, cut))]
  const line = lineOf(start)
  const picture = inner.find((node) => isElement(node) && holdsPicture(node))
  // Everything else is the caption, its links in their order; older posts state it as an attribute.
  const stated = /\bcaption=(?:"([^"]*)"|'([^']*)')/.exec(start.value.slice(before.length))
  const attributeWords = stated?.[1] ?? stated?.[2]
  const words = [
    ...(attributeWords ? [text(`${attributeWords} `)] : []),
    ...inner.filter((node) => node !== picture),
  ]
  const figure = element(
    'figure',
    [...(picture ? [picture] : []), element('figcaption', words)],
    line === undefined ? {} : { line },
  )
  const after = text(last.value.slice(cut + closing.length))
  return [
    ...nodes.slice(0, at),
    text(before),
    figure,
    ...withFigures([after, ...nodes.slice(end + 1)]),
  ]
}

const boxes = new Set(['div', 'section', 'article', 'main', 'body', 'td'])

/** Text with blank lines outside paragraphs is classic WordPress: its blank lines are the paragraphs. */
function withParagraphs(nodes: readonly ElementContent[], parent: Element): ElementContent[] {
  const isClassic =
    boxes.has(parent.tagName) &&
    nodes.some((node) => node.type === 'text' && /\S[\s\S]*\n\s*\n|\n\s*\n\s*\S/.test(node.value))
  if (!isClassic) return [...nodes]
  const result: ElementContent[] = []
  let run: ElementContent[] = []
  const close = () => {
    if (run.some((node) => node.type !== 'text' || node.value.trim() !== ''))
      result.push(paragraph(run))
    run = []
  }
  for (const node of nodes) {
    if (isElement(node) && !isInlineTag(node.tagName) && node.tagName !== 'img') {
      close()
      result.push(node)
    } else if (node.type === 'text') {
      node.value.split(/\n\s*\n/).forEach((part, at) => {
        if (at > 0) close()
        run.push({ ...node, value: part })
      })
    } else run.push(node)
  }
  close()
  return result
}

function paragraph(nodes: readonly ElementContent[]): Element {
  const line = nodes.map((node) => lineOf(node)).find((found) => found !== undefined)
  const children = nodes.flatMap((node, at): ElementContent[] => {
    if (node.type !== 'text') return [node]
    const value = (at === 0 ? node.value.trimStart() : node.value).replace(
      at === nodes.length - 1 ? /\s+$/ : /(?!)/,
      '',
    )
    return value
      .split('\n')
      .flatMap((part, index) => (index === 0 ? [text(part)] : [element('br', []), text(part)]))
  })
  return element('p', children, line === undefined ? {} : { line })
}
