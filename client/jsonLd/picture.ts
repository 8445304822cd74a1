import { type ImageLike, imageSource } from '../images/imageUrl.ts'
import { thing } from './thing.ts'

/** One width, so that the size said is that of the address. */
export function pictureOf(image: ImageLike | null | undefined) {
  const source = imageSource(image, { widths: [1200] })
  if (!source) return undefined
  const { src, width, height } = source
  return thing({ '@type': 'ImageObject', url: src, width: pixels(width), height: pixels(height) })
}

function pixels(value: number) {
  return thing({ '@type': 'QuantitativeValue', value, unitCode: 'E37' })
}
