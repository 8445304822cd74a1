import { text } from '../shared/read.ts'
import { wrote } from './reviewDraft.ts'
import type { Reviewer } from './reviewers.ts'

/**
 * Who probably reviewed the page: whoever is signed in, if one of the reviewers is them. The embedded
 * lake knows which document is about a person (`documentId` of `users/me`); elsewhere their name tells,
 * if only one has it. Nobody is proposed who wrote the page: that takes a decision.
 *
 * @param user - as `useCurrentUser` gives it
 * @returns an id, or the empty string
 */
export function proposedReviewer(
  document: unknown,
  reviewers: readonly Reviewer[],
  user: unknown,
): string {
  const own = text(user, 'documentId')
  const name = fold(text(user, 'name') ?? '')
  const found = own
    ? reviewers.filter(({ id }) => id === own)
    : reviewers.filter((reviewer) => name !== '' && ` ${fold(reviewer.name)}`.endsWith(` ${name}`))
  const [reviewer, another] = found
  return reviewer && !another && !wrote(document, reviewer) ? reviewer.id : ''
}

/** Titles stand before a name, and people write it in their own way. */
const fold = (name: string) => name.trim().replaceAll(/\s+/g, ' ').toLowerCase()
