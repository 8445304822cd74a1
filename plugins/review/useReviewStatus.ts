import { reviewStatus, type ReviewStatus } from '@clinical-content/rules'

import { record } from '../shared/read.ts'
import { useToday } from '../shared/useToday.ts'
import { useReviewedContent } from './useReviewedContent.ts'

/** The review status of a document as it stands in the Studio, half-filled or not. */
export function useReviewStatus(document: unknown): ReviewStatus {
  const content = useReviewedContent(document)
  return reviewStatus(record(document, 'review'), useToday(), content)
}
