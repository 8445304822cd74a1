import type {
  ArticleRelatedQueryResult,
  ArticleSearchQueryResult,
} from '../generated/sanity.types.ts'
import { type Page, sliceOf } from '../query.ts'
import { checkedSlug, type Reading, type ReadOptions, readOptionsOf } from '../reading.ts'
import type { ArticleCard, ArticleSearchOptions } from './article.ts'
import { filterParams, toCards } from './articleList.ts'
import { articleRelatedQuery, articleSearchQuery } from './searchQueries.ts'

export async function searchArticles(
  reading: Reading,
  text: string,
  options: ArticleSearchOptions,
): Promise<ArticleCard[]> {
  const words = patternOf(text)
  if (words === '') return []
  const found = await reading.query<ArticleSearchQueryResult>(
    articleSearchQuery,
    { ...filterParams(options), ...sliceOf(options, 'articles.search'), words },
    readOptionsOf(options, 'articles.search'),
  )
  return toCards(found, reading)
}

export async function relatedArticles(
  reading: Reading,
  slug: string,
  options: Page & ReadOptions,
): Promise<ArticleCard[]> {
  const found = await reading.query<ArticleRelatedQueryResult>(
    articleRelatedQuery,
    {
      slug: checkedSlug(slug, 'articles.related'),
      ...sliceOf({ limit: 5, ...options }, 'articles.related'),
    },
    readOptionsOf(options, 'articles.related'),
  )
  return toCards(found, reading)
}

/** What was typed as a pattern of `match`: all of the words, the last perhaps not typed to its end. */
function patternOf(text: unknown): string {
  const words = typeof text === 'string' ? (text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []) : []
  return words.length === 0 ? '' : `${words.join(' ')}*`
}
