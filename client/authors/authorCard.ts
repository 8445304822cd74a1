import {
  byline,
  fullName,
  isRegulator,
  registrationNumber,
  regulatorRow,
} from '@clinical-content/rules'
import type { ArticleBySlugQueryResult } from '../generated/sanity.types.ts'
import type { Read } from '../read/read.ts'

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
  /** Who looked: a name or initials. */
  readonly checkedBy: string | null
  readonly checkOutcome: NonNullable<RawRegistration['check']>['outcome'] | null
}

export interface AuthorCard extends Omit<RawAuthorCard, 'registrations'> {
  /** `Dr Jo Example` */
  readonly fullName: string
  /** `Dr Jo Example MSc, Physiotherapist (HCPC PH000001)` */
  readonly byline: string
  readonly registrations: Registration[]
}

/** The authors of a page, those without a name left out: a byline must say who. */
export function toAuthorCards(authors: readonly Read<RawAuthorCard>[] | null | undefined) {
  return (authors ?? []).flatMap((author) => {
    const card = toAuthorCard(author)
    return card.fullName === '' ? [] : [card]
  })
}

export function toAuthorCard<A extends Read<RawAuthorCard>>(author: A): AuthorCard & A {
  const answer = {
    ...author,
    // Published by a script, an author may lack what the Studio requires.
    name: author.name ?? { _type: 'personName', given: '', family: '' },
    fullName: fullName(author.name),
    byline: byline({ ...author, registrations: author.registrations ?? [] }),
    registrations: (author.registrations ?? []).flatMap(toRegistration),
  }
  // Every field was read by its type; the schema's own required ones may still be missing.
  return answer as unknown as AuthorCard & A
}

function toRegistration(raw: Read<RawRegistration>): Registration[] {
  const { regulator, number, check } = raw
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
      registerUrl: read.registerUrl ?? raw.registerUrl ?? null,
      formatOk: read.formatOk,
      checkedOn: check?.checkedOn ?? null,
      checkedBy: check?.checkedBy ?? null,
      checkOutcome: check?.outcome ?? null,
    },
  ]
}
