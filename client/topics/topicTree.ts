import type { TopicTreeQueryResult } from '../generated/sanity.types.ts'
import type { Read } from '../read/read.ts'

type Item = Read<TopicTreeQueryResult[number]>

/** A topic with those that belong to it. */
export interface TopicNode {
  readonly title: string
  readonly slug: string
  readonly kind: TopicTreeQueryResult[number]['kind'] | null
  readonly children: readonly TopicNode[]
}

/**
 * Topics under the one each belongs to, in the order they come in. One whose parent is not there,
 * or that would stand below itself, stands at the top: nothing is lost in a circle.
 */
export function topicTree(topics: readonly Item[]): TopicNode[] {
  const byId = new Map(topics.flatMap((topic) => (topic._id ? [[topic._id, topic] as const] : [])))
  const parentOf = (topic: Item) => (topic.parentId ? byId.get(topic.parentId) : undefined)
  const nodes = new Map(topics.map((topic) => [topic, nodeOf(topic)]))
  const roots: TopicNode[] = []
  for (const [topic, node] of nodes) {
    const parent = isInCircle(topic) ? undefined : parentOf(topic)
    const siblings = parent && nodes.get(parent)?.children
    ;(siblings ?? roots).push(node)
  }
  return roots

  function isInCircle(topic: Item): boolean {
    const passed = new Set<Item>()
    for (let at = parentOf(topic); at !== undefined && !passed.has(at); at = parentOf(at)) {
      if (at === topic) return true
      passed.add(at)
    }
    return false
  }
}

function nodeOf({ title, slug, kind }: Item): TopicNode & { children: TopicNode[] } {
  return { title: title ?? '', slug: slug ?? '', kind: kind ?? null, children: [] }
}
