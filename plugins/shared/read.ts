/** Documents come from outside and are half-filled while they are edited: nothing in them is assumed. */

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The text at a field, or undefined when it is absent, empty or no text. */
export function text(value: unknown, field: string): string | undefined {
  const found = isRecord(value) ? value[field] : undefined
  return typeof found === 'string' && found.trim() !== '' ? found : undefined
}

export function flag(value: unknown, field: string): boolean {
  return isRecord(value) && value[field] === true
}

export function record(
  value: unknown,
  field: string,
): Readonly<Record<string, unknown>> | undefined {
  const found = isRecord(value) ? value[field] : undefined
  return isRecord(found) ? found : undefined
}

/** The objects in a list; anything else in it is left out. */
export function records(value: unknown, field: string): Readonly<Record<string, unknown>>[] {
  const found = isRecord(value) ? value[field] : undefined
  return Array.isArray(found) ? found.filter(isRecord) : []
}

/** The texts in a list; anything else in it is left out. */
export function texts(value: unknown, field: string): string[] {
  const found = isRecord(value) ? value[field] : undefined
  return Array.isArray(found) ? found.filter((item) => typeof item === 'string') : []
}

/** The ids a list of references points to. */
export function referenceIds(value: unknown, field: string): string[] {
  return records(value, field).flatMap((item) => text(item, '_ref') ?? [])
}

/** The words of Portable Text, blocks apart by a space: enough for a preview, never for publishing. */
export function plainText(value: unknown, field: string): string {
  return records(value, field)
    .map((block) =>
      records(block, 'children')
        .map((child) => (typeof child['text'] === 'string' ? child['text'] : ''))
        .join(''),
    )
    .filter((words) => words.trim() !== '')
    .join(' ')
}
