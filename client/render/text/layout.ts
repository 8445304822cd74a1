import { safeUrl } from '../../safeUrl.ts'
import type { Dialect, Parts } from './dialect.ts'

/** Parts of a plain text, each followed by an empty line; what is empty leaves none behind. */
export function paragraphs(parts: Parts): string {
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

export function bullets(items: readonly string[], { bullet, escape }: Dialect): string {
  return items.map((item) => `${bullet}${escape(item)}`).join('\n')
}

export function numbered(items: readonly string[]): string[] {
  return items.map((item, index) => `${index + 1}. ${indent(item, 3)}`)
}

/** A link with words of our own, or nothing where the address is not safe. */
export function linkTo(url: unknown, text: string, { escape, link }: Dialect): string | undefined {
  const href = safeUrl(url)
  return href === undefined ? undefined : link(escape(text), href)
}
