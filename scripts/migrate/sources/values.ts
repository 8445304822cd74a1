/** Reading kit for data from outside: YAML, JSON, JSON-LD. Nothing in it throws, and nothing is assumed. */

type Record = Readonly<{ [key: string]: unknown }>

/** The fields of an object; none for anything else. */
export function asRecord(value: unknown): Record {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {}
  return { ...value }
}

/** A text without blanks around it; a number as it is written; `undefined` when there is none. */
export function asText(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
}

/** A list as it is, and anything else as a list of one. */
export function asArray(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]
}

/** The texts of a list, an object's as one; `undefined` when there are none. */
export function asList(value: unknown): string[] | undefined {
  const items = asArray(value)
    .map((item) => asText(item) ?? Object.values(asRecord(item)).map(asText).join(' '))
    .filter((item) => item.trim() !== '')
  return items.length > 0 ? items : undefined
}

/** Leaves out what is undefined, so that an absent field is absent. */
export function compact<T extends object>(value: T): Compact<T> {
  const entries = Object.entries(value).filter(([, field]) => field !== undefined)
  // Object.fromEntries forgets the keys' types; only keys with undefined values were left out.
  return Object.fromEntries(entries) as Compact<T>
}

type Compact<T> = {
  [K in keyof T as undefined extends T[K] ? never : K]: T[K]
} & { [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined> }
