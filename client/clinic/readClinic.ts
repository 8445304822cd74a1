import type { ClinicQueryResult } from '../generated/sanity.types.ts'
import { pictureShape } from '../images/readImage.ts'
import { readCallToAction } from '../links/readCallToAction.ts'
import { address, anything, code, fields, listOf, words } from '../read/read.ts'

type RawClinic = NonNullable<ClinicQueryResult>
type Address = NonNullable<RawClinic['addresses']>[number]
type Hours = NonNullable<RawClinic['openingHours']>[number]
type Profile = NonNullable<RawClinic['profiles']>[number]

export const readClinic = fields<RawClinic>({
  name: words,
  tagline: words,
  description: words,
  url: address,
  telephone: code,
  email: code,
  disclaimer: words,
  addresses: listOf(
    fields<Address>({
      label: words,
      street: words,
      locality: words,
      region: words,
      postalCode: code,
      country: code,
    }),
  ),
  openingHours: listOf(fields<Hours>({ days: listOf(code), opens: code, closes: code })),
  regulator: fields<NonNullable<RawClinic['regulator']>>({
    name: words,
    number: code,
    url: address,
  }),
  bookingLinks: listOf(readCallToAction),
  logo: fields<NonNullable<RawClinic['logo']>>({
    alt: words,
    caption: anything,
    credit: anything,
    ...pictureShape,
  }),
  profiles: listOf(fields<Profile>({ label: words, url: address })),
})
