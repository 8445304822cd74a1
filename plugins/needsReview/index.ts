export { needsReview } from './needsReviewPlugin.tsx'
