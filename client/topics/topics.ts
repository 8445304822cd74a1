import type { TopicBySlugQueryResult, TopicListQueryResult } from '../generated/sanity.types.ts'
import { type Page, type Query, sliceOf } from '../query.ts'
import { topicBySlugQuery, topicListQuery } from './queries.ts'

export type Topic = TopicListQueryResult[number]

export interface TopicListOptions extends Page {
  readonly kind?: NonNullable<Topic['kind']>
}

export interface Topics {
  /** Null when there is none. */
  bySlug(slug: string): Promise<Topic | null>
  /** By title, with how many articles each has. */
  list(options?: TopicListOptions): Promise<Topic[]>
}

export function createTopics(query: Query): Topics {
  return {
    bySlug(slug) {
      return query<TopicBySlugQueryResult>(topicBySlugQuery, { slug })
    },
    list(options = {}) {
      return query<TopicListQueryResult>(topicListQuery, {
        kind: options.kind ?? null,
        ...sliceOf(options, 'topics.list'),
      })
    },
  }
}
