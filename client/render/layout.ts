/** Parts of a plain text, each followed by an empty line; what is empty leaves none behind. */
export function paragraphs(parts: readonly (string | null | undefined | false)[]): string {
  return parts
    .filter((part) => typeof part === 'string' && part.trim() !== '')
    .map((part) => `${String(part).replace(/\n+$/, '')}\n\n`)
    .join('')
}

/** Every line but the first moved right, so that it stays part of its list item. */
export function indent(text: string, by: number): string {
  return text.trimEnd().replaceAll(/\n(?=[^\n])/g, `\n${' '.repeat(by)}`)
}

export function tidy(text: string): string {
  return text.replaceAll(/\n{3,}/g, '\n\n').trim()
}
