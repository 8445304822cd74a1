import { slugify } from './slugify.ts'

/**
 * The `id` of each heading of a page, made of its words: unique in the page, and the same while the words
 * are. The website writes them, and links inside a page lead to them.
 */
export function headingIds(headings: readonly string[]): string[] {
  const used = new Map<string, number>()
  return headings.map((text) => uniqueId(slugify(text) || 'section', used))
}

function uniqueId(base: string, used: Map<string, number>): string {
  const count = (used.get(base) ?? 0) + 1
  used.set(base, count)
  return count === 1 ? base : uniqueId(`${base}-${count}`, used)
}
