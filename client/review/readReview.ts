import { readAuthorCard } from '../authors/readAuthor.ts'
import type { ArticleBySlugQueryResult } from '../generated/sanity.types.ts'
import { code, date, fields, listOf, words } from '../read/read.ts'

type RawReview = NonNullable<NonNullable<ArticleBySlugQueryResult>['review']>

export const readReview = fields<RawReview>({
  lastReviewed: date,
  nextReviewDue: date,
  changes: words,
  contentHash: code,
  storyHashes: listOf(code),
  reviewerId: code,
  reviewedBy: readAuthorCard,
})
