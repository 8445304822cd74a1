import { records, type Stored, trimmed } from '../read.ts'
import { imageProblems } from './imageProblems.ts'
import { publishedId } from '../visibility/visibility.ts'
import { callToActionProblems } from './linkProblems.ts'
import { advice, contradiction, type Problem, type ProblemContext, segment } from './problem.ts'

export function clinicProblems(clinic: Stored, context: ProblemContext): Problem[] {
  return [
    ...singletonProblems(clinic),
    ...hourProblems(clinic),
    ...intervalProblems(clinic),
    ...records(clinic, 'bookingLinks').flatMap((link, index) =>
      callToActionProblems(link, ['bookingLinks', segment(link, index)]),
    ),
    ...imageProblems(clinic, 'logo', context),
  ]
}

function singletonProblems(clinic: Stored): Problem[] {
  const id = publishedId(trimmed(clinic, '_id'))
  if (id === '' || id === 'clinic') return []
  return [
    contradiction([], 'There can be only one clinic, and its id is “clinic”. Delete this one.'),
  ]
}

function hourProblems(clinic: Stored): Problem[] {
  return records(clinic, 'openingHours').flatMap((hours, index) => {
    const opens = trimmed(hours, 'opens')
    const closes = trimmed(hours, 'closes')
    if (!opens || !closes || opens < closes) return []
    return [
      advice(
        ['openingHours', segment(hours, index), 'closes'],
        `The clinic closes at ${closes}, before it opens at ${opens}. Is it the 24-hour clock?`,
      ),
    ]
  })
}

function intervalProblems(clinic: Stored): Problem[] {
  const seen = new Set<string>()
  return records(clinic, 'reviewIntervals').flatMap((interval, index) => {
    const kind = trimmed(interval, 'kind')
    if (!seen.has(kind)) {
      seen.add(kind)
      return []
    }
    return [
      contradiction(
        ['reviewIntervals', segment(interval, index)],
        'There are two intervals for this kind of article.',
      ),
    ]
  })
}
