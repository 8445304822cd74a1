import { codeSystems, topicKinds } from '@clinical-content/rules'
import type { TopicListQueryResult, TopicTreeQueryResult } from '../generated/sanity.types.ts'
import { code, fields, listOf, oneOf, type Shape, words } from '../read/read.ts'

type RawTopic = TopicListQueryResult[number]
type Link = NonNullable<RawTopic['parent']>
type Child = RawTopic['children'][number]
type Code = NonNullable<RawTopic['codes']>[number]

const linkShape: Shape<Link> = {
  title: words,
  slug: code,
  kind: oneOf<Link['kind']>(topicKinds),
}

export const readTopicLink = fields<Link>(linkShape)

export const readTopic = fields<RawTopic>({
  ...linkShape,
  _id: code,
  synonyms: listOf(words),
  description: words,
  codes: listOf(fields<Code>({ system: oneOf<Code['system']>(codeSystems), code, label: words })),
  parent: readTopicLink,
  children: listOf(fields<Child>({ ...linkShape, articleIds: listOf(code) })),
  articleIds: listOf(code),
})

export const readTopicTreeItem = fields<TopicTreeQueryResult[number]>({
  ...linkShape,
  _id: code,
  parentId: code,
})
