import { stableKey } from './hash.ts'

/** Gives every object in an array a `_key`, stable over runs: made of the document's id and the place. */
export function withKeys<T extends object>(document: T, id: string): T {
  // The shape stays: only `_key`s are added to objects in arrays.
  return keyed(document, [id]) as T
}

function keyed(value: unknown, path: readonly (string | number)[]): unknown {
  if (Array.isArray(value)) {
    return value.map((item: unknown, at) => withKey(keyed(item, [...path, at]), [...path, at]))
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) => [key, keyed(field, [...path, key])]),
  )
}

function withKey(item: unknown, path: readonly (string | number)[]): unknown {
  if (typeof item !== 'object' || item === null || Array.isArray(item) || '_key' in item)
    return item
  return { _key: stableKey(...path), ...item }
}
