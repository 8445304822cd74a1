import type { AuthorBySlugQueryResult, PersonName } from '../generated/sanity.types.ts'
import { pictureShape } from '../images/readImage.ts'
import { richText } from '../portableText/readText.ts'
import {
  address,
  anything,
  code,
  date,
  fields,
  flag,
  listOf,
  number,
  oneOf,
  type Reader,
  type Shape,
  words,
} from '../read/read.ts'
import type { RawAuthorCard } from './authorCard.ts'

type RawAuthor = NonNullable<AuthorBySlugQueryResult>
type Registration = NonNullable<RawAuthorCard['registrations']>[number]
type RegistrationCheck = NonNullable<Registration['check']>
type Membership = NonNullable<RawAuthorCard['memberships']>[number]
type Profile = NonNullable<RawAuthor['profiles']>[number]
type Qualification = NonNullable<RawAuthor['qualifications']>[number]

const cardShape: Shape<RawAuthorCard> = {
  name: fields<PersonName>({ honorific: words, given: words, family: words, postNominals: words }),
  slug: code,
  profession: words,
  registrations: listOf(
    fields<Registration>({
      // A register this version has no row for is shown by its key in capitals.
      regulator: code as Reader<string> as Reader<Registration['regulator']>,
      number: code,
      profession: words,
      registerUrl: address,
      check: fields<RegistrationCheck>({
        checkedOn: date,
        checkedBy: words,
        outcome: oneOf<RegistrationCheck['outcome']>({
          registered: true,
          conditions: true,
          suspended: true,
          notFound: true,
        }),
      }),
    }),
  ),
  memberships: listOf(fields<Membership>({ body: code, number: code, since: code })),
  photo: fields<NonNullable<RawAuthorCard['photo']>>({
    alt: words,
    caption: anything,
    credit: words,
    ...pictureShape,
  }),
}

export const readAuthorCard = fields<RawAuthorCard>(cardShape)

const listItemShape = {
  ...cardShape,
  _id: code,
  qualifications: listOf(fields<Qualification>({ title: words, institution: words, year: number })),
  interests: words,
  active: flag,
}

export const readAuthorListItem = fields<Omit<RawAuthor, 'biography' | 'profiles'>>(listItemShape)

export const readAuthor = fields<RawAuthor>({
  ...listItemShape,
  biography: richText,
  profiles: listOf(fields<Profile>({ label: words, url: address })),
})
