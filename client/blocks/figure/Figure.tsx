import { imageSource } from '../../images/imageUrl.ts'
import type { ReactContext } from '../../react/context.tsx'
import type { BlockReact } from '../reactBlock.ts'
import type { Figure as FigureBlock } from './figure.ts'

export const Figure: BlockReact<'figure'> = figureElement

/** A picture of its own, one of a gallery, or an exercise's. */
export function figureElement(block: FigureBlock, { imageSizes, labels }: ReactContext) {
  const source = imageSource(block.image)
  if (!source) return null
  const { caption, credit } = block
  const { src, srcset, width, height } = source
  return (
    <figure className="cc-figure">
      <img
        src={src}
        srcSet={srcset}
        sizes={imageSizes}
        width={width}
        height={height}
        alt={block.decorative ? '' : block.alt || ''}
        loading="lazy"
        decoding="async"
      />
      {(caption || credit) && (
        <figcaption>
          {caption}
          {credit && (
            <>
              {' '}
              <span className="cc-credit">
                {labels.credit}
                {credit}
              </span>
            </>
          )}
        </figcaption>
      )}
    </figure>
  )
}
