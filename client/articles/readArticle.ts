import { articleKinds, audiences } from '@clinical-content/rules'
import { readAuthorCard } from '../authors/readAuthor.ts'
import type { ArticleBySlugQueryResult, ArticleListQueryResult } from '../generated/sanity.types.ts'
import { readImage } from '../images/readImage.ts'
import { readCallToAction } from '../links/readCallToAction.ts'
import { readRelatedLinks } from '../links/readRelatedLinks.ts'
import {
  address,
  anything,
  code,
  date,
  fields,
  flag,
  listOf,
  number,
  oneOf,
  type Shape,
  words,
} from '../read/read.ts'
import { readReview } from '../review/readReview.ts'
import { readSeo } from '../seo/readSeo.ts'
import { readTopicLink } from '../topics/readTopic.ts'

type RawArticle = NonNullable<ArticleBySlugQueryResult>
type RawCard = ArticleListQueryResult[number]
type RawCitation = NonNullable<RawArticle['citations']>[number]
type Neighbour = NonNullable<RawArticle['next']>

const common: Shape<Pick<RawCard, keyof RawCard & keyof RawArticle>> = {
  _id: code,
  title: words,
  slug: code,
  summary: words,
  kind: oneOf<RawArticle['kind']>(articleKinds),
  audience: oneOf<NonNullable<RawArticle['audience']>>(audiences),
  publishedAt: date,
  updatedAt: date,
  language: code,
  heroImage: readImage,
  topics: listOf(readTopicLink),
  authors: listOf(readAuthorCard),
}

const readNeighbour = fields<Neighbour>({ title: words, slug: code })

/** The body is `readBody`'s, which needs the sources beside it. */
export const readArticle = fields<RawArticle>({
  ...common,
  body: anything,
  keyPoints: listOf(words),
  review: readReview,
  citations: listOf(
    fields<RawCitation>({
      kind: oneOf<RawCitation['kind']>({
        journal: true,
        guideline: true,
        book: true,
        web: true,
      }),
      title: words,
      authors: words,
      publisher: words,
      year: number,
      doi: code,
      pmid: code,
      isbn: code,
      url: address,
      checkedOn: date,
    }),
  ),
  relatedLinks: readRelatedLinks,
  callToAction: readCallToAction,
  bookingLink: readCallToAction,
  seo: readSeo,
  previous: readNeighbour,
  next: readNeighbour,
})

export const readArticleCard = fields<RawCard>({
  ...common,
  _createdAt: date,
  lastReviewed: date,
  nextReviewDue: date,
  noIndex: flag,
})
