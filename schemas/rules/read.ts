/** A stored object of which nothing is known yet. */
export type Stored = Readonly<Record<string, unknown>>

export function isStored(value: unknown): value is Stored {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The object in a field, or an empty one. */
export function object(value: Stored, key: string): Stored {
  const found = value[key]
  return isStored(found) ? found : {}
}

/** The text in a field, trimmed; `''` when there is none. */
export function text(value: Stored, key: string): string {
  const found = value[key]
  return typeof found === 'string' ? found.trim() : ''
}

export function number(value: Stored, key: string): number | undefined {
  const found = value[key]
  return typeof found === 'number' && Number.isFinite(found) ? found : undefined
}

/** The objects in a list; what is not an object is left to the schema to complain about. */
export function objects(value: Stored, key: string): Stored[] {
  const found = value[key]
  return Array.isArray(found) ? found.filter(isStored) : []
}

export function texts(value: Stored, key: string): string[] {
  const found = value[key]
  return Array.isArray(found)
    ? found.filter((item): item is string => typeof item === 'string')
    : []
}

/** The id a reference points to. */
export function reference(value: Stored, key: string): string | undefined {
  return text(object(value, key), '_ref') || undefined
}

/** The words of a Portable Text value, a paragraph a line. Anything else yields `''`. */
export function plainText(blocks: unknown): string {
  if (!Array.isArray(blocks)) return ''
  return blocks
    .filter(isStored)
    .map((block) =>
      objects(block, 'children')
        .map((child) => (typeof child['text'] === 'string' ? child['text'] : ''))
        .join(''),
    )
    .filter(Boolean)
    .join('\n')
}
