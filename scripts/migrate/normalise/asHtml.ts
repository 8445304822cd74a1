import type { Element, ElementContent } from 'hast'
import { element, text } from '../hast/hast.ts'
import type { BodyBlock, Figure, MarkDef, RichTextBlock, Span, TextBlock } from '../portableText.ts'
import { toHtml } from './toHtml.ts'

type Shown = Extract<
  BodyBlock,
  { _type: 'figure' | 'gallery' | 'table' | 'quote' | 'video' | 'embed' }
>

/** A block that holds more than text as HTML again, to be kept for an editor to look at. */
export function asHtml(block: Shown): string {
  return toHtml(elementOf(block))
}

/** A paragraph, a heading or a list item as HTML again, with its links and its raised and lowered text. */
export function textHtml(block: TextBlock | RichTextBlock): string {
  const marks = new Map<string, MarkDef>()
  for (const mark of block.markDefs) marks.set(mark._key, mark)
  const tag = block.style === 'normal' ? (block.listItem ? 'li' : 'p') : block.style
  return toHtml(
    element(
      tag,
      block.children.map((child) => spanNode(child, marks)),
    ),
  )
}

function spanNode(span: Span, definitions: Map<string, MarkDef>): ElementContent {
  return span.marks.reduce<ElementContent>((inner, name) => {
    const mark = definitions.get(name)
    if (mark?._type === 'link' && mark.href !== undefined)
      return element('a', [inner], { properties: { href: mark.href } })
    if (mark?._type === 'term') {
      // A term over several spans is explained once.
      definitions.delete(name)
      return element('abbr', [inner], { properties: { title: mark.definition } })
    }
    return ['sup', 'sub', 'strong', 'em', 'code'].includes(name) ? element(name, [inner]) : inner
  }, text(span.text))
}

export function figureElement({ image, alt, caption, credit }: Figure): Element {
  const src = image._sanityAsset?.replace(/^image@/, '') ?? ''
  const picture = element('img', [], { properties: { src, ...(alt ? { alt } : {}) } })
  return element('figure', [
    picture,
    ...[caption, credit].flatMap((words) => captionElement(words)),
  ])
}

function elementOf(block: Shown): Element {
  switch (block._type) {
    case 'figure':
      return figureElement(block)
    case 'gallery':
      return element(
        'div',
        block.figures.map((figure) => figureElement(figure)),
      )
    case 'table':
      return tableElement(block)
    case 'quote': {
      const said = block.url ? { properties: { cite: block.url } } : {}
      const by = block.attribution ? [element('cite', [text(block.attribution)])] : []
      return element('blockquote', [element('p', [text(block.text)]), ...by], said)
    }
    default: {
      const frame = element('iframe', [], { properties: { src: block.url } })
      const caption = block._type === 'video' ? captionElement(block.caption) : []
      return element('figure', [frame, ...caption])
    }
  }
}

function tableElement({ caption, rows }: Extract<Shown, { _type: 'table' }>): Element {
  const title = caption ? [element('caption', [text(caption)])] : []
  const body = rows.map((row) =>
    element(
      'tr',
      (row.cells ?? []).map((cell) => element('td', [text(cell)])),
    ),
  )
  return element('table', [...title, ...body])
}

function captionElement(words: string | undefined): Element[] {
  return words ? [element('figcaption', [text(words)])] : []
}
