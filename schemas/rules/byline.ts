import { fullName, type PersonNameLike } from './parseName.ts'
import { isRegulator, regulatorRow } from './regulators.ts'

export interface AuthorLike {
  readonly name?: Partial<PersonNameLike> | null | undefined
  readonly profession?: string | null | undefined
  readonly registrations?:
    | readonly {
        readonly regulator?: string | null | undefined
        readonly number?: string | null | undefined
      }[]
    | null
    | undefined
}

/**
 * How an author is named to the reader: `Dr Jo Example MSc, Physiotherapist (HCPC PH000001)`.
 *
 * Says which body and number, never "state registered" (HCPC) and never "verified".
 *
 * @returns an empty string for an author without a name
 */
export function byline(author: AuthorLike | null | undefined): string {
  const name = [fullName(author?.name), author?.name?.postNominals].filter(Boolean).join(' ')
  if (!name) return ''
  const registrations = (author?.registrations ?? []).map(registrationLabel).filter(Boolean)
  const who = [name, author?.profession].filter(Boolean).join(', ')
  return registrations.length > 0 ? `${who} (${registrations.join('; ')})` : who
}

/** `HCPC PH000001`. */
export function registrationLabel(registration: {
  readonly regulator?: string | null | undefined
  readonly number?: string | null | undefined
}): string {
  const { regulator, number } = registration
  if (!regulator || !number) return ''
  return `${isRegulator(regulator) ? regulatorRow(regulator).name : regulator.toUpperCase()} ${number}`
}
