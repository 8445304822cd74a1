import { bodyBlocksStrings } from '../bodyBlocks/strings.ts'
import { consentStrings } from '../consent/strings.ts'
import { needsReviewStrings } from '../needsReview/strings.ts'
import { originStrings } from '../origin/strings.ts'
import { publishingStrings } from '../publishing/strings.ts'
import { registrationStrings } from '../registration/strings.ts'
import { reviewStrings } from '../review/strings.ts'

/** Every text of the plugins by its key: what a translator fills in. */
export const strings = {
  ...bodyBlocksStrings,
  ...consentStrings,
  ...needsReviewStrings,
  ...originStrings,
  ...publishingStrings,
  ...registrationStrings,
  ...reviewStrings,
} as const
