import type { Element } from 'hast'
import { element, text } from '../hast/hast.ts'
import type { BodyBlock, Figure } from '../portableText.ts'
import { toHtml } from './toHtml.ts'

type Shown = Extract<BodyBlock, { _type: 'figure' | 'gallery' | 'table' | 'video' | 'embed' }>

/** A block that holds more than text as HTML again, to be kept for an editor to look at. */
export function asHtml(block: Shown): string {
  return toHtml(elementOf(block))
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
