import type {
  TopicBySlugQueryResult,
  TopicListQueryResult,
  TopicTreeQueryResult,
} from '../generated/sanity.types.ts'
import { type Page, sliceOf } from '../query.ts'
import { listOf, type Place } from '../read/read.ts'
import { checkedSlug, placeIn, type Reading, type ReadOptions, readOptionsOf } from '../reading.ts'
import { topicBySlugQuery, topicListQuery, topicTreeQuery } from './queries.ts'
import { readTopic, readTopicTreeItem } from './readTopic.ts'
import { type TopicNode, topicTree } from './topicTree.ts'

type RawTopic = TopicListQueryResult[number]

/** What articles are about. */
export interface Topic extends Omit<RawTopic, 'articleIds' | 'children'> {
  readonly children: TopicLink[]
  /** Articles on this topic and on its direct sub-topics: as many as `articles.list` finds. */
  readonly articleCount: number
}

export type TopicLink = Omit<RawTopic['children'][number], 'articleIds'>

export interface TopicListOptions extends Page, ReadOptions {
  readonly kind?: NonNullable<Topic['kind']>
}

export interface Topics {
  /** Null when there is none. */
  bySlug(slug: string, options?: ReadOptions): Promise<Topic | null>
  /** By title, with how many articles each has. */
  list(options?: TopicListOptions): Promise<Topic[]>
  /** Every topic under the one it belongs to, by title. */
  tree(options?: ReadOptions): Promise<TopicNode[]>
}

export function createTopics(reading: Reading): Topics {
  const { query } = reading
  return {
    async bySlug(slug, options = {}) {
      checkedSlug(slug, 'topics.bySlug')
      const how = readOptionsOf(options, 'topics.bySlug')
      const topic = await query<TopicBySlugQueryResult>(topicBySlugQuery, { slug }, how)
      return (topic && toTopic(topic, placeIn(reading, `topic “${topic.slug}”`))) ?? null
    },
    async list(options = {}) {
      const topics = await query<TopicListQueryResult>(
        topicListQuery,
        { kind: options.kind ?? null, ...sliceOf(options, 'topics.list') },
        readOptionsOf(options, 'topics.list'),
      )
      return listOf(toTopic)(topics, placeIn(reading, 'topics')) ?? []
    },
    async tree(options = {}) {
      const how = readOptionsOf(options, 'topics.tree')
      const topics = await query<TopicTreeQueryResult>(topicTreeQuery, {}, how)
      return topicTree(listOf(readTopicTreeItem)(topics, placeIn(reading, 'topics')) ?? [])
    },
  }
}

function toTopic(raw: unknown, place: Place): Topic | undefined {
  const topic = readTopic(raw, place)
  if (!topic) return undefined
  const { articleIds, children, ...rest } = topic
  const below = children ?? []
  const articles = new Set(
    [articleIds, ...below.map((child) => child.articleIds)].flatMap((ids) => ids ?? []),
  )
  const answer = {
    ...rest,
    title: rest.title ?? '',
    children: below.map(({ title, slug, kind }) => ({ title, slug, kind })),
    articleCount: articles.size,
  }
  // Every field was read by its type; the schema's own required ones may still be missing.
  return answer as unknown as Topic
}
