import { toAuthorCards } from '../authors/authorCard.ts'
import { ArgumentError } from '../errors.ts'
import type { ArticleCountQueryResult, ArticleListQueryResult } from '../generated/sanity.types.ts'
import { sliceOf } from '../query.ts'
import { listOf } from '../read/read.ts'
import { placeIn, type Reading, type ReadOptions, readOptionsOf } from '../reading.ts'
import type { ArticleCard, ArticleFilter, ArticleListOptions } from './article.ts'
import {
  articleCountAboutQuery,
  articleCountQuery,
  articleListAboutQuery,
  articleListQuery,
  articleListUndatedQuery,
} from './queries.ts'
import { readArticleCard } from './readArticle.ts'

/**
 * A page of articles: those with a date, newest first, then those without, in the order they came
 * in. Two queries, because in GROQ's order what has no date would stand before everything.
 */
export async function listArticles(
  reading: Reading,
  options: ArticleListOptions,
): Promise<ArticleCard[]> {
  const { query } = reading
  const { after } = options
  const { offset, end } = sliceOf(options, 'articles.list')
  if (after && offset > 0) {
    throw new ArgumentError(
      'articles.list.offset',
      'cannot stand beside "after": say where the page begins in one way',
    )
  }
  const filter = filterParams(options)
  const how = readOptionsOf(options, 'articles.list')
  const cursor = { afterDate: after?.publishedAt ?? null, afterId: after?._id ?? null }
  const isPastDated = after !== undefined && after.publishedAt === null
  const dated = isPastDated
    ? []
    : await query<ArticleListQueryResult>(
        isAbout(options) ? articleListAboutQuery : articleListQuery,
        { ...filter, ...cursor, offset, end },
        how,
      )
  const missing = end - offset - dated.length
  if (missing === 0) return toCards(dated, reading)
  const undated = await query<ArticleListQueryResult>(
    articleListUndatedQuery,
    {
      ...filter,
      ...(isPastDated
        ? { ...cursor, afterDate: after._createdAt }
        : { afterDate: null, afterId: null }),
      ...(await undatedSlice()),
    },
    how,
  )
  return toCards([...dated, ...undated], reading)

  async function undatedSlice() {
    const begins = dated.length > 0 || offset === 0
    const start = begins ? 0 : Math.max(0, offset - (await countArticles(reading, options, true)))
    return { offset: start, end: start + missing }
  }
}

export function countArticles(
  reading: Reading,
  filter: ArticleFilter & ReadOptions,
  datedOnly = false,
): Promise<number> {
  const text = isAbout(filter) ? articleCountAboutQuery : articleCountQuery
  return reading.query<ArticleCountQueryResult>(
    text,
    { ...filterParams(filter), datedOnly },
    readOptionsOf(filter, 'articles.count'),
  )
}

function isAbout({ topic, author }: ArticleFilter): boolean {
  return topic !== undefined || author !== undefined
}

export function filterParams({ kind, audience, topic, author }: ArticleFilter) {
  return {
    kind: kind ?? null,
    audience: audience ?? null,
    topic: topic ?? null,
    author: author ?? null,
  }
}

export function toCards(raw: ArticleListQueryResult, reading: Reading): ArticleCard[] {
  const cards = listOf(readArticleCard)(raw, placeIn(reading, 'articles')) ?? []
  return cards.map((card) => {
    const answer = { ...card, title: card.title ?? '', authors: toAuthorCards(card.authors) }
    // Every field was read by its type; the schema's own required ones may still be missing.
    return answer as unknown as ArticleCard
  })
}
