import {
  daysBetween,
  type IsoDate,
  registrationNumber,
  regulatorKeys,
  regulators,
} from '@clinical-content/rules'

import { record, text } from '../shared/read.ts'

export type CheckOutcome = 'registered' | 'conditions' | 'notFound'

export interface RegisterCheck {
  readonly checkedOn: IsoDate
  readonly checkedBy: string
  readonly outcome: CheckOutcome
  /** The number that was looked up: a corrected number has not been checked. */
  readonly number: string
}

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
      /** What a person saw in the register. Absent: nobody looked, or the number has changed since. */
      readonly check?: RegisterCheck & { readonly isOld: boolean }
    }

/** A check is worth repeating after a year: registers change daily, and clinicians renew every one to three years. */
const checkAgeDays = 365

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
  const check = readCheck(value, read.number, today)
  return {
    kind: 'formatOk',
    number: read.number,
    regulator: regulatorName(regulator),
    ...(read.registerUrl ? { registerUrl: read.registerUrl } : {}),
    ...(read.profession ? { profession: read.profession } : {}),
    ...(check ? { check } : {}),
  }
}

function readCheck(value: unknown, number: string, today: IsoDate) {
  const stored = record(value, 'check')
  const checkedOn = text(stored, 'checkedOn')
  const outcome = text(stored, 'outcome')
  if (!checkedOn || !isOutcome(outcome)) return undefined
  // Checks from before this field was kept have no number; they count for the number they stand with.
  const checkedNumber = text(stored, 'number') ?? number
  if (checkedNumber !== number) return undefined
  return {
    checkedOn,
    outcome,
    number,
    checkedBy: text(stored, 'checkedBy') ?? '',
    isOld: daysBetween(checkedOn, today) > checkAgeDays,
  }
}

function isOutcome(value: string | undefined): value is CheckOutcome {
  return value === 'registered' || value === 'conditions' || value === 'notFound'
}

function regulatorName(key: string): string {
  const found = regulatorKeys.find((candidate) => candidate === key)
  return found ? regulators[found].name : key
}
