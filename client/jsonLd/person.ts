import { isRegulator, membershipBodyName, regulatorRow } from '@clinical-content/rules'
import type { AuthorCard, Registration } from '../authors/authorCard.ts'
import { pictureOf } from './picture.ts'
import { thing } from './thing.ts'

/**
 * An author as a `Person`, known by their registration; `Physician` would be a business. What is said
 * is that there is an entry under this number and whose register it is, not what the register shows.
 *
 * @param url - of the author's page on this site
 */
export function personOf(author: AuthorCard, url: string | undefined) {
  const { name, registrations } = author
  return thing({
    '@type': 'Person',
    name: author.fullName,
    honorificPrefix: name?.honorific,
    givenName: name?.given,
    familyName: name?.family,
    honorificSuffix: name?.postNominals,
    jobTitle: author.profession,
    url,
    image: pictureOf(author.photo),
    sameAs: registrations.flatMap(({ registerUrl }) => registerUrl ?? []),
    identifier: registrations.map(identifierOf),
    hasCertification: registrations.map((registration) =>
      thing({
        '@type': 'Certification',
        name: `Registration with the ${registration.regulatorFullName}`,
        certificationIdentification: registration.number,
        url: registration.registerUrl,
        issuedBy: thing({ '@type': 'Organization', name: registration.regulatorFullName }),
      }),
    ),
    memberOf: (author.memberships ?? []).flatMap(({ body }) =>
      body ? [thing({ '@type': 'Organization', name: membershipBodyName(body) })] : [],
    ),
  })
}

function identifierOf({ regulator, regulatorName, number }: Registration) {
  return thing({
    '@type': 'PropertyValue',
    propertyID: regulatorName,
    value: number,
    url: isRegulator(regulator) ? regulatorRow(regulator).fhirSystem : undefined,
  })
}
