import { isRecord } from '../mutations/parse.ts'

/**
 * A reference to a document that was not published yet is weak while its holder is a draft, and
 * says so in `_strengthenOnPublish`. Publishing makes it what the schema wants it to be: strong,
 * unless `_strengthenOnPublish.weak`. The same rule as the Studio's (`sanity`: `strengthenOnPublish`).
 */
export function strengthenReferences<T>(value: T): T {
  // Maps every value to one of the same shape, but for two attributes of references.
  return strengthen(value) as T
}

function strengthen(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strengthen)
  if (!isRecord(value)) return value
  const { _strengthenOnPublish: rule, ...rest } = value
  if (typeof value['_ref'] === 'string') {
    if (!rule) return value
    if (isRecord(rule) && rule['weak'] === true) return rest
    const { _weak, ...strong } = rest
    return strong
  }
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, strengthen(item)]))
}
