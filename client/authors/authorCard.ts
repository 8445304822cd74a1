import {
  byline,
  fullName,
  isRegulator,
  registrationNumber,
  regulatorRow,
} from '@clinical-content/rules'
import type { ArticleBySlugQueryResult } from '../generated/sanity.types.ts'
import { safeUrl } from '../safeUrl.ts'

type RawArticle = NonNullable<ArticleBySlugQueryResult>
/** An author as the queries return one. */
export type RawAuthorCard = NonNullable<NonNullable<RawArticle['authors']>[number]>
type RawRegistration = NonNullable<RawAuthorCard['registrations']>[number]

export interface Registration {
  /** `hcpc` */
  readonly regulator: string
  /** `HCPC` */
  readonly regulatorName: string
  /** `Health and Care Professions Council` */
  readonly regulatorFullName: string
  /** As the regulator writes it: `PH123456`. */
  readonly number: string
  readonly profession: string | null
  /** The entry in the public register, or the register's search page. */
  readonly registerUrl: string | null
  /** The number is written as this regulator writes them. **Not** that anybody is registered. */
  readonly formatOk: boolean
  /** The day a person last looked the entry up, and what it showed. */
  readonly checkedOn: string | null
  readonly checkOutcome: RawRegistration['checkOutcome']
}

export interface AuthorCard extends Omit<RawAuthorCard, 'registrations'> {
  /** `Dr Jo Example` */
  readonly fullName: string
  /** `Dr Jo Example MSc, Physiotherapist (HCPC PH000001)` */
  readonly byline: string
  readonly registrations: Registration[]
}

export function toAuthorCard<A extends RawAuthorCard>(
  author: A,
): Omit<A, 'registrations'> & AuthorCard {
  return {
    ...author,
    // Published by a script, an author may lack what the Studio requires.
    name: author.name ?? { _type: 'personName', given: '', family: '' },
    fullName: fullName(author.name),
    byline: byline(author),
    registrations: (author.registrations ?? []).flatMap(toRegistration),
  }
}

function toRegistration(raw: RawRegistration): Registration[] {
  const { regulator, number } = raw
  if (!regulator || !number) return []
  const read = registrationNumber(regulator, number)
  const row = isRegulator(regulator) ? regulatorRow(regulator) : undefined
  return [
    {
      regulator,
      regulatorName: row?.name ?? regulator.toUpperCase(),
      regulatorFullName: row?.fullName ?? regulator.toUpperCase(),
      number: read.number,
      profession: raw.profession ?? read.profession ?? null,
      registerUrl: read.registerUrl ?? safeUrl(raw.registerUrl) ?? null,
      formatOk: read.formatOk,
      checkedOn: raw.checkedOn ?? null,
      checkOutcome: raw.checkOutcome ?? null,
    },
  ]
}
