/** The pages that a clinician reviews. */
export const isReviewable = '_type in ["article", "caseStudy"]'
