import type { TopicBySlugQueryResult, TopicListQueryResult } from '../generated/sanity.types.ts'
import { type Page, type Query, sliceOf } from '../query.ts'
import { topicBySlugQuery, topicListQuery } from './queries.ts'

type RawTopic = TopicListQueryResult[number]

/** What articles are about. */
export interface Topic extends Omit<RawTopic, 'articleIds' | 'children'> {
  readonly children: TopicLink[]
  /** Articles on this topic and on its direct sub-topics: as many as `articles.list` finds. */
  readonly articleCount: number
}

export type TopicLink = Omit<RawTopic['children'][number], 'articleIds'>

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
    async bySlug(slug) {
      const topic = await query<TopicBySlugQueryResult>(topicBySlugQuery, { slug })
      return topic && toTopic(topic)
    },
    async list(options = {}) {
      const topics = await query<TopicListQueryResult>(topicListQuery, {
        kind: options.kind ?? null,
        ...sliceOf(options, 'topics.list'),
      })
      return topics.map(toTopic)
    },
  }
}

function toTopic({ articleIds, children, ...topic }: RawTopic): Topic {
  const articles = new Set([...articleIds, ...children.flatMap((child) => child.articleIds)])
  return {
    ...topic,
    children: children.map(({ title, slug, kind }) => ({ title, slug, kind })),
    articleCount: articles.size,
  }
}
