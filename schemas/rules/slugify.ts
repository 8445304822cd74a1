/** Sanity's slug input cuts here too; longer addresses are cut off in search results and emails. */
const maximumLength = 96

/** Letters that NFKD leaves whole. */
const spelledOut: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  '&': ' and ',
  '%': ' percent ',
}

/**
 * The last part of a page's address, from its title: `Can't sleep? Café & naps` → `cant-sleep-cafe-and-naps`.
 * Letters of other scripts are kept. Cut at a word's end.
 *
 * @returns an empty string when the text holds no letter or digit
 */
export function slugify(text: string): string {
  const slug = text
    .toLowerCase()
    .replaceAll(/[ßæœøđðþłı&%]/g, (letter) => spelledOut[letter] ?? letter)
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036F]/g, '')
    .normalize('NFC')
    .replaceAll(/['’‘ʼ]/g, '')
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')
  return cutAtWord(slug)
}

/** True for a slug as {@link slugify} would leave it. */
export function isSlug(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value === slugify(value)
}

function cutAtWord(slug: string): string {
  if (slug.length <= maximumLength) return slug
  const cut = slug.slice(0, maximumLength + 1)
  const end = cut.lastIndexOf('-')
  return end > 0 ? cut.slice(0, end) : slug.slice(0, maximumLength)
}
