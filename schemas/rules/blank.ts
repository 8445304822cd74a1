/** Whether a text is missing, or nothing but spaces. */
export function isBlank(value: unknown): boolean {
  return typeof value !== 'string' || value.replaceAll(' ', '') === ''
}

/** The same in GROQ, of the text at a path. */
export function isBlankGroq(path: string): string {
  return `coalesce(array::join(string::split(${path}, " "), ""), "") == ""`
}
