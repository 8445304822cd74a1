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
} from './queries.ts'
import { readArticleCard } from './readArticle.ts'

/**
 * A page of articles: those with a date, newest first, then those without, in the order they came in.
 * One query, unless the page begins after the last that has a date: how many those are must then be
 * known first.
 */
export async function listArticles(
  reading: Reading,
  options: ArticleListOptions,
): Promise<ArticleCard[]> {
  const { after } = options
  const { offset, end } = sliceOf(options, 'articles.list')
  if (after && offset > 0) {
    throw new ArgumentError(
      'articles.list.offset',
      'cannot stand beside "after": say where the page begins in one way',
    )
  }
  const isPastDated = after !== undefined && after.publishedAt === null
  const limit = end - offset
  const params = {
    ...filterParams(options),
    limit,
    offset,
    end,
    afterDate: after?.publishedAt ?? null,
    afterCreated: isPastDated ? after._createdAt : null,
    afterId: after?._id ?? null,
  }
  const text = isAbout(options) ? articleListAboutQuery : articleListQuery
  const how = readOptionsOf(options, 'articles.list')
  const pageFrom = (undatedOffset: number) =>
    reading.query<ArticleListQueryResult>(
      text,
      { ...params, undatedOffset, undatedEnd: undatedOffset + limit },
      how,
    )
  const page = await pageFrom(0)
  const isBeyondDates = offset > 0 && (page[0]?.publishedAt ?? null) === null
  if (!isBeyondDates) return toCards(page, reading)
  const dated = await countArticles(reading, options, true)
  return toCards(offset === dated ? page : await pageFrom(offset - dated), reading)
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
