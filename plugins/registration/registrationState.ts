import {
  type IsoDate,
  type RegistrationCheck,
  registrationNumber,
  registrationStatus,
  regulatorKeys,
  regulators,
} from '@clinical-content/rules'

import { isRecord, text } from '../shared/read.ts'

export type RegistrationState =
  /** Nothing to say yet: the regulator or the number is still to be filled in. */
  | { readonly kind: 'incomplete' }
  | {
      readonly kind: 'badFormat'
      readonly message: string
      readonly number: string
      readonly isError: boolean
    }
  | {
      readonly kind: 'formatOk'
      readonly number: string
      readonly regulator: string
      readonly registerUrl?: string
      readonly profession?: string
      /** What a person saw in the register. Absent: nobody looked, or the registration has changed since. */
      readonly check?: RegistrationCheck & { readonly isOld: boolean }
    }

/**
 * What can be said about a registration as it stands in a form.
 *
 * No state says "verified": a format is not a registration, and only a person who has looked at the
 * register can tell (`check`).
 *
 * @param value - a `registration` object, in whatever state of being filled in
 */
export function registrationState(value: unknown, today: IsoDate): RegistrationState {
  const regulator = text(value, 'regulator')
  const number = text(value, 'number')
  if (!regulator || !number) return { kind: 'incomplete' }

  const read = registrationNumber(regulator, number)
  if (read.problem) {
    const isError = read.problem.severity === 'error'
    return { kind: 'badFormat', message: read.problem.message, number: read.number, isError }
  }
  const { status, check } = registrationStatus(isRecord(value) ? value : undefined, today)
  return {
    kind: 'formatOk',
    number: read.number,
    regulator: regulatorName(regulator),
    ...(read.registerUrl ? { registerUrl: read.registerUrl } : {}),
    ...(read.profession ? { profession: read.profession } : {}),
    ...(check ? { check: { ...check, isOld: status === 'recheckDue' } } : {}),
  }
}

function regulatorName(key: string): string {
  const found = regulatorKeys.find((candidate) => candidate === key)
  return found ? regulators[found].name : key
}
