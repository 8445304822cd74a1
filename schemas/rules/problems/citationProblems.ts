import { isIsoDate } from '../dates.ts'
import { records, type Stored, trimmed } from '../read.ts'
import {
  advice,
  contradiction,
  policyProblem,
  type Problem,
  type ProblemContext,
  type ProblemPath,
  segment,
} from './problem.ts'

/** Kinds that make clinical statements. News of the clinic makes none that needs a source. */
const clinicalKinds = ['guide', 'condition', 'treatment', 'exercise', 'question']

export function citationProblems(article: Stored, context: ProblemContext): Problem[] {
  const citations = records(article, 'citations')
  if (citations.length === 0 && clinicalKinds.includes(trimmed(article, 'kind'))) {
    return policyProblem(context, 'citations', {
      path: ['citations'],
      message: 'No sources are given. Readers and search engines look for them.',
      basis: 'primary',
      source: 'NHS standard for creating health content',
    })
  }
  return citations.flatMap((citation, index) =>
    citationFaults(citation, ['citations', segment(citation, index)], context),
  )
}

function citationFaults(citation: Stored, path: ProblemPath, context: ProblemContext): Problem[] {
  const problems: Problem[] = []
  for (const [key, isWell, message] of identifiers) {
    const value = trimmed(citation, key)
    if (value && !isWell(value)) problems.push(inUse([...path, key], message(value)))
  }
  const checkedOn = trimmed(citation, 'checkedOn')
  if (isIsoDate(checkedOn) && checkedOn > context.today) {
    problems.push(contradiction([...path, 'checkedOn'], 'This day is still to come.'))
  }
  if (['doi', 'pmid', 'isbn', 'url'].every((key) => !trimmed(citation, key))) {
    problems.push(
      advice(path, 'Readers cannot find this source: add its DOI, PubMed number, ISBN or address.'),
    )
  }
  return problems
}

const identifiers: readonly [string, (value: string) => boolean, (value: string) => string][] = [
  [
    'doi',
    (value) => /^10\.\d{4,9}\/\S+$/.test(value),
    (value) =>
      `“${value}” is not a DOI (10., four or more digits, a slash and more, e.g. 10.1136/bjsports-2020-103763).`,
  ],
  [
    'pmid',
    (value) => /^[1-9]\d{0,7}$/.test(value),
    (value) => `“${value}” is not a PubMed number (up to eight digits).`,
  ],
  ['isbn', isIsbn, (value) => `“${value}” is not an ISBN: a digit is missing or mistyped.`],
]

/** ISBN-10 and ISBN-13 with their check digits (ISO 2108). */
function isIsbn(value: string): boolean {
  const digits = value.replaceAll(/[\s-]/g, '').toUpperCase()
  if (/^\d{9}[\dX]$/.test(digits)) return weighted(digits, (place) => 10 - place) % 11 === 0
  if (/^97[89]\d{10}$/.test(digits))
    return weighted(digits, (place) => (place % 2 ? 3 : 1)) % 10 === 0
  return false
}

function weighted(digits: string, weight: (place: number) => number): number {
  return [...digits].reduce(
    (sum, digit, place) => sum + weight(place) * (digit === 'X' ? 10 : Number(digit)),
    0,
  )
}

function inUse(path: ProblemPath, message: string): Problem {
  return { path, message, severity: 'warning', basis: 'inUse' }
}
