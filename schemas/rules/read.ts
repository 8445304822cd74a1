/**
 * How every room reads a stored document. It comes from outside and is half-filled while somebody
 * edits it: nothing in it is assumed, and a hole in a list (`null`) is passed over.
 */

/** A stored object of which nothing is known yet. */
export type Stored = Readonly<Record<string, unknown>>

export function isStored(value: unknown): value is Stored {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The object in a field. */
export function record(value: unknown, field: string): Stored | undefined {
  const found = isStored(value) ? value[field] : undefined
  return isStored(found) ? found : undefined
}

/** The object in a field, or an empty one. */
export function object(value: unknown, field: string): Stored {
  return record(value, field) ?? {}
}

/** The objects in a list; anything else in it is left for the schema to complain about. */
export function records(value: unknown, field: string): Stored[] {
  return list(value, field).filter(isStored)
}

/** The text in a field as it stands; `undefined` when there is none, or only spaces. */
export function text(value: unknown, field: string): string | undefined {
  const found = isStored(value) ? value[field] : undefined
  return typeof found === 'string' && found.trim() !== '' ? found : undefined
}

/** The text in a field without the spaces around it; `''` when there is none. */
export function trimmed(value: unknown, field: string): string {
  return text(value, field)?.trim() ?? ''
}

/** The texts in a list; anything else in it is left out. */
export function texts(value: unknown, field: string): string[] {
  return list(value, field).filter((item) => typeof item === 'string')
}

export function number(value: unknown, field: string): number | undefined {
  const found = isStored(value) ? value[field] : undefined
  return typeof found === 'number' && Number.isFinite(found) ? found : undefined
}

/** True only where a switch is on. */
export function flag(value: unknown, field: string): boolean {
  return isStored(value) && value[field] === true
}

/** The id a reference points to. */
export function referenceId(value: unknown, field: string): string | undefined {
  return text(record(value, field), '_ref')
}

/** The ids a list of references points to. */
export function referenceIds(value: unknown, field: string): string[] {
  return records(value, field).flatMap((item) => text(item, '_ref') ?? [])
}

/** The words of Portable Text, a block a line unless told otherwise. Anything else yields `''`. */
export function plainText(blocks: unknown, between = '\n'): string {
  if (!Array.isArray(blocks)) return ''
  return blocks
    .map((block: unknown) =>
      records(block, 'children')
        .map((child) => (typeof child['text'] === 'string' ? child['text'] : ''))
        .join(''),
    )
    .filter((words) => words.trim() !== '')
    .join(between)
}

function list(value: unknown, field: string): readonly unknown[] {
  const found = isStored(value) ? value[field] : undefined
  return Array.isArray(found) ? found : []
}
