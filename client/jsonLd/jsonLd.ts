import { isRegulator, regulatorRow } from '@clinical-content/rules'
import type { Article, Citation } from '../articles/article.ts'
import type { AuthorCard, Registration } from '../authors/authorCard.ts'
import type { Clinic } from '../clinic/clinic.ts'
import { imageSource } from '../images/imageUrl.ts'
import { citationUrl } from '../citations/citationUrl.ts'
import { isBlank, withoutStega } from '../read/stega.ts'
import { plainText } from '../portableText/plainText.ts'

export interface JsonLdOptions {
  readonly clinic?: Clinic | null
  /** The page's own absolute address. */
  readonly url: string
  /** The absolute address of an author's page; left out, the register entry stands alone. */
  readonly authorUrl?: (slug: string) => string
}

type Json =
  | string
  | number
  | boolean
  | readonly Json[]
  | { readonly [key: string]: Json | undefined }
type Node = { readonly [key: string]: Json | undefined }

/**
 * An article's structured data: a schema.org `MedicalWebPage` (the only type with `lastReviewed`
 * and `reviewedBy`) whose main entity is the `Article`. Authors are `Person`s with their
 * registration as identifier and credential; `Physician` would be a business.
 *
 * Serialise it with {@link jsonLdScript}, or with `JSON.stringify` anywhere but in HTML.
 */
export function jsonLd(article: Article, options: JsonLdOptions): Node {
  const { clinic, url } = options
  const person = (author: AuthorCard) => personOf(author, options)
  const publisher = clinic ? publisherOf(clinic) : undefined
  // One width, so that the size said is that of the address.
  const image = imageSource(article.heroImage, { widths: [1200] })
  return pruned({
    '@context': 'https://schema.org',
    '@type': 'MedicalWebPage',
    '@id': url,
    url,
    name: article.seo?.title ?? article.title ?? undefined,
    description: article.seo?.description ?? article.summary ?? undefined,
    inLanguage: article.language ?? undefined,
    lastReviewed: article.review?.lastReviewed,
    reviewedBy: article.review ? person(article.review.reviewedBy) : undefined,
    medicalAudience: audienceOf(article.audience),
    about: (article.topics ?? []).map(aboutOf),
    publisher,
    mainEntity: {
      '@type': 'Article',
      headline: article.title ?? undefined,
      description: article.summary ?? undefined,
      author: article.authors.map(person),
      datePublished: article.publishedAt ?? undefined,
      dateModified: article.updatedAt ?? article.publishedAt ?? undefined,
      image: image && {
        '@type': 'ImageObject',
        url: image.src,
        width: image.width,
        height: image.height,
      },
      citation: article.citations.map(citationOf),
      publisher,
      mainEntityOfPage: url,
      hasPart: questionsOf(article),
    },
  })
}

/**
 * Structured data as a `<script>` element. `<` is escaped, so no text of an article can end the
 * element or open a comment in it (HTML Standard, "Restrictions for contents of script elements").
 */
export function jsonLdScript(data: object): string {
  const json = JSON.stringify(data)
    .replaceAll('<', String.raw`\u003c`)
    .replaceAll('>', String.raw`\u003e`)
    .replaceAll('&', String.raw`\u0026`)
    .replaceAll('\u2028', String.raw`\u2028`)
    .replaceAll('\u2029', String.raw`\u2029`)
  return `<script type="application/ld+json">${json}</script>`
}

function personOf(author: AuthorCard, { authorUrl }: JsonLdOptions): Node {
  const { name, registrations, slug } = author
  const registers = registrations.flatMap(({ registerUrl }) => registerUrl ?? [])
  return {
    '@type': 'Person',
    name: author.fullName || undefined,
    honorificPrefix: name?.honorific ?? undefined,
    givenName: name?.given ?? undefined,
    familyName: name?.family ?? undefined,
    honorificSuffix: name?.postNominals ?? undefined,
    jobTitle: author.profession ?? undefined,
    url: slug && authorUrl ? authorUrl(slug) : undefined,
    sameAs: registers,
    identifier: registrations.map(identifierOf),
    hasCredential: registrations.map((registration) => ({
      '@type': 'EducationalOccupationalCredential',
      credentialCategory: 'registration',
      identifier: registration.number,
      recognizedBy: { '@type': 'Organization', name: registration.regulatorFullName },
    })),
    memberOf: (author.memberships ?? []).flatMap(({ body }) =>
      body ? [{ '@type': 'Organization', name: bodyNames[body] ?? body }] : [],
    ),
  }
}

const bodyNames: Readonly<Record<string, string>> = { csp: 'Chartered Society of Physiotherapy' }

function identifierOf({ regulator, regulatorName, number }: Registration): Node {
  const system = isRegulator(regulator) ? regulatorRow(regulator).fhirSystem : undefined
  return { '@type': 'PropertyValue', propertyID: regulatorName, value: number, url: system }
}

function publisherOf(clinic: Clinic): Node {
  const logo = imageSource(clinic.logo)
  return {
    '@type': 'MedicalClinic',
    name: clinic.name ?? undefined,
    url: clinic.url ?? undefined,
    telephone: clinic.telephone ?? undefined,
    logo: logo?.src,
    address: (clinic.addresses ?? []).map((address) => ({
      '@type': 'PostalAddress',
      streetAddress: address.street ?? undefined,
      addressLocality: address.locality ?? undefined,
      addressRegion: address.region ?? undefined,
      postalCode: address.postalCode ?? undefined,
      addressCountry: address.country ?? undefined,
    })),
    sameAs: clinic.profiles.map(({ url }) => url),
  }
}

/** Our audiences in schema.org's words (`MedicalAudienceType` and `Audience`). */
function audienceOf(audience: Article['audience']): Node | undefined {
  if (!audience) return undefined
  const audienceType = {
    patients: 'Patient',
    carers: 'Caregiver',
    parents: 'Caregiver',
    professionals: 'Clinician',
  }
  return { '@type': 'MedicalAudience', audienceType: audienceType[audience] }
}

function aboutOf(topic: NonNullable<Article['topics']>[number]): Node {
  const types = {
    condition: 'MedicalCondition',
    symptom: 'MedicalSymptom',
    treatment: 'MedicalTherapy',
    bodyArea: 'AnatomicalStructure',
  }
  return { '@type': topic.kind ? types[topic.kind] : 'Thing', name: topic.title ?? undefined }
}

function citationOf(citation: Citation): Node {
  const types = {
    journal: 'ScholarlyArticle',
    guideline: 'MedicalGuideline',
    book: 'Book',
    web: 'WebPage',
  }
  return {
    '@type': citation.kind ? types[citation.kind] : 'CreativeWork',
    name: citation.title ?? undefined,
    author: citation.authors ?? undefined,
    publisher: citation.publisher ?? undefined,
    datePublished: citation.year ? String(citation.year) : undefined,
    isbn: citation.isbn ?? undefined,
    url: citationUrl(citation),
  }
}

/** Only those with an answer in words: schema.org has no question that nobody answers. */
function questionsOf(article: Article): Node[] {
  return article.body.flatMap((block) =>
    block._type === 'faq'
      ? (block.items ?? []).flatMap(({ question, answer }) => {
          const text = (answer ?? []).map(plainText).join('\n').trim()
          if (!question || isBlank(text)) return []
          const acceptedAnswer = { '@type': 'Answer', text }
          return [{ '@type': 'Question', name: question, acceptedAnswer }]
        })
      : [],
  )
}

/** Leaves out what is not known, so that nothing is claimed with an empty value. */
function pruned(node: Node): Node {
  const prune = (value: Json | undefined): Json | undefined => {
    if (isArray(value)) {
      const items = value.map(prune).filter((item) => item !== undefined)
      return items.length > 0 ? items : undefined
    }
    if (typeof value === 'object') return pruned(value)
    // Nobody clicks on structured data: what visual editing hides in words is taken out.
    const known = typeof value === 'string' ? withoutStega(value) : value
    return known === '' ? undefined : known
  }
  const entries = Object.entries(node).map(([key, value]) => [key, prune(value)] as const)
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
}

function isArray(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}
