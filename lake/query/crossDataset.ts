import type { DocumentSource } from '../groq/source.ts'
import type { Dependencies } from '../groq/syncTags.ts'
import { attributeOf, isObject, type GroqObject, type GroqValue } from '../groq/values.ts'

export interface OtherDatasets {
  /** See `DocumentSource.crossDataset`. */
  crossDataset: NonNullable<DocumentSource['crossDataset']>
  /** Where a document is that came from another dataset. */
  homeOf(document: GroqObject): { _projectId: string; _dataset: string } | undefined
  /** The tags of everything asked of them. */
  tags(): string[]
  dependsOn(): string[]
}

interface Home {
  dataset: string
  projectId: string | undefined
  /** Another dataset as this query may see it; undefined when it may not, or there is none. */
  open(dataset: string): Dependencies | undefined
}

/**
 * Follows references that name another dataset of the project, and on from there: what stands in a
 * document of another dataset refers to that dataset.
 */
export function otherDatasets({ dataset, projectId, open }: Home): OtherDatasets {
  const opened = new Map<string, Dependencies | undefined>()
  /** Which dataset each reference inside a document of another dataset belongs to. */
  const homes = new WeakMap<GroqObject, string>()

  function openOnce(name: string): Dependencies | undefined {
    if (!opened.has(name)) opened.set(name, open(name))
    return opened.get(name)
  }

  return {
    crossDataset(reference) {
      const [named, project, id] = ['_dataset', '_projectId', '_ref'].map((name) =>
        attributeOf(reference, name),
      )
      const target = typeof named === 'string' ? named : (homes.get(reference) ?? dataset)
      if (typeof project === 'string' && project !== projectId) return null
      if (target === dataset) return undefined
      const found = typeof id === 'string' ? openOnce(target)?.source.get(id) : null
      if (found) remember(found, target)
      return found ?? null
    },
    homeOf(document) {
      const home = homes.get(document)
      if (home === undefined || projectId === undefined) return undefined
      return { _projectId: projectId, _dataset: home }
    },
    tags: () => [...opened.values()].flatMap((other) => other?.tags() ?? []),
    dependsOn: () => [...opened.values()].flatMap((other) => other?.dependsOn() ?? []),
  }

  function remember(value: GroqValue, name: string): void {
    if (Array.isArray(value)) {
      for (const element of value) remember(element, name)
    } else if (isObject(value)) {
      homes.set(value, name)
      for (const inner of Object.values(value)) remember(inner, name)
    }
  }
}
