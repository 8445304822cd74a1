import type { ArticleBySlugQueryResult } from '../generated/sanity.types.ts'
import { address, anything, code, fields, number, words } from '../read/read.ts'

type Image = NonNullable<NonNullable<ArticleBySlugQueryResult>['heroImage']>

/** What every picture has that `queries/fragments.ts` fetches. */
export const pictureShape = {
  // `imageSource` looks at their numbers itself: the shape is `@sanity/image-url`'s affair.
  hotspot: anything,
  crop: anything,
  asset: fields<NonNullable<Image['asset']>>({
    _id: code,
    url: address,
    width: number,
    height: number,
    lqip: code,
  }),
}

/** A picture with its own words, such as a portrait. */
export const readImage = fields<Image>({
  alt: words,
  caption: words,
  credit: words,
  ...pictureShape,
})
