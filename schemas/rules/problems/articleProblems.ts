import { object, records, referenceId, type Stored, trimmed, texts } from '../read.ts'
import { isSlug, slugify } from '../slugify.ts'
import { bodyProblems } from './bodyProblems.ts'
import { citationProblems } from './citationProblems.ts'
import { imageProblems } from './imageProblems.ts'
import { publishedId } from '../visibility/visibility.ts'
import { callToActionProblems } from './linkProblems.ts'
import {
  advice,
  contradiction,
  policyProblem,
  type Problem,
  type ProblemContext,
} from './problem.ts'

export function articleProblems(article: Stored, context: ProblemContext): Problem[] {
  return [
    ...credentialProblems(article, context),
    ...citationProblems(article, context),
    ...bodyProblems(article, context),
    ...imageProblems(article, 'heroImage', context),
    ...callToActionProblems(object(article, 'callToAction'), ['callToAction']),
    ...previousSlugProblems(article),
    ...dateProblems(article),
  ]
}

/** Somebody who wrote or reviewed the page should be on a register. */
function credentialProblems(article: Stored, context: ProblemContext): Problem[] {
  const { resolve } = context
  const reviewer = referenceId(object(article, 'review'), 'reviewedBy')
  const ids = [
    ...records(article, 'authors').map((author) => trimmed(author, '_ref')),
    reviewer ?? '',
  ]
  const people = ids.filter(Boolean).map((id) => resolve?.(publishedId(id)))
  const known = people.filter((person) => person !== undefined)
  if (known.length === 0 || known.length < people.length) return []
  if (known.some((person) => records(person, 'registrations').length > 0)) return []
  return policyProblem(context, 'registration', {
    path: ['authors'],
    message:
      'Nobody who wrote or reviewed this page has a registration number. Add it to the author, or ask a registered clinician to review the page.',
    basis: 'primary',
    source: 'NHS standard for creating health content: clinical approval',
  })
}

function previousSlugProblems(article: Stored): Problem[] {
  const current = trimmed(object(article, 'slug'), 'current')
  return texts(article, 'previousSlugs').flatMap((slug, index) => {
    const path = ['previousSlugs', index]
    if (slug === current) {
      return [contradiction(path, 'This is the page’s address now, not an earlier one.')]
    }
    if (/[\s?#]/.test(slug)) return [contradiction(path, `“${slug}” cannot stand in an address.`)]
    return []
  })
}

function dateProblems(article: Stored): Problem[] {
  const publishedAt = trimmed(article, 'publishedAt')
  const updatedAt = trimmed(article, 'updatedAt')
  if (!publishedAt || !updatedAt || Date.parse(updatedAt) >= Date.parse(publishedAt)) return []
  return [contradiction(['updatedAt'], 'The page was updated before it was published.')]
}

/** Addresses of every type of page. */
export function slugProblems(document: Stored): Problem[] {
  const slug = trimmed(object(document, 'slug'), 'current')
  if (slug === '' || isSlug(slug)) return []
  const better = slugify(slug)
  if (/[\s/?#%\\]/.test(slug) || better === '') {
    return [
      contradiction(
        ['slug'],
        `“${slug}” cannot stand in an address${better && `: try “${better}”`}.`,
      ),
    ]
  }
  return [advice(['slug'], `Small letters, digits and hyphens travel best: “${better}”.`)]
}
