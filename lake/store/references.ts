export interface FoundReference {
  target: string
  weak: boolean
  /** e.g. `authors[0]` */
  path: string
}

/**
 * Every reference inside a value: an object with a string `_ref`. Cross-dataset references
 * (with a `_dataset` or `_projectId`) and global ones (`gdr`) point out of this dataset and are left out.
 */
export function findReferences(value: unknown): FoundReference[] {
  const found: FoundReference[] = []
  collect(value, '', found)
  return found
}

function collect(value: unknown, path: string, found: FoundReference[]): void {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) collect(item, `${path}[${index}]`, found)
    return
  }
  if (typeof value !== 'object' || value === null) return
  if ('_ref' in value && typeof value._ref === 'string') {
    const elsewhere = '_dataset' in value || '_projectId' in value || value._ref.includes(':')
    if (!elsewhere) {
      found.push({ target: value._ref, weak: '_weak' in value && value._weak === true, path })
    }
  }
  for (const [key, item] of Object.entries(value)) {
    collect(item, path === '' ? key : `${path}.${key}`, found)
  }
}
