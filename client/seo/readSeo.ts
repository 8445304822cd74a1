import type { ArticleBySlugQueryResult } from '../generated/sanity.types.ts'
import { pictureShape } from '../images/readImage.ts'
import { anything, code, fields, flag } from '../read/read.ts'

type Seo = NonNullable<NonNullable<ArticleBySlugQueryResult>['seo']>

/** Words for search engines and social media: nobody clicks on them, so nothing is hidden in them. */
export const readSeo = fields<Seo>({
  title: code,
  description: code,
  noIndex: flag,
  image: fields<NonNullable<Seo['image']>>({
    alt: anything,
    caption: anything,
    credit: anything,
    ...pictureShape,
  }),
})
