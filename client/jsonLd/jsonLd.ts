import type { Article } from '../articles/article.ts'
import type { AuthorCard } from '../authors/authorCard.ts'
import type { Author } from '../authors/authors.ts'
import type { Clinic } from '../clinic/clinic.ts'
import { citationOf } from './citation.ts'
import { clinicOf } from './clinic.ts'
import { exercisesOf, questionsOf } from './parts.ts'
import { personOf } from './person.ts'
import { pictureOf } from './picture.ts'
import { thing } from './thing.ts'

const context = 'https://schema.org'

export interface JsonLdOptions {
  readonly clinic?: Clinic | null
  /** The page's own absolute address. */
  readonly url: string
  /** The absolute address of an author's page; left out, the register entry stands alone. */
  readonly authorUrl?: (slug: string) => string
  /** The way to the page, the first page first and itself last. */
  readonly breadcrumbs?: readonly Breadcrumb[]
}

export interface Breadcrumb {
  readonly name: string
  /** Absolute. */
  readonly url: string
}

/**
 * An article's structured data: a schema.org `MedicalWebPage` (the only type with `lastReviewed`
 * and `reviewedBy`) whose main entity is the `Article`, its questions and exercises as parts of it.
 *
 * Every function here returns what is assignable to `WithContext<…>` of `schema-dts`. Serialise it
 * with {@link jsonLdScript}, or with `JSON.stringify` anywhere but in HTML.
 */
export function jsonLd(article: Article, options: JsonLdOptions) {
  const { clinic, url, authorUrl, breadcrumbs } = options
  const person = (author: AuthorCard) =>
    personOf(author, author.slug && authorUrl ? authorUrl(author.slug) : undefined)
  const publisher = clinic ? clinicOf(clinic) : undefined
  return thing({
    '@context': context,
    '@type': 'MedicalWebPage',
    '@id': url,
    url,
    name: article.seo?.title || article.title,
    description: article.seo?.description || article.summary,
    inLanguage: article.language,
    lastReviewed: article.review?.lastReviewed,
    reviewedBy: article.review && person(article.review.reviewedBy),
    medicalAudience: audienceOf(article.audience),
    about: (article.topics ?? []).map(aboutOf),
    publisher,
    breadcrumb: breadcrumbs && breadcrumbsOf(breadcrumbs),
    mainEntity: thing({
      '@type': 'Article',
      headline: article.title,
      description: article.summary,
      author: article.authors.map(person),
      datePublished: article.publishedAt,
      dateModified: article.updatedAt ?? article.publishedAt,
      image: pictureOf(article.heroImage),
      citation: article.citations.map(citationOf),
      publisher,
      mainEntityOfPage: url,
      hasPart: [...questionsOf(article), ...exercisesOf(article)],
    }),
  })
}

/** The page of an author: a `ProfilePage` about the `Person`. */
export function profileJsonLd(author: Author, options: Omit<JsonLdOptions, 'authorUrl'>) {
  const { clinic, url, breadcrumbs } = options
  const isStaff = author.active && clinic
  return thing({
    '@context': context,
    '@type': 'ProfilePage',
    '@id': url,
    url,
    name: author.fullName,
    breadcrumb: breadcrumbs && breadcrumbsOf(breadcrumbs),
    mainEntity: {
      ...personOf(author, url),
      ...(isStaff ? { worksFor: clinicOf(clinic) } : {}),
    },
  })
}

/** The clinic itself, for its home page: a `MedicalClinic`, which is a `MedicalBusiness`. */
export function clinicJsonLd(clinic: Clinic) {
  return { '@context': context, ...clinicOf(clinic) } as const
}

/** The way to a page by itself, for pages without an article: a `BreadcrumbList`. */
export function breadcrumbsJsonLd(breadcrumbs: readonly Breadcrumb[]) {
  return { '@context': context, ...breadcrumbsOf(breadcrumbs) } as const
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

function breadcrumbsOf(breadcrumbs: readonly Breadcrumb[]) {
  return thing({
    '@type': 'BreadcrumbList',
    itemListElement: breadcrumbs.map(({ name, url }, index) =>
      thing({ '@type': 'ListItem', position: index + 1, name, item: url }),
    ),
  })
}

/** Our audiences in schema.org's words (`MedicalAudienceType` and `Audience`). */
function audienceOf(audience: Article['audience']) {
  if (!audience) return undefined
  const audienceType = {
    patients: 'Patient',
    carers: 'Caregiver',
    parents: 'Caregiver',
    professionals: 'Clinician',
  }[audience]
  return thing({ '@type': 'MedicalAudience', audienceType })
}

function aboutOf({ kind, title }: NonNullable<Article['topics']>[number]) {
  const types = {
    condition: 'MedicalCondition',
    symptom: 'MedicalSymptom',
    treatment: 'MedicalTherapy',
    bodyArea: 'AnatomicalStructure',
  } as const
  return thing({ '@type': kind ? types[kind] : 'Thing', name: title })
}
