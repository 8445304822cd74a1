import type * as stored from '@clinical-content/schemas/types'
import type { BodyBlock, Citation, Written } from '../portableText.ts'

/** A document of the schema as the migration writes it: with its origin, and the id of a draft. */
type Made<Stored extends stored.Article | stored.Author | stored.CaseStudy> = Written<
  stored.NewDocument<Stored>
> & { readonly origin: Origin }

/** How the migration marks what it wrote (docs/content-model.md, origin). */
export type Origin = Written<stored.Origin> & { readonly clinicallyReviewed: false }

export type ArticleDocument = Omit<Made<stored.Article>, 'body' | 'citations'> & {
  readonly body: readonly (BodyBlock & { readonly _key?: string })[]
  readonly citations?: readonly Citation[]
}
export type AuthorDocument = Made<stored.Author>
export type CaseStudyDocument = Made<stored.CaseStudy>
export type TopicDocument = Written<stored.NewDocument<stored.Topic>>

export type MigratedDocument = ArticleDocument | AuthorDocument | CaseStudyDocument | TopicDocument
