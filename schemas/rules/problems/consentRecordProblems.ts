import { isIsoDate } from '../dates.ts'
import { type Stored, trimmed, texts } from '../read.ts'
import { publishedId } from '../visibility/visibility.ts'
import { advice, contradiction, type Problem, type ProblemContext } from './problem.ts'

export function consentRecordProblems(record: Stored, context: ProblemContext): Problem[] {
  return [...privacyProblems(record), ...evidenceProblems(record), ...dateProblems(record, context)]
}

/** An id that holds a dot cannot be read without a token, even in a public dataset. */
function privacyProblems(record: Stored): Problem[] {
  const id = publishedId(trimmed(record, '_id'))
  if (id === '' || id.startsWith('consent.')) return []
  return [
    {
      path: [],
      message:
        'This record is not private: its id must begin with “consent.”. Make a new one from the case study and delete this one.',
      severity: 'error',
      basis: 'primary',
      source: 'Sanity, Access control: documents under a path are private',
    },
  ]
}

function evidenceProblems(record: Stored): Problem[] {
  const problems: Problem[] = []
  if (record['method'] === 'verbalWitnessed') {
    problems.push({
      path: ['method'],
      message: 'The HCPC asks for written consent. Please ask for a signature when you can.',
      severity: 'warning',
      basis: 'primary',
      source: 'HCPC, Confidentiality: express written consent for use beyond care',
    })
  }
  const asked = { agreedTo: 'what the person agreed to', told: 'what the person was told' }
  for (const [key, what] of Object.entries(asked)) {
    if (!trimmed(record, key)) {
      problems.push(advice([key], `Please write down ${what}.`, 'UK GDPR, article 7'))
    }
  }
  if (texts(record, 'scope').length === 0) {
    problems.push(advice(['scope'], 'Please tick what the person agreed to.', 'UK GDPR, article 7'))
  }
  return problems
}

function dateProblems(record: Stored, { today }: ProblemContext): Problem[] {
  const givenOn = trimmed(record, 'givenOn')
  const problems: Problem[] = []
  if (isIsoDate(givenOn) && givenOn > today) {
    problems.push(contradiction(['givenOn'], 'This day is still to come.'))
  }
  for (const key of ['expiresOn', 'withdrawnOn']) {
    const date = trimmed(record, key)
    if (isIsoDate(date) && isIsoDate(givenOn) && date < givenOn) {
      problems.push(contradiction([key], 'This is before the day the consent was given.'))
    }
  }
  return problems
}
