import { readAuthorCard } from '../authors/readAuthor.ts'
import type { ArticleBySlugQueryResult } from '../generated/sanity.types.ts'
import { code, date, fields, listOf, words } from '../read/read.ts'

type RawReview = NonNullable<NonNullable<ArticleBySlugQueryResult>['review']>

type RawCorrection = NonNullable<RawReview['corrections']>[number]

export const readReview = fields<RawReview>({
  lastReviewed: date,
  nextReviewDue: date,
  changes: words,
  contentHash: code,
  storyHashes: listOf(code),
  corrections: listOf(
    fields<RawCorrection>({
      reviewedHash: code,
      contentHash: code,
      askedBy: fields({ id: code }),
      allowedBy: fields({ id: code }),
    }),
  ),
  reviewerId: code,
  reviewedBy: readAuthorCard,
})
