import {
  daysBetween,
  isAtMostDaysAheadGroq,
  type IsoDate,
  isIsoDate,
  isIsoDateGroq,
} from '../dates.ts'
import { isStored, object, type Stored } from '../read.ts'
import { checkOutcomes } from '../vocabulary.ts'

export type CheckOutcome = keyof typeof checkOutcomes

/**
 * - `incomplete`: the regulator or the number is still to be filled in
 * - `unchecked`: nobody has looked this number up on this register
 * - `recheckDue`: somebody has, more than a year ago
 * - else what the register showed
 */
export type RegistrationStatusName = 'incomplete' | 'unchecked' | 'recheckDue' | CheckOutcome

export interface RegistrationCheck {
  readonly checkedOn: IsoDate
  readonly checkedBy: string
  readonly outcome: CheckOutcome
}

export interface RegistrationStatus {
  readonly status: RegistrationStatusName
  /** What a person saw on the register; only where it belongs to this number. */
  readonly check?: RegistrationCheck
}

/** A member of an author's `registrations` as it was stored or fetched; nothing of it is trusted. */
export interface RegistrationLike {
  readonly regulator?: unknown
  readonly number?: unknown
  readonly check?: unknown
}

/** Registers change daily, and clinicians renew every one to three years. */
const checkHoldsDays = 365

/** The states in which somebody should look at the register, or at what it showed. */
export const registrationNeedsLook = ['unchecked', 'recheckDue', 'suspended', 'notFound'] as const

/**
 * Whether somebody has looked a registration up, and what the register showed. No state says
 * "verified": only the register itself can tell, and only a person can read it.
 *
 * A check belongs to the regulator and the number that it names, written just so: a registration
 * whose number or regulator was changed afterwards is unchecked. A check that names neither (they
 * were not always kept) shows nothing of this number, and counts for none; the schema migration
 * `complete-registration-checks` is for those who know better.
 *
 * @param today - `YYYY-MM-DD`; a check dated later than today has not happened yet
 */
export function registrationStatus(
  registration: RegistrationLike | null | undefined,
  today: IsoDate,
): RegistrationStatus {
  if (!isStored(registration)) return { status: 'incomplete' }
  if (!filled(registration, 'regulator') || !filled(registration, 'number')) {
    return { status: 'incomplete' }
  }
  const check = checkOf(registration, today)
  if (!check) return { status: 'unchecked' }
  const isOld = daysBetween(check.checkedOn, today) > checkHoldsDays
  const isGood = check.outcome === 'registered' || check.outcome === 'conditions'
  return { status: isOld && isGood ? 'recheckDue' : check.outcome, check }
}

function checkOf(registration: Stored, today: IsoDate): RegistrationCheck | undefined {
  const check = object(registration, 'check')
  const { checkedOn, checkedBy, outcome } = check
  if (check['number'] !== registration['number']) return undefined
  if (check['regulator'] !== registration['regulator']) return undefined
  if (!isIsoDate(checkedOn) || checkedOn > today || !isOutcome(outcome)) return undefined
  return typeof checkedBy === 'string' && checkedBy !== ''
    ? { checkedOn, checkedBy, outcome }
    : undefined
}

function filled(value: Stored, key: string): boolean {
  const found = value[key]
  return typeof found === 'string' && found !== ''
}

function isOutcome(value: unknown): value is CheckOutcome {
  return typeof value === 'string' && Object.hasOwn(checkOutcomes, value)
}

/**
 * Whether a check belongs to the registration in scope, as GROQ: {@link registrationStatus} has a
 * `check`. Needs the parameter `$today`. Not true may be null: its opposite is `(…) != true`.
 */
export const isCheckedGroq =
  `regulator > "" && number > "" && check.number == number && check.regulator == regulator && check.outcome in ["registered", "conditions", "suspended", "notFound"] && check.checkedBy > "" && check.checkedOn <= $today && ${isIsoDateGroq('check.checkedOn')}` as const

const isOldGroq = `check.outcome in ["registered", "conditions"] && ${isAtMostDaysAheadGroq('check.checkedOn', -checkHoldsDays - 1)}`

/** {@link registrationStatus} as GROQ, on a registration in scope; needs the parameter `$today`. */
export const registrationStatusGroq = `select((regulator > "" && number > "") != true => "incomplete", (${isCheckedGroq}) != true => "unchecked", ${isOldGroq} => "recheckDue", check.outcome)`
