import { attentionStrings } from '../attention/strings.ts'
import { bodyBlocksStrings } from '../bodyBlocks/strings.ts'
import { consentStrings } from '../consent/strings.ts'
import { needsReviewStrings } from '../needsReview/strings.ts'
import { originStrings } from '../origin/strings.ts'
import { pasteStrings } from '../paste/strings.ts'
import { publishingStrings } from '../publishing/strings.ts'
import { registrationStrings } from '../registration/strings.ts'
import { reviewStrings } from '../review/strings.ts'
import { structureStrings } from '../structure/strings.ts'

/** Every text of the plugins by its key: what a translator fills in. */
export const strings = {
  ...attentionStrings,
  ...bodyBlocksStrings,
  ...consentStrings,
  ...needsReviewStrings,
  ...originStrings,
  ...pasteStrings,
  ...publishingStrings,
  ...registrationStrings,
  ...reviewStrings,
  ...structureStrings,
} as const
