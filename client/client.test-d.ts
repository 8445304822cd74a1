/** What a frontend developer's editor knows of the results. Checked by `tsc`, never run. */
import { expectTypeOf } from 'vitest'
import type { Article, Body, ClinicalClient, RelatedLink } from './index.ts'
import { toHtml } from './render/html/index.ts'

declare const client: ClinicalClient

const article = await client.articles.bySlug('back-spasm')
expectTypeOf(article).toEqualTypeOf<Article | null>()

if (article) {
  expectTypeOf(article.title).toEqualTypeOf<string>()
  expectTypeOf(article.slug).toEqualTypeOf<string>()
  expectTypeOf(article.kind).toEqualTypeOf<
    'guide' | 'condition' | 'treatment' | 'exercise' | 'news' | 'question'
  >()
  expectTypeOf(article.publishedAt).toEqualTypeOf<string | null>()
  expectTypeOf(article.movedFrom).toEqualTypeOf<string | null>()
  expectTypeOf(article.authors[0]?.registrations[0]?.registerUrl).toEqualTypeOf<
    string | null | undefined
  >()
  expectTypeOf(article.review?.reviewedBy.fullName).toEqualTypeOf<string | undefined>()
  expectTypeOf(article.relatedLinks).toEqualTypeOf<RelatedLink[]>()
  expectTypeOf(article.heroImage?.asset?.width).toEqualTypeOf<number | null | undefined>()
  expectTypeOf(article.next).toEqualTypeOf<{ title: string; slug: string } | null>()
  expectTypeOf(toHtml(article.body)).toEqualTypeOf<string>()

  // What a migration could not read is no block a frontend has to know.
  expectTypeOf<Extract<Body[number], { _type: 'needsReview' }>>().toBeNever()
  const card = article.body.find((block) => block._type === 'careCard')
  expectTypeOf(card?.level).toEqualTypeOf<'non-urgent' | 'urgent' | 'emergency' | undefined>()
  // @ts-expect-error -- consent is never fetched
  void article.consent
}

const [story] = await client.caseStudies.list()
// @ts-expect-error -- consent is never fetched
void story?.consent
expectTypeOf(story?.person.alias).toEqualTypeOf<string | null | undefined>()

// @ts-expect-error -- not a kind of article
void client.articles.list({ kind: 'blog' })
// @ts-expect-error -- a slug is needed
void client.articles.bySlug()
