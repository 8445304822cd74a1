export interface PersonName {
  readonly honorific?: string
  readonly given: string
  readonly family: string
  readonly postNominals?: string
}

const honorifics = new Set(
  'mr mrs miss ms mx dr doctor prof professor sir dame lord lady rev reverend sister nurse'.split(
    ' ',
  ),
)

/** Words that begin a family name rather than end a given one. */
const particles = new Set(
  'van von der den de del della di da dos du la le ten ter bin bint ibn al el abu ap af av zu san st'.split(
    ' ',
  ),
)

/**
 * Takes a name as it stands in a byline apart: `Dr Jo van der Example MSc, MCSP`.
 * Also reads `Example, Jo`. A single word is taken as the family name.
 *
 * @returns `undefined` when the text holds no name
 */
export function parseName(text: string): PersonName | undefined {
  const [head = '', ...tail] = tidy(text).split(/\s*,\s*/)
  const leading = head.split(' ').filter(Boolean)
  const titles = takeTitles(leading)
  const letters = takePostNominals(leading)
  const [familyFirst, after] = readTail(leading, tail.filter(Boolean))
  const words = familyFirst ? [...familyFirst, ...leading] : leading
  if (familyFirst) titles.push(...takeTitles(words))
  if (words.length === 0) return undefined
  const start = familyFirst ? words.length - leading.length : familyStart(words)
  const postNominals = [letters.join(' '), ...after].filter(Boolean).join(', ')
  return {
    ...(titles.length > 0 ? { honorific: titles.join(' ') } : {}),
    given: words.slice(0, start).join(' '),
    family: words.slice(start).join(' '),
    ...(postNominals ? { postNominals } : {}),
  }
}

/** `Dr Jo Example`, without the letters after the name. */
export function fullName(name: Partial<PersonNameLike> | null | undefined): string {
  return [name?.honorific, name?.given, name?.family].filter(Boolean).join(' ')
}

/** A name as a query returns it: what is absent may be null. */
export interface PersonNameLike {
  readonly honorific: string | null | undefined
  readonly given: string | null | undefined
  readonly family: string | null | undefined
  readonly postNominals: string | null | undefined
}

function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[\s\u00A0]+/g, ' ')
    .replace(/^(?:written\s+)?by:?\s+/i, '')
    .trim()
}

function takeTitles(words: string[]): string[] {
  const titles: string[] = []
  while (words.length > 1 && honorifics.has(plain(words[0])))
    titles.push(withoutStop(words.shift()))
  return titles
}

function takePostNominals(words: string[]): string[] {
  const letters: string[] = []
  while (words.length > 2 && isPostNominal(words.at(-1))) letters.unshift(words.pop() ?? '')
  return letters
}

/** After a comma stand either letters (`Jo Example, MSc`) or the given name (`Example, Jo`). */
function readTail(head: string[], tail: string[]): [string[] | undefined, string[]] {
  const [first, ...others] = tail
  if (first === undefined || first.split(' ').every(isPostNominal)) return [undefined, tail]
  if (head.length > 2 && !particles.has(plain(head[0]))) return [undefined, tail]
  return [first.split(' '), others]
}

/** `MSc`, `PhD`, `MCSP`, `BSc(Hons)`, `M.D.`: two capitals, no ordinary name among them. */
function isPostNominal(word: string | undefined): boolean {
  if (!word || /^(?:Mc|Mac|O['’])/.test(word)) return false
  if (/^\(?hons\.?\)?$/i.test(word)) return true
  return /^\(?[A-Z][A-Za-z.]*[A-Z][A-Za-z.()]*$/.test(word)
}

function familyStart(words: string[]): number {
  const particle = words.findIndex((word, place) => place > 0 && particles.has(word.toLowerCase()))
  return particle > 0 && particle < words.length - 1 ? particle : words.length - 1
}

function plain(word: string | undefined): string {
  return withoutStop(word).toLowerCase()
}

function withoutStop(word: string | undefined): string {
  return (word ?? '').replace(/\.$/, '')
}
