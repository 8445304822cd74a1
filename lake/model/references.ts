export interface FoundReference {
  target: string
  weak: boolean
  /** e.g. `authors[0]` */
  path: string
}

export interface FoundCrossReference extends FoundReference {
  dataset: string
  /** When it is named. */
  projectId?: string
}

/**
 * Every reference inside a value: an object with a string `_ref`. Cross-dataset references
 * (with a `_dataset` or `_projectId`) and global ones (`gdr`) point out of this dataset and are left out.
 */
export function findReferences(value: unknown): FoundReference[] {
  const found: FoundReference[] = []
  collect(value, '', (reference) => {
    if (!('dataset' in reference)) found.push(reference)
  })
  return found
}

/**
 * Those that name another dataset, as `crossDatasetReference` stores them.
 * https://www.sanity.io/docs/studio/cross-dataset-reference-type
 */
export function findCrossReferences(value: unknown): FoundCrossReference[] {
  const found: FoundCrossReference[] = []
  collect(value, '', (reference) => {
    if ('dataset' in reference) found.push(reference)
  })
  return found
}

type Found = (reference: FoundReference | FoundCrossReference) => void

function collect(value: unknown, path: string, found: Found): void {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) collect(item, `${path}[${index}]`, found)
    return
  }
  if (typeof value !== 'object' || value === null) return
  if ('_ref' in value && typeof value._ref === 'string') {
    const weak = '_weak' in value && value._weak === true
    const reference = { target: value._ref, weak, path }
    const projectId = '_projectId' in value ? { projectId: String(value._projectId) } : undefined
    if ('_dataset' in value) found({ ...reference, ...projectId, dataset: String(value._dataset) })
    else if (!projectId && !value._ref.includes(':')) found(reference)
  }
  for (const [key, item] of Object.entries(value)) {
    collect(item, path === '' ? key : `${path}.${key}`, found)
  }
}
