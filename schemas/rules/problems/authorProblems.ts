import { isIsoDate } from '../dates.ts'
import { object, records, type Stored, trimmed } from '../read.ts'
import { registrationStatus } from '../registration/registrationStatus.ts'
import { registrationNumber } from '../registrationNumber.ts'
import { isRegulator, regulatorRow } from '../regulators.ts'
import { membershipBodies } from '../vocabulary.ts'
import { imageProblems } from './imageProblems.ts'
import {
  advice,
  contradiction,
  policyProblem,
  type Problem,
  type ProblemContext,
  type ProblemPath,
  segment,
} from './problem.ts'

export function authorProblems(author: Stored, context: ProblemContext): Problem[] {
  const registrations = records(author, 'registrations')
  return [
    ...registrations.flatMap((registration, index) =>
      registrationProblems(registration, ['registrations', segment(registration, index)], context),
    ),
    ...duplicates(registrations),
    ...records(author, 'memberships').flatMap((membership, index) =>
      membershipProblems(membership, ['memberships', segment(membership, index)]),
    ),
    ...dentalProblems(author, registrations),
    ...imageProblems(author, 'photo', context),
  ]
}

/**
 * Whether a number is written as its regulator writes them, and what became of the last look at
 * the register. The clinic's policy can soften an error or switch the check off, never sharpen it.
 */
function registrationProblems(
  registration: Stored,
  path: ProblemPath,
  context: ProblemContext,
): Problem[] {
  const regulator = trimmed(registration, 'regulator')
  const stored = trimmed(registration, 'number')
  if (context.policy.registration === 'off' || !regulator || !stored) return []
  const { number, problem, basis } = registrationNumber(regulator, stored)
  const source = isRegulator(regulator) ? regulatorRow(regulator).source : undefined
  if (problem) {
    const severity = context.policy.registration === 'warn' ? 'warning' : problem.severity
    return [
      {
        path: [...path, isRegulator(regulator) ? 'number' : 'regulator'],
        message: problem.message,
        severity,
        basis,
        rule: 'registration',
        ...(source === undefined ? {} : { source }),
      },
    ]
  }
  const shape =
    number === stored ? [] : [advice([...path, 'number'], `Write it as ${number}: “${stored}”.`)]
  return [...shape, ...checkProblems(registration, number, path, context)]
}

function checkProblems(
  registration: Stored,
  number: string,
  path: ProblemPath,
  context: ProblemContext,
): Problem[] {
  const check = object(registration, 'check')
  const checkedOn = trimmed(check, 'checkedOn')
  if (isIsoDate(checkedOn) && checkedOn > context.today) {
    return [contradiction([...path, 'check', 'checkedOn'], 'This day is still to come.')]
  }
  const { status } = registrationStatus(registration, context.today)
  if (status === 'unchecked' && Object.keys(check).length > 0) {
    const checked = [trimmed(check, 'regulator').toUpperCase(), trimmed(check, 'number')]
    const of = checked.filter(Boolean).join(' ') || 'another number'
    return [advice(path, `The last check was of ${of}. Please look ${number} up on the register.`)]
  }
  if (status !== 'notFound' && status !== 'suspended') return []
  const shown = status === 'notFound' ? 'not on the register' : 'suspended or struck off'
  return policyProblem(context, 'registration', {
    path,
    message: `${number} was ${shown} when it was last checked (${checkedOn}).`,
    basis: 'primary',
  })
}

function duplicates(registrations: readonly Stored[]): Problem[] {
  const seen = new Set<string>()
  return registrations.flatMap((registration, index) => {
    const key = `${trimmed(registration, 'regulator')} ${trimmed(registration, 'number')}`
    if (!trimmed(registration, 'number') || !seen.has(key)) {
      seen.add(key)
      return []
    }
    return [
      contradiction(
        ['registrations', segment(registration, index)],
        'This registration is here twice.',
      ),
    ]
  })
}

function membershipProblems(membership: Stored, path: ProblemPath): Problem[] {
  const body = trimmed(membership, 'body')
  const number = trimmed(membership, 'number')
  const key = body.toLowerCase()
  if (isRegulator(key)) {
    return [
      advice(
        [...path, 'body'],
        `The ${regulatorRow(key).name} keeps a register: please enter this under “Registrations”.`,
      ),
    ]
  }
  const { csp } = membershipBodies
  if (key !== 'csp') return []
  if (body !== 'csp') return [advice([...path, 'body'], 'Write it in small letters: csp.')]
  if (!number || csp.pattern.test(number)) return []
  return [
    {
      path: [...path, 'number'],
      message: `“${number}” is not a CSP membership number (${csp.format}).`,
      severity: 'warning',
      basis: csp.basis,
    },
  ]
}

/** GDC, Guidance on advertising: material that names a dental professional carries their number. */
function dentalProblems(author: Stored, registrations: readonly Stored[]): Problem[] {
  if (!/\b(dentist|dental|orthodontist)/i.test(trimmed(author, 'profession'))) return []
  if (registrations.some((registration) => registration['regulator'] === 'gdc')) return []
  return [
    {
      path: ['registrations'],
      message:
        'The GDC asks that pages naming a dental professional carry their registration number.',
      severity: 'warning',
      basis: 'primary',
      source: 'GDC, Guidance on advertising',
    },
  ]
}
