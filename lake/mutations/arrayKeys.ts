import { randomBytes } from 'node:crypto'

import { isRecord } from './parse.ts'

/**
 * Gives every object in an array that has no `_key` one, at any depth
 * (`autoGenerateArrayKeys`). Returns the same object when nothing was missing.
 */
export function generateArrayKeys(value: unknown, newKey: () => string = randomKey): unknown {
  if (Array.isArray(value)) {
    return mapSame(value, (item) => {
      const inner = generateArrayKeys(item, newKey)
      return isRecord(inner) && typeof inner['_key'] !== 'string'
        ? { ...inner, _key: newKey() }
        : inner
    })
  }
  if (!isRecord(value)) return value
  let changed = false
  const entries = Object.entries(value).map(([key, item]) => {
    const inner = generateArrayKeys(item, newKey)
    if (inner !== item) changed = true
    return [key, inner] as const
  })
  return changed ? Object.fromEntries(entries) : value
}

function mapSame(values: unknown[], map: (value: unknown) => unknown): unknown[] {
  const mapped = values.map(map)
  return mapped.every((value, index) => value === values[index]) ? values : mapped
}

/** Twelve hexadecimal digits, as `@sanity/util` makes them. */
const randomKey = () => randomBytes(6).toString('hex')
