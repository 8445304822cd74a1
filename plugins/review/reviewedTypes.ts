/** The types that carry a clinical review. */
export const reviewedTypes: readonly string[] = ['article', 'caseStudy']
