import type { ClinicQueryResult } from '../generated/sanity.types.ts'
import { type CallToAction, toCallToAction } from '../links/callToAction.ts'
import type { Query } from '../query.ts'
import { safeUrl } from '../safeUrl.ts'
import { clinicQuery } from './queries.ts'

type RawClinic = NonNullable<ClinicQueryResult>

/** The clinic as its public pages name it. */
export interface Clinic extends Omit<RawClinic, 'bookingLinks' | 'profiles' | 'url'> {
  readonly url: string | null
  readonly bookingLinks: CallToAction[]
  readonly profiles: { readonly label: string; readonly url: string }[]
}

export interface ClinicReader {
  /** Null until somebody has filled in and published the clinic's details. */
  get(): Promise<Clinic | null>
}

export function createClinicReader(query: Query): ClinicReader {
  return {
    async get() {
      const clinic = await query<ClinicQueryResult>(clinicQuery)
      return clinic && toClinic(clinic)
    },
  }
}

function toClinic(clinic: RawClinic): Clinic {
  return {
    ...clinic,
    url: safeUrl(clinic.url) ?? null,
    bookingLinks: (clinic.bookingLinks ?? []).flatMap((link) => toCallToAction(link, null) ?? []),
    profiles: (clinic.profiles ?? []).flatMap(({ label, url }) => {
      const safe = safeUrl(url)
      return safe === undefined ? [] : [{ label: label ?? safe, url: safe }]
    }),
  }
}
