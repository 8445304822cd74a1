import type { Post, Recogniser } from '../types.ts'
import { byline } from './byline.ts'
import { callToAction } from './callToAction.ts'
import { caseStudies } from './caseStudies.ts'
import { doAndDont } from './doAndDont.ts'
import { exercises } from './exercises.ts'
import { headings } from './headings.ts'
import { navigation } from './navigation.ts'
import { questions } from './questions.ts'
import { recoveryTimeline } from './recoveryTimeline.ts'
import { redFlags } from './redFlags.ts'
import { references } from './references.ts'
import { relatedLinks } from './relatedLinks.ts'
import { reviewClaim } from './reviewClaim.ts'
import { signOff } from './signOff.ts'
import { tidy } from './tidy.ts'
import { updatedNote } from './updatedNote.ts'

/**
 * Each takes what it knows; the order matters: what stands after the article goes first, so that the
 * shape of the rest tells the headings; the blocks are looked for under their headings.
 */
const recognisers: readonly Recogniser[] = [
  updatedNote,
  reviewClaim,
  navigation,
  byline,
  signOff,
  relatedLinks,
  headings,
  references,
  callToAction,
  caseStudies,
  recoveryTimeline,
  doAndDont,
  exercises,
  redFlags,
  questions,
  tidy,
]

/** Finds what a page builder knows only as text: who wrote it, what to do next, whose story it tells. */
export function recognise(post: Post): Post {
  return recognisers.reduce((result, recogniser) => recogniser(result), post)
}
