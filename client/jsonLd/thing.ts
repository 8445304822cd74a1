import { withoutStega } from '../read/stega.ts'

type Value = string | number | boolean | object | null | undefined | false

/** What is left of a node: what it is, and of the rest what is known. */
export type Known<T> = {
  readonly [Key in keyof T as Key extends `@${string}` ? Key : never]: T[Key]
} & {
  readonly [Key in keyof T as Key extends `@${string}` ? never : Key]?: Exclude<
    T[Key],
    null | undefined | false
  >
}

/**
 * A node of structured data without what is not known, so that nothing is claimed with an empty
 * value. Nobody clicks on structured data: what visual editing hides in words is taken out.
 */
export function thing<const T extends Readonly<Record<string, Value>>>(fields: T): Known<T> {
  const entries = Object.entries(fields).map(([key, value]) => [key, known(value)] as const)
  // The same fields, without those that say nothing.
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as Known<T>
}

function known(value: unknown): unknown {
  if (typeof value === 'string')
    return withoutStega(value).trim() === '' ? undefined : withoutStega(value)
  if (value === null || value === false) return undefined
  if (!Array.isArray(value)) return value
  const items = value.map(known).filter((item) => item !== undefined)
  return items.length > 0 ? items : undefined
}
