import { isEqual, isObject, typeOf, type GroqValue } from '../values.ts'

/** Where a value stands in another: attributes and array indexes. */
export type KeyPath = readonly (string | number)[]

/** The value at a path; undefined where it leads nowhere. */
export function valueAt(value: GroqValue, path: KeyPath): GroqValue | undefined {
  let current: GroqValue | undefined = value
  for (const key of path) {
    if (typeof key === 'number') current = Array.isArray(current) ? current[key] : undefined
    else current = isObject(current) && Object.hasOwn(current, key) ? current[key] : undefined
  }
  return current
}

/** The paths at which two values differ, as deep as both have the same kind of value. */
export function changedPaths(before: GroqValue, after: GroqValue): KeyPath[] {
  const changed: KeyPath[] = []
  compare(before, after, [], changed)
  return changed
}

function compare(before: GroqValue, after: GroqValue, path: KeyPath, changed: KeyPath[]): void {
  if (Array.isArray(before) && Array.isArray(after)) {
    if (before.length !== after.length) changed.push(path)
    else {
      for (const [i, element] of before.entries()) {
        compare(element, after[i] ?? null, [...path, i], changed)
      }
    }
  } else if (isObject(before) && isObject(after)) {
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
      compare(before[key] ?? null, after[key] ?? null, [...path, key], changed)
    }
  } else if (typeOf(before) !== typeOf(after) || !isEqual(before, after)) {
    changed.push(path)
  }
}

/** Whether two values are the same JSON; a missing value is not null. */
export function sameJson(a: GroqValue | undefined, b: GroqValue | undefined): boolean {
  if (Array.isArray(a)) {
    return (
      Array.isArray(b) && a.length === b.length && a.every((element, i) => sameJson(element, b[i]))
    )
  }
  if (isObject(a)) {
    if (!isObject(b)) return false
    const keys = Object.keys(a)
    return keys.length === Object.keys(b).length && keys.every((key) => sameJson(a[key], b[key]))
  }
  return a === b || (a !== undefined && b !== undefined && isEqual(a, b))
}
