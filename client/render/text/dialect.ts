import type { ItemPlace, Mark } from '../../portableText/writeText.ts'
import type { RichText } from '../../portableText/textBlock.ts'
import type { OnProblem } from '../../read/problem.ts'
import type { Labels } from '../labels.ts'

/** How one plain format (text, Markdown) writes the parts of a body. */
export interface Dialect {
  readonly labels: Labels
  readonly escape: (text: string) => string
  /** A mark around words already written; marks the format does not know keep the words. */
  readonly mark: (mark: Mark, children: string) => string
  /** The words of one paragraph, heading or list item, when all of them are written. */
  readonly line: (text: string) => string
  readonly heading: (level: number, text: string) => string
  /** The heading of a block, from words not yet escaped. */
  readonly title: (words: string) => string
  readonly link: (text: string, href: string) => string
  readonly image: (alt: string, src: string) => string
  readonly quote: (text: string) => string
  readonly table: (rows: readonly (readonly string[])[], caption: string | undefined) => string
  readonly bullet: string
  /** What stands before an item of a numbered list. */
  readonly number: (place: ItemPlace) => string
  readonly divider: string
  readonly lineBreak: string
}

/** Parts of a text, each followed by an empty line; what is empty leaves none behind. */
export type Parts = readonly (string | null | undefined | false)[]

/** What a block's writer needs. */
export interface TextContext {
  readonly dialect: Dialect
  /** The text inside a block. */
  readonly richText: (text: RichText | null | undefined) => string
  readonly onProblem: OnProblem
}
