import { isStored } from '@clinical-content/rules/read'
import type { Body } from '../../body/toBody.ts'
import type { Mark } from '../../portableText/writeText.ts'
import type { OnProblem } from '../../read/problem.ts'
import { defaultLabels, type Labels } from '../labels.ts'
import type { Dialect } from './dialect.ts'
import { writeBody } from './writeBody.ts'

export interface TextOptions {
  readonly labels?: Labels
  /** Told of what could not be written; the console is when left out. */
  readonly onProblem?: OnProblem
}

/**
 * An article's body as plain text, for search, previews and reading aloud. Links keep their words,
 * pictures their text alternative, table rows become lines with ` | ` between the cells.
 */
export function toText(body: Body | null | undefined, options: TextOptions = {}): string {
  return writeBody(body, textDialect(options.labels ?? defaultLabels), options.onProblem)
}

function textDialect(labels: Labels): Dialect {
  return {
    labels,
    escape: (text) => text,
    mark: writeMark,
    line: (text) => text.trim(),
    heading: (_level, text) => text,
    title: (text) => text,
    link: (text, href) => `${text} (${href})`,
    image: (alt) => alt,
    quote: (text) => text,
    table: (rows, caption) =>
      [caption, ...rows.map((cells) => cells.join(' | ').replace(/[ |]+$/, ''))]
        .filter(Boolean)
        .join('\n'),
    bullet: '• ',
    number: ({ number }) => `${number.text}. `,
    divider: '',
    lineBreak: '\n',
  }
}

function writeMark({ type, text, value }: Mark, children: string): string {
  if (type === 'sup') return raised(text, superscripts, '^')
  if (type === 'sub') return raised(text, subscripts, '')
  const definition = type === 'term' && isStored(value) ? value['definition'] : undefined
  return typeof definition === 'string' && definition !== ''
    ? `${children} (${definition})`
    : children
}

const superscripts: Readonly<Record<string, string>> = lettersOf(
  '0123456789+-−=()n',
  '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ',
)
const subscripts: Readonly<Record<string, string>> = lettersOf(
  '0123456789+-−=()',
  '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎',
)

function lettersOf(plain: string, raisedLetters: string): Record<string, string> {
  const letters = [...raisedLetters]
  return Object.fromEntries([...plain].map((letter, index) => [letter, letters[index] ?? letter]))
}

/** "10⁹/L" must not be read as "109/L": what has no raised letter is marked instead. */
function raised(text: string, letters: Readonly<Record<string, string>>, mark: string): string {
  const characters = [...text]
  return characters.every((character) => character in letters)
    ? characters.map((character) => letters[character]).join('')
    : `${mark}${text}`
}
