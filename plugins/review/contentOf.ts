import { reviewedContent, type ReviewedContent } from '@clinical-content/rules'
import { getDraftId } from 'sanity'

/** Stored stories by their id, drafts by their own. */
export type Stories = ReadonlyMap<string, unknown>

/** A story counts as readers get it: the published one, or the draft while nothing is published. */
export function contentOf(page: unknown, stories: Stories): ReviewedContent {
  return reviewedContent(page, (id) => stories.get(id) ?? stories.get(getDraftId(id)))
}
