import type {
  ArticleBySlugQueryResult,
  ArticleMovedQueryResult,
} from '../generated/sanity.types.ts'
import { toAuthorCards } from '../authors/authorCard.ts'
import { toBody } from '../body/toBody.ts'
import { toCallToAction } from '../links/callToAction.ts'
import { toRelatedLinks } from '../links/relatedLinks.ts'
import { inside } from '../read/read.ts'
import { placeIn, type Reading } from '../reading.ts'
import { toReview } from '../review/review.ts'
import type { Article, Articles, RawArticle } from './article.ts'
import { countArticles, listArticles } from './articleList.ts'
import { articleBySlugQuery, articleMovedQuery } from './queries.ts'
import { readArticle } from './readArticle.ts'

export function createArticles(reading: Reading): Articles {
  const { query } = reading
  return {
    async bySlug(slug) {
      const article = await query<ArticleBySlugQueryResult>(articleBySlugQuery, { slug })
      if (article) return toArticle(article, null, reading)
      const movedTo = await query<ArticleMovedQueryResult>(articleMovedQuery, { slug })
      if (!movedTo) return null
      const moved = await query<ArticleBySlugQueryResult>(articleBySlugQuery, { slug: movedTo })
      return moved && toArticle(moved, slug, reading)
    },
    list: (options = {}) => listArticles(reading, options),
    count: (filter = {}) => countArticles(reading, filter),
  }
}

function toArticle(raw: RawArticle, movedFrom: string | null, reading: Reading): Article | null {
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
    review: toReview(article.review, reading.today()),
    citations,
    relatedLinks: toRelatedLinks(article.relatedLinks),
    callToAction: toCallToAction(article.callToAction, bookingLink),
    movedFrom,
  }
  // Every field was read by its type; the schema's own required ones may still be missing.
  return answer as unknown as Article
}
