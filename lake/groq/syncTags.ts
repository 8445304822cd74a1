import { createHash } from 'node:crypto'
import { layeredId } from './layeredId.ts'
import type { Condition, DocumentSource } from './source.ts'

/**
 * Sync tags tell a frontend which of its queries a change concerns: a query is answered with the tags
 * of what it depends on, a change is announced with the tags of what it touched. A query whose result
 * a change alters always shares a tag with it; one that shares a tag may still be unaltered.
 */
export interface Dependencies {
  /** As `source`, noting what is asked of it. */
  readonly source: DocumentSource
  /** The tags of everything asked so far. */
  tags(): string[]
  /** The same in more detail, as `touchedBy` names it. */
  dependsOn(): string[]
}

/** Beyond this many single documents a query's tags say that it depends on all of the dataset. */
const maxIds = 40
/** The same, of what the lake itself remembers. */
const maxIdsHeld = 1000

/** `layers` as `layersOf` gives them; null = raw. */
export function trackDependencies(
  source: DocumentSource,
  dataset: string,
  layers: readonly string[] | null,
): Dependencies {
  const ids = new Set<string>()
  const types = new Set<string>()
  let everything = false

  function note(condition: Condition | undefined): void {
    if (everything) return
    if (!condition || !noteNarrow(condition)) everything = true
    if (condition) noteTargets(condition)
  }

  /** Notes a set of documents outside which nothing can match; false when there is none. */
  function noteNarrow(condition: Condition): boolean {
    switch (condition.kind) {
      case 'id':
        for (const id of condition.ids) ids.add(id)
        return true
      case 'versionOf':
        ids.add(condition.id)
        return true
      case 'equals':
        if (condition.path !== '_type') return false
        for (const type of condition.values) types.add(String(type))
        return true
      case 'all':
        return condition.of.toSorted((a, b) => breadth(a) - breadth(b)).some(noteNarrow)
      case 'any':
        return condition.of.every(noteNarrow)
      default:
        return false
    }
  }

  /** Who matches `author->name == "x"` also depends on the authors. */
  function noteTargets(condition: Condition): void {
    if (condition.kind === 'refersTo') note(condition.target)
    if (condition.kind === 'all' || condition.kind === 'any') condition.of.forEach(noteTargets)
  }

  const { count, ids: idsOf, inOrder } = source
  return {
    source: {
      all() {
        everything = true
        return source.all()
      },
      get(id) {
        ids.add(id)
        return source.get(id)
      },
      find(condition) {
        const found = source.find(condition)
        if (found) note(condition)
        return found
      },
      ...(count && {
        count(condition: Condition) {
          note(condition)
          return count(condition)
        },
      }),
      ...(idsOf && {
        ids(condition: Condition) {
          note(condition)
          return idsOf(condition)
        },
      }),
      ...(inOrder && {
        inOrder(condition, keys, wanted) {
          note(condition)
          return inOrder(condition, keys, wanted)
        },
      }),
    },
    tags: () => names(maxIds).map(tag),
    dependsOn: () => names(maxIdsHeld),
  }

  function names(most: number): string[] {
    const all =
      everything || ids.size > most
        ? ['*']
        : [
            ...[...ids].map((id) => `id ${baseIdOf(id)}`),
            ...[...types].map((type) => `type ${type}`),
          ]
    return (layers ?? ['raw']).flatMap((layer) => all.map((name) => named(dataset, layer, name)))
  }
}

/** The tags a change is announced with; `types` are those before and after, usually one. */
export function tagsOfChange(
  dataset: string,
  documentId: string,
  types: readonly string[],
): string[] {
  return touchedBy(dataset, documentId, types).map(tag)
}

/** What a change touches: an answer it alters depends on some of it (`Dependencies.dependsOn`). */
export function touchedBy(dataset: string, documentId: string, types: readonly string[]): string[] {
  const { baseId, layer } = layeredId(documentId)
  const names = ['*', `id ${baseId}`, ...new Set(types.map((type) => `type ${type}`))]
  return [layer, 'raw'].flatMap((seen) => names.map((name) => named(dataset, seen, name)))
}

/** Ids name fewer documents than types do. */
function breadth(condition: Condition): number {
  if (condition.kind === 'id' || condition.kind === 'versionOf') return 0
  return condition.kind === 'equals' ? 1 : 2
}

function baseIdOf(id: string): string {
  return layeredId(id).baseId
}

function named(dataset: string, layer: string, name: string): string {
  return `${dataset}\n${layer}\n${name}`
}

/** As the hosted service's tags look: a version, then a short hash. */
function tag(name: string): string {
  const hash = createHash('sha1').update(name).digest('base64url')
  return `s1:${hash.slice(0, 10)}`
}
