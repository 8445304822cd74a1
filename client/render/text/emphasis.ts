/**
 * Emphasis in Markdown is only emphasis beside the right characters: `**Note:**rest` is read as
 * asterisks (CommonMark 0.31, "Emphasis and strong emphasis", rules 1–8). What stands around a mark
 * is known when its line is whole; until then marks are noncharacters, which no text may hold.
 */
const kinds = [
  { open: '\uFDD0', close: '\uFDD1', sign: '**', tag: 'strong' },
  { open: '\uFDD2', close: '\uFDD3', sign: '*', tag: 'em' },
  { open: '\uFDD4', close: '\uFDD5', sign: '~~', tag: 'del' },
] as const

type Kind = (typeof kinds)[number]
/** A break within a paragraph: a space, as far as emphasis goes. */
export const lineBreak = '\uFDD6'

const spaceAtStart = /^[\s\uFDD6]+/
const spaceAtEnd = /[\s\uFDD6]+$/

export type EmphasisTag = Kind['tag']

/** The words between the noncharacters of their mark; spaces at the ends stay outside. */
export function emphasised(tag: EmphasisTag, text: string): string {
  const kind = kinds.find((candidate) => candidate.tag === tag)
  const start = spaceAtStart.exec(text)?.[0] ?? ''
  const rest = text.slice(start.length)
  const end = spaceAtEnd.exec(rest)?.[0] ?? ''
  const middle = rest.slice(0, rest.length - end.length)
  return !kind || middle === '' ? text : `${start}${kind.open}${middle}${kind.close}${end}`
}

/** What a text must not hold. */
export function withoutMarks(text: string): string {
  return text.replaceAll(/[\uFDD0-\uFDEF]/g, '')
}

/**
 * A whole line with its signs: `**` where they will be read as such, `<strong>` where not. A break
 * at its ends would be a backslash and is left out.
 */
export function withSigns(text: string): string {
  const line = text.replace(spaceAtStart, '').replace(spaceAtEnd, '')
  const pairs = pairsIn(line)
  const written = new Map<number, string>()
  for (const { kind, open, close } of pairs) {
    const isSafe =
      opens(line, open, pairs) && closes(line, close, pairs) && !leans(line, open, close, pairs)
    written.set(open, isSafe ? kind.sign : `<${kind.tag}>`)
    written.set(close, isSafe ? kind.sign : `</${kind.tag}>`)
  }
  return Array.from({ length: line.length }, (_, at) => written.get(at) ?? line[at])
    .join('')
    .replaceAll(lineBreak, '\\\n')
}

interface Pair {
  readonly kind: Kind
  readonly open: number
  readonly close: number
}

function pairsIn(line: string): Pair[] {
  const pairs: Pair[] = []
  const open: { kind: Kind; at: number }[] = []
  for (let at = 0; at < line.length; at++) {
    const kind = kinds.find((one) => one.open === line[at] || one.close === line[at])
    if (!kind) continue
    if (kind.open === line[at]) open.push({ kind, at })
    else {
      const last = open.pop()
      if (last) pairs.push({ kind, open: last.at, close: at })
    }
  }
  return pairs
}

/**
 * Within another pair a sign that is not beside a space may be taken for the end of the outer one;
 * so may one beside another sign at one end only.
 */
function leans(line: string, open: number, close: number, pairs: readonly Pair[]): boolean {
  const [before, after] = [line[open - 1], line[close + 1]]
  const isInner = pairs.some((pair) => pair.open < open && pair.close > close)
  const isClear = (beside: string | undefined) => isEdge(beside) || isSign(beside)
  if (isInner && !(isClear(before) && isClear(after))) return true
  if (isSign(before) && !isSign(after)) return !isEdge(after)
  return isSign(after) && !isSign(before) && !isEdge(before)
}

/** Signs beside other signs are only safe where nothing but a space or the line's end follows. */
function opens(line: string, at: number, pairs: readonly Pair[]): boolean {
  const before = line[at - 1]
  if (isSign(before)) return pairs.some(({ open }) => open === at - 1) && isEdge(line[at - 2])
  return isEdge(before) || (isWord(before) ? isWord(line[at + 1]) : true)
}

function closes(line: string, at: number, pairs: readonly Pair[]): boolean {
  const after = line[at + 1]
  if (isSign(after)) return pairs.some(({ close }) => close === at + 1) && isEdge(line[at + 2])
  return isEdge(after) || (isWord(after) ? isWord(line[at - 1]) : true)
}

function isSign(character: string | undefined): boolean {
  return character !== undefined && /[\uFDD0-\uFDD5]/.test(character)
}

function isEdge(character: string | undefined): boolean {
  return character === undefined || /[\s\uFDD6]/.test(character)
}

/** Neither a space nor punctuation nor a sign. Half of a character outside the BMP is neither too. */
function isWord(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}\p{M}]/u.test(character)
}
