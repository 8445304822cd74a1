import type { Element, ElementContent } from 'hast'
import { isElement, text } from '../hast/hast.ts'
import type { Span } from '../portableText.ts'
import type { Reading } from './reading.ts'
import { isInlineRun } from '../hast/elements.ts'

/** Opens an inline element around blocks, and tells what is lost by it. */
export type Open = (node: ElementContent) => {
  readonly pieces: readonly ElementContent[]
  readonly report: Reading
}

/** The words of a heading, on one line, and what page builders put into headings that is no text. */
export function headingParts(
  node: Element,
  open: Open,
): { words: ElementContent[]; rest: ElementContent[]; parts: Reading[] } {
  const parts: Reading[] = []
  const words: ElementContent[] = []
  const rest: ElementContent[] = []
  visit(node)
  return { words, rest, parts }

  function visit(parent: Element) {
    const opened = parent.children.map((found) => open(found))
    parts.push(...opened.map(({ report }) => report))
    for (const child of opened.flatMap(({ pieces }) => pieces)) {
      if (!isElement(child) || isInlineRun(child)) words.push(child)
      else if (isWrapper(child)) {
        words.push(text(' '))
        visit(child)
        words.push(text(' '))
      } else {
        words.push(text(' '))
        rest.push(child)
      }
    }
  }
}

function isWrapper(node: Element): boolean {
  return ['p', 'div', 'section', 'center'].includes(node.tagName)
}

/** Spans cut where two line breaks follow each other. */
export function paragraphsOf(spans: readonly Span[]): Span[][] {
  const paragraphs: Span[][] = [[]]
  for (const span of spans) {
    span.text.split(/\n{2,}/).forEach((part, at) => {
      if (at > 0) paragraphs.push([])
      if (part !== '') paragraphs.at(-1)?.push({ ...span, text: part })
    })
  }
  return paragraphs
    .map((paragraph) => trimmed(paragraph))
    .filter((paragraph) => paragraph.length > 0)
}

function trimmed(spans: readonly Span[]): Span[] {
  const last = spans.length - 1
  return spans
    .map((span, at) => {
      const start = at === 0 ? span.text.replace(/^\n+/, '') : span.text
      return { ...span, text: at === last ? start.replace(/\n+$/, '') : start }
    })
    .filter((span) => span.text !== '')
}
