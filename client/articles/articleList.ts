import { toAuthorCard } from '../authors/authorCard.ts'
import { ClinicalClientError } from '../errors.ts'
import type { ArticleCountQueryResult, ArticleListQueryResult } from '../generated/sanity.types.ts'
import { type Query, sliceOf } from '../query.ts'
import type { ArticleCard, ArticleFilter, ArticleListOptions } from './articles.ts'
import {
  articleCountAboutQuery,
  articleCountQuery,
  articleListAboutQuery,
  articleListQuery,
  articleListUndatedQuery,
} from './queries.ts'

/**
 * A page of articles: those with a date, newest first, then those without, in the order they came
 * in. Two queries, because in GROQ's order what has no date would stand before everything.
 */
export async function listArticles(
  query: Query,
  options: ArticleListOptions,
): Promise<ArticleCard[]> {
  const { after } = options
  const { offset, end } = sliceOf(options, 'articles.list')
  if (after && offset > 0) {
    throw new ClinicalClientError(
      'articles.list.offset',
      'cannot stand beside "after": say where the page begins in one way',
    )
  }
  const filter = filterParams(options)
  const cursor = { afterDate: after?.publishedAt ?? null, afterId: after?._id ?? null }
  const isPastDated = after !== undefined && after.publishedAt === null
  const dated = isPastDated
    ? []
    : await query<ArticleListQueryResult>(
        isAbout(options) ? articleListAboutQuery : articleListQuery,
        { ...filter, ...cursor, offset, end },
      )
  const missing = end - offset - dated.length
  if (missing === 0) return dated.map(toCard)
  const undated = await query<ArticleListQueryResult>(articleListUndatedQuery, {
    ...filter,
    ...(isPastDated
      ? { ...cursor, afterDate: after._createdAt }
      : { afterDate: null, afterId: null }),
    ...(await undatedSlice()),
  })
  return [...dated, ...undated].map(toCard)

  async function undatedSlice() {
    const begins = dated.length > 0 || offset === 0
    const start = begins ? 0 : Math.max(0, offset - (await countArticles(query, options, true)))
    return { offset: start, end: start + missing }
  }
}

export function countArticles(
  query: Query,
  filter: ArticleFilter,
  datedOnly = false,
): Promise<number> {
  const text = isAbout(filter) ? articleCountAboutQuery : articleCountQuery
  return query<ArticleCountQueryResult>(text, { ...filterParams(filter), datedOnly })
}

function isAbout({ topic, author }: ArticleFilter): boolean {
  return topic !== undefined || author !== undefined
}

function filterParams({ kind, audience, topic, author }: ArticleFilter) {
  return {
    kind: kind ?? null,
    audience: audience ?? null,
    topic: topic ?? null,
    author: author ?? null,
  }
}

function toCard(card: ArticleListQueryResult[number]): ArticleCard {
  return { ...card, authors: (card.authors ?? []).map(toAuthorCard) }
}
