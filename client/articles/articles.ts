import type {
  ArticleBySlugQueryResult,
  ArticleSlugsQueryResult,
} from '../generated/sanity.types.ts'
import { toAuthorCards } from '../authors/authorCard.ts'
import { toBody } from '../body/toBody.ts'
import { toCallToAction } from '../links/callToAction.ts'
import { toRelatedLinks } from '../links/relatedLinks.ts'
import { inside } from '../read/read.ts'
import { checkedSlug, placeIn, type Reading, readOptionsOf } from '../reading.ts'
import { toReview } from '../review/review.ts'
import type { Article, Articles, RawArticle } from './article.ts'
import { countArticles, listArticles } from './articleList.ts'
import { articleBySlugQuery, articleSlugsQuery } from './queries.ts'
import { readArticle } from './readArticle.ts'
import { relatedArticles, searchArticles } from './search.ts'

export function createArticles(reading: Reading): Articles {
  const { query } = reading
  return {
    async bySlug(slug, options = {}) {
      checkedSlug(slug, 'articles.bySlug')
      const how = readOptionsOf(options, 'articles.bySlug')
      const article = await query<ArticleBySlugQueryResult>(articleBySlugQuery, { slug }, how)
      return article && toArticle(article, slug, reading)
    },
    list: (options = {}) => listArticles(reading, options),
    search: (text, options = {}) => searchArticles(reading, text, options),
    related: (slug, options = {}) => relatedArticles(reading, slug, options),
    slugs: (options = {}) =>
      query<ArticleSlugsQueryResult>(
        articleSlugsQuery,
        {},
        readOptionsOf(options, 'articles.slugs'),
      ),
    count: (filter = {}) => countArticles(reading, filter),
  }
}

/** @param askedFor - the slug of the call, perhaps one the article used to have */
function toArticle(raw: RawArticle, askedFor: string, reading: Reading): Article | null {
  const place = placeIn(reading, `article “${raw.slug}”`)
  const read = readArticle(raw, place)
  if (!read) return null
  const { bookingLink, body, ...article } = read
  const citations = article.citations ?? []
  const answer = {
    ...article,
    title: article.title ?? '',
    body: toBody(body ?? [], { citations, bookingLink }, inside(place, '.body')),
    authors: toAuthorCards(article.authors),
    review: toReview(article.review, reading.today(), { ...raw, _type: 'article' }),
    citations,
    relatedLinks: toRelatedLinks(article.relatedLinks),
    callToAction: toCallToAction(article.callToAction, bookingLink),
    movedFrom: article.slug === askedFor ? null : askedFor,
  }
  // Every field was read by its type; the schema's own required ones may still be missing.
  return answer as unknown as Article
}
