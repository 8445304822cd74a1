/** The page has been reviewed by somebody; the same as `reviewStatus` in `rules`. */
export const hasReview =
  '_type in ["article", "caseStudy"] && defined(review.reviewedBy) && defined(review.lastReviewed) && review.lastReviewed <= $today'
