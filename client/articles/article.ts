import type { AuthorCard } from '../authors/authorCard.ts'
import type { Body } from '../body/toBody.ts'
import type { ArticleBySlugQueryResult, ArticleListQueryResult } from '../generated/sanity.types.ts'
import type { CallToAction } from '../links/callToAction.ts'
import type { RelatedLink } from '../links/relatedLinks.ts'
import type { Page } from '../query.ts'
import type { ReadOptions } from '../reading.ts'
import type { Review } from '../review/review.ts'

export type RawArticle = NonNullable<ArticleBySlugQueryResult>
type RawCard = ArticleListQueryResult[number]

/** Everything an article's page needs, fetched in one query. */
export interface Article extends Omit<
  RawArticle,
  'body' | 'authors' | 'review' | 'relatedLinks' | 'callToAction' | 'bookingLink' | 'citations'
> {
  /** Portable Text without the stories and blocks the public may not see. */
  readonly body: Body
  readonly authors: AuthorCard[]
  /** Null while no named clinician has reviewed the page. */
  readonly review: Review | null
  readonly citations: Citation[]
  /** Only those that lead somewhere. */
  readonly relatedLinks: RelatedLink[]
  /** The article's own, or the clinic's booking link; null when neither leads anywhere. */
  readonly callToAction: CallToAction | null
  /** The slug that was asked for, when the article has moved from there; else null. */
  readonly movedFrom: string | null
}

export type Citation = NonNullable<RawArticle['citations']>[number]

/** An article as a list shows it. */
export interface ArticleCard extends Omit<RawCard, 'authors' | 'lastReviewed'> {
  /**
   * The day the last review is recorded for. Whether the page still says what was read then, only
   * `bySlug` knows: do not tell readers of a review from a list.
   */
  readonly lastReviewed: string | null
  readonly authors: AuthorCard[]
}

export interface ArticleFilter {
  readonly kind?: NonNullable<RawArticle['kind']>
  readonly audience?: NonNullable<RawArticle['audience']>
  /** A topic's slug; articles on its direct sub-topics are included. */
  readonly topic?: string
  /** An author's slug. */
  readonly author?: string
}

export interface ArticleListOptions extends ArticleFilter, Page, ReadOptions {
  /** The last article of the page before. Steadier than `offset` while articles are published. */
  readonly after?: Pick<RawCard, '_id' | '_createdAt' | 'publishedAt'>
}

export interface ArticleSearchOptions extends ArticleFilter, Page, ReadOptions {}

export interface Articles {
  /**
   * One article, by its slug or by one it used to have (`movedFrom` then says so, and the page
   * should redirect). Null when there is none.
   */
  bySlug(slug: string, options?: ReadOptions): Promise<Article | null>
  /** Newest first; articles without a date stand last. */
  list(options?: ArticleListOptions): Promise<ArticleCard[]>
  /**
   * Those that hold all of the words, the last of which may be the beginning of one; the best
   * first. Looks in titles, summaries, key points, the text, and the names of the topics with their
   * synonyms.
   */
  search(text: string, options?: ArticleSearchOptions): Promise<ArticleCard[]>
  /** Others on the same topics, those that share most first; 5 when `limit` is left out. */
  related(slug: string, options?: Page & ReadOptions): Promise<ArticleCard[]>
  /** Of every article, for static paths. */
  slugs(options?: ReadOptions): Promise<string[]>
  count(filter?: ArticleFilter & ReadOptions): Promise<number>
}
