import type { Clinic } from '../clinic/clinic.ts'
import { pictureOf } from './picture.ts'
import { thing } from './thing.ts'

/** The clinic as the publisher of a page: a `MedicalClinic`, which is a `MedicalBusiness`. */
export function clinicOf(clinic: Clinic) {
  return thing({
    '@type': 'MedicalClinic',
    name: clinic.name,
    description: clinic.description ?? clinic.tagline,
    url: clinic.url,
    telephone: clinic.telephone,
    email: clinic.email,
    logo: pictureOf(clinic.logo),
    address: (clinic.addresses ?? []).map((address) =>
      thing({
        '@type': 'PostalAddress',
        name: address.label,
        streetAddress: address.street,
        addressLocality: address.locality,
        addressRegion: address.region,
        postalCode: address.postalCode,
        addressCountry: address.country,
      }),
    ),
    openingHoursSpecification: (clinic.openingHours ?? []).flatMap(({ days, opens, closes }) => {
      const dayOfWeek = (days ?? []).flatMap((day) => dayNames.get(day) ?? [])
      const isWhole = dayOfWeek.length > 0 && opens && closes
      return isWhole
        ? [thing({ '@type': 'OpeningHoursSpecification', dayOfWeek, opens, closes })]
        : []
    }),
    identifier:
      clinic.regulator?.number &&
      thing({
        '@type': 'PropertyValue',
        propertyID: clinic.regulator.name,
        value: clinic.regulator.number,
        url: clinic.regulator.url,
      }),
    sameAs: clinic.profiles.map(({ url }) => url),
  })
}

const dayNames = new Map(
  (['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const).map(
    (day) => [day.toLowerCase(), `https://schema.org/${day}` as const] as const,
  ),
)
