import { inOrder } from '../../react/context.tsx'
import { figureElement } from '../figure/Figure.tsx'
import type { BlockReact } from '../reactBlock.ts'

export const Gallery: BlockReact<'gallery'> = (block, context) => {
  const figures = (block.figures ?? []).flatMap((item) => figureElement(item, context) ?? [])
  if (figures.length === 0) return null
  return (
    <ul className="cc-gallery" aria-label={context.labels.gallery}>
      {inOrder(figures.map((item) => <li>{item}</li>))}
    </ul>
  )
}
