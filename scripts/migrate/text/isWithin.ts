/** Letter for letter, whatever the capitals: a label was cut out of its text. */
export function isWithin(part: unknown, whole: unknown): boolean {
  if (typeof part !== 'string' || typeof whole !== 'string') return false
  return folded(whole).includes(folded(part))
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}
