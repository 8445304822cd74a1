import type { ClinicQueryResult } from '../generated/sanity.types.ts'
import { type CallToAction, toCallToAction } from '../links/callToAction.ts'
import { labelled } from '../links/labelled.ts'
import { placeIn, type Reading, type ReadOptions, readOptionsOf } from '../reading.ts'
import { clinicQuery } from './queries.ts'
import { readClinic } from './readClinic.ts'

type RawClinic = NonNullable<ClinicQueryResult>

/** The clinic as its public pages name it. */
export interface Clinic extends Omit<RawClinic, 'bookingLinks' | 'profiles' | 'url'> {
  readonly url: string | null
  readonly bookingLinks: CallToAction[]
  readonly profiles: { readonly label: string; readonly url: string }[]
}

export interface ClinicReader {
  /** Null until somebody has filled in and published the clinic's details. */
  get(options?: ReadOptions): Promise<Clinic | null>
}

export function createClinicReader(reading: Reading): ClinicReader {
  return {
    async get(options = {}) {
      const how = readOptionsOf(options, 'clinic.get')
      const raw = await reading.query<ClinicQueryResult>(clinicQuery, {}, how)
      const clinic = raw && readClinic(raw, placeIn(reading, 'clinic'))
      if (!clinic) return null
      const links = clinic.bookingLinks ?? []
      const answer = {
        ...clinic,
        bookingLinks: links.flatMap((link) => toCallToAction(link, null) ?? []),
        profiles: labelled(clinic.profiles),
      }
      // Every field was read by its type; the schema's own required ones may still be missing.
      return answer as unknown as Clinic
    },
  }
}
