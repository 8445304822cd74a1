import type { WordKey } from '../useWords.ts'
import { attention, structure } from './attention.ts'
import { consent } from './consent.ts'
import { bodyBlocks, needsReview, origin, paste, publishing, registration } from './pages.ts'
import { review } from './review.ts'

/** The plugins' words in German: a text without one, or one too many, is a type error. */
export const german: Record<WordKey, string> = {
  ...attention,
  ...bodyBlocks,
  ...consent,
  ...needsReview,
  ...origin,
  ...paste,
  ...publishing,
  ...registration,
  ...review,
  ...structure,
}

export const germanStudioStrings = {
  'slug.not-unique': 'Eine andere Seite hat diese Webadresse schon.',
} as const
