import { records, referenceId, type Stored, trimmed } from '../read.ts'
import { publishedId } from '../visibility/visibility.ts'
import { advice, type Problem, type ProblemPath, segment } from './problem.ts'

/** Related links that lead nowhere, to two places at once, or back to the page itself. */
export function relatedLinkProblems(document: Stored): Problem[] {
  const own = publishedId(trimmed(document, '_id'))
  return records(document, 'relatedLinks').flatMap((link, index) => {
    const path = ['relatedLinks', segment(link, index)]
    const target = referenceId(link, 'reference')
    if (target !== undefined && publishedId(target) === own) {
      return [advice([...path, 'reference'], 'This link leads to the page it stands on.')]
    }
    return destinationProblems(link, path, target !== undefined)
  })
}

function destinationProblems(link: Stored, path: ProblemPath, hasTarget: boolean): Problem[] {
  const url = trimmed(link, 'url')
  if (!hasTarget && url === '') {
    return [
      advice(
        path,
        `“${trimmed(link, 'label') || 'This link'}” leads nowhere yet, so readers do not see it. Choose a page or paste an address.`,
      ),
    ]
  }
  if (hasTarget && url !== '') {
    return [
      advice(
        [...path, 'url'],
        'Both a page and an address are given; readers are led to the page.',
      ),
    ]
  }
  return []
}

/** A button needs somewhere to lead. */
export function callToActionProblems(callToAction: Stored, path: ProblemPath): Problem[] {
  const empty = ['text', 'label', 'url', 'telephone'].every(
    (key) => trimmed(callToAction, key) === '',
  )
  if (empty || trimmed(callToAction, 'url') || trimmed(callToAction, 'telephone')) return []
  return [advice(path, 'The button leads nowhere yet: give it an address or a telephone number.')]
}
