import type {
  BodyBlock,
  CallToAction,
  Citation,
  ImageValue,
  RelatedLink,
  TextBlock,
  WeakReference,
} from '../portableText.ts'

/** How the migration marks what it wrote (docs/content-model.md, origin). */
export interface Origin {
  readonly _type: 'origin'
  readonly source: string
  readonly id: string
  readonly url?: string
  readonly importedAt: string
  /** Of the document's content as the migration wrote it; see `hash.ts`. */
  readonly hash: string
  readonly clinicallyReviewed: false
}

interface Slug {
  readonly _type: 'slug'
  readonly current: string
}

interface Migrated {
  /** `drafts.imported-…`: nothing is public before a clinician says so. */
  readonly _id: string
  readonly origin: Origin
}

export interface ArticleDocument extends Migrated {
  readonly _type: 'article'
  readonly title: string
  readonly slug: Slug
  readonly summary?: string
  readonly kind: string
  readonly body: readonly BodyBlock[]
  readonly authors: readonly WeakReference[]
  readonly publishedAt?: string
  readonly updatedAt?: string
  readonly topics?: readonly WeakReference[]
  readonly audience?: string
  readonly heroImage?: ImageValue & { alt?: string; caption?: string; credit?: string }
  readonly keyPoints?: readonly string[]
  readonly citations?: readonly Citation[]
  readonly relatedLinks?: readonly RelatedLink[]
  readonly callToAction?: CallToAction
  readonly language?: string
}

export interface AuthorDocument extends Migrated {
  readonly _type: 'author'
  readonly name: {
    readonly _type: 'personName'
    readonly honorific?: string
    readonly given: string
    readonly family: string
    readonly postNominals?: string
  }
  readonly slug: Slug
  readonly profession?: string
  readonly registrations?: readonly {
    readonly _type: 'registration'
    readonly regulator: string
    readonly number: string
    readonly profession?: string
    readonly registerUrl?: string
  }[]
  readonly memberships?: readonly {
    readonly _type: 'membership'
    readonly body: string
    readonly number?: string
  }[]
}

export interface CaseStudyDocument extends Migrated {
  readonly _type: 'caseStudy'
  readonly title: string
  readonly slug: Slug
  readonly person: {
    readonly _type: 'caseStudyPerson'
    readonly alias?: string
    readonly ageBand?: string
    readonly occupation?: string
  }
  readonly problem: readonly TextBlock[]
  readonly clinician?: WeakReference
  readonly consent: { readonly _type: 'consent'; readonly status: 'missing' }
}

export interface TopicDocument {
  readonly _id: string
  readonly _type: 'topic'
  readonly title: string
  readonly slug: Slug
  readonly kind: 'condition' | 'bodyArea' | 'treatment' | 'symptom'
}

export type MigratedDocument = ArticleDocument | AuthorDocument | CaseStudyDocument | TopicDocument
