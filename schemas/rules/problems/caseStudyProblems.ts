import { consentStatus, consentUses } from '../consent/consent.ts'
import { isIsoDate } from '../dates.ts'
import { type IdentifyingDetail, identifyingDetails } from '../identifyingDetails.ts'
import { object, records, plainText, referenceId, type Stored, trimmed, texts } from '../read.ts'
import { publishedId } from '../visibility/visibility.ts'
import {
  advice,
  contradiction,
  policyProblem,
  type Problem,
  type ProblemContext,
  type ProblemPath,
  segment,
} from './problem.ts'

export function caseStudyProblems(caseStudy: Stored, context: ProblemContext): Problem[] {
  return [
    ...standingProblems(object(caseStudy, 'consent'), context),
    ...agreementProblems(object(caseStudy, 'consent'), context),
    ...recordProblems(object(caseStudy, 'consent'), context),
    ...personProblems(caseStudy),
    ...detailProblems(caseStudy),
  ]
}

const standing = {
  missing: 'No consent is recorded, so nobody outside the clinic can see this story.',
  expired: 'The consent has run out, so the story is hidden. Ask the person again.',
  withdrawn: 'The person withdrew their consent. The story must stay offline.',
} as const

function standingProblems(consent: Stored, context: ProblemContext): Problem[] {
  const status = consentStatus(consent, context.today)
  if (status === 'given') return []
  return policyProblem(context, 'consent', {
    path: ['consent'],
    message: standing[status],
    basis: 'primary',
    source: 'HCPC, Confidentiality: express written consent for use beyond care',
  })
}

/** UK GDPR, article 7: be able to show what the person agreed to, and when. */
function agreementProblems(consent: Stored, context: ProblemContext): Problem[] {
  if (consent['status'] !== 'given') return []
  const problems: Problem[] = []
  const recordedOn = trimmed(consent, 'recordedOn')
  const expiresOn = trimmed(consent, 'expiresOn')
  const scope = texts(consent, 'scope')
  if (scope.length === 0) {
    problems.push({
      path: ['consent', 'scope'],
      message: 'Please tick what the person agreed to: a website, a leaflet, the press…',
      severity: 'error',
      basis: 'primary',
      source: 'UK GDPR, article 7',
    })
  } else if (!scope.includes('website')) {
    problems.push(
      advice(['consent', 'scope'], 'The website is not ticked, so the story is not shown there.'),
    )
  }
  if (scope.some((use) => !consentUses.some((known) => known === use))) {
    problems.push(contradiction(['consent', 'scope'], 'One of these uses is unknown.'))
  }
  if (recordedOn === '') {
    problems.push(
      advice(['consent', 'recordedOn'], 'Please fill in the day the consent was given.'),
    )
  } else if (isIsoDate(recordedOn) && recordedOn > context.today) {
    problems.push(contradiction(['consent', 'recordedOn'], 'This day is still to come.'))
  }
  if (isIsoDate(recordedOn) && isIsoDate(expiresOn) && expiresOn < recordedOn) {
    problems.push(
      contradiction(['consent', 'expiresOn'], 'The last day is before the consent was given.'),
    )
  }
  if (referenceId(consent, 'record') === undefined) {
    problems.push(
      advice(
        ['consent', 'record'],
        'There is no private record of this consent yet.',
        'UK GDPR, article 7',
      ),
    )
  }
  return problems
}

/** The private record must not contradict the public status. */
function recordProblems(consent: Stored, context: ProblemContext): Problem[] {
  const id = referenceId(consent, 'record')
  const record = id === undefined ? undefined : context.resolve?.(publishedId(id))
  if (!record || consent['status'] !== 'given') return []
  const withdrawnOn = trimmed(record, 'withdrawnOn')
  if (withdrawnOn) {
    return [
      contradiction(
        ['consent', 'status'],
        `The private record says that consent was withdrawn on ${withdrawnOn}.`,
      ),
    ]
  }
  const agreed = texts(record, 'scope')
  const beyond = texts(consent, 'scope').filter((use) => agreed.length > 0 && !agreed.includes(use))
  const problems = beyond.map((use) =>
    contradiction(['consent', 'scope'], `The private record does not allow “${use}”.`),
  )
  const ends = trimmed(record, 'expiresOn')
  if (isIsoDate(ends) && (trimmed(consent, 'expiresOn') || '9999') > ends) {
    problems.push(
      contradiction(
        ['consent', 'expiresOn'],
        `The private record says that consent ends on ${ends}.`,
      ),
    )
  }
  return problems
}

function personProblems(caseStudy: Stored): Problem[] {
  const alias = trimmed(object(caseStudy, 'person'), 'alias')
  if (alias === '') return []
  const problems: Problem[] = []
  if (/^\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+/u.test(alias)) {
    problems.push(
      advice(['person', 'alias'], 'A first name is enough: a full name identifies the person.'),
    )
  }
  const slug = trimmed(object(caseStudy, 'slug'), 'current')
  if (slug.split('-').includes(alias.toLowerCase())) {
    problems.push(
      advice(
        ['slug'],
        'The person’s name is in the web address, which stays in search engines for long.',
      ),
    )
  }
  return problems
}

const sections = ['problem', 'history', 'assessment', 'treatment', 'perspective']

function detailProblems(caseStudy: Stored): Problem[] {
  const inTitle = found(trimmed(caseStudy, 'title'), ['title'])
  const inSections = sections.flatMap((key) => inBlocks(caseStudy, key, []))
  const inOutcome = inBlocks(object(caseStudy, 'outcome'), 'summary', ['outcome'])
  const inWork = found(trimmed(object(caseStudy, 'person'), 'occupation'), ['person', 'occupation'])
  return [...inTitle, ...inSections, ...inOutcome, ...inWork]
}

function inBlocks(holder: Stored, key: string, path: ProblemPath): Problem[] {
  return records(holder, key).flatMap((block, index) =>
    found(plainText([block]), [...path, key, segment(block, index)]),
  )
}

function found(words: string, path: ProblemPath): Problem[] {
  return identifyingDetails(words).map((detail) => identifies(detail, path))
}

function identifies(detail: IdentifyingDetail, path: ProblemPath): Problem {
  return {
    path,
    message: `“${detail.text}”: ${detail.message}`,
    severity: detail.kind === 'nhsNumber' ? 'error' : 'warning',
    basis: 'primary',
    source: 'GMC, Confidentiality; UK GDPR, article 9',
  }
}
