import {
  isTextBlock,
  type MarkDef,
  type RichTextBlock,
  type Span,
  type TextBlock,
} from '../portableText.ts'
import type { Note, Passage } from '../types.ts'

export interface RichTextReading {
  readonly text: readonly RichTextBlock[]
  readonly notes: readonly Note[]
}

/**
 * Text blocks for a card, an answer or a story, which hold neither headings nor footnotes: a heading is
 * a bold line there, and the mark of a footnote comes off, which is told.
 */
export function richText(passages: readonly Passage[]): RichTextReading {
  const blocks = passages.flatMap(({ block, position }) =>
    isTextBlock(block) ? [{ block, position }] : [],
  )
  return {
    text: blocks.map(({ block }) => withoutFootnotes(block)),
    notes: blocks.flatMap(({ block, position }) =>
      block.markDefs.filter(isFootnote).map(({ citation }) => ({
        position,
        field: 'article.citations',
        message: `The footnote for the source "${citation}" stood in a card, an answer or a story, which hold none: the source is kept, its mark came off.`,
      })),
    ),
  }
}

function withoutFootnotes({ style, markDefs, children, ...block }: TextBlock): RichTextBlock {
  const gone = new Set(markDefs.filter(isFootnote).map((mark) => mark._key))
  const bold = style === 'normal' ? [] : ['strong']
  return {
    ...block,
    style: 'normal',
    markDefs: markDefs.filter((mark) => mark._type !== 'citationMark'),
    children: joinedSpans(
      children.map((child) => ({
        ...child,
        marks: [...new Set([...child.marks.filter((mark) => !gone.has(mark)), ...bold])],
      })),
    ),
  }
}

/** Neighbours with the same marks are one span. */
export function joinedSpans(spans: readonly Span[]): Span[] {
  const all: Span[] = []
  for (const next of spans) {
    const last = all.at(-1)
    const isSame = last?.marks.join(' ') === next.marks.join(' ')
    if (last && isSame) all[all.length - 1] = { ...last, text: last.text + next.text }
    else all.push(next)
  }
  return all
}

function isFootnote(mark: MarkDef): mark is Extract<MarkDef, { _type: 'citationMark' }> {
  return mark._type === 'citationMark'
}
