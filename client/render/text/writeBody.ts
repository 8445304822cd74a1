import { textBlocks } from '../../generated/blocks.ts'
import { readBody } from '../../body/readBody.ts'
import { withholdStories } from '../../body/withholdStories.ts'
import { plainText } from '../../portableText/plainText.ts'
import type { RichText } from '../../portableText/textBlock.ts'
import { joined, type TextFormat, writeText } from '../../portableText/writeText.ts'
import { type OnProblem, warnOfProblem } from '../../read/problem.ts'
import { isBlank } from '../../read/stega.ts'
import { writeBlock } from '../writeBlock.ts'
import type { Dialect, Parts, TextContext } from './dialect.ts'
import { indent, paragraphs, tidy } from './layout.ts'

/**
 * A body in a plain format. Every block is parted from the next by an empty line; what the HTML
 * leaves out is left out here too. What visual editing hides in a text is taken out: nobody clicks
 * on plain text.
 */
export function writeBody(
  body: unknown,
  dialect: Dialect,
  onProblem: OnProblem = warnOfProblem,
): string {
  if (body === null || body === undefined) return ''
  const blocks = readBody(body, { path: 'body', onProblem, keepsStega: false })
  return tidy(writeText(withholdStories(blocks ?? []), textFormat(dialect, onProblem)))
}

function textFormat(dialect: Dialect, onProblem: OnProblem): TextFormat {
  const context: TextContext = {
    dialect,
    onProblem,
    richText: (text: RichText | null | undefined) => (text ? writeText(text, format) : ''),
  }
  // Each writer is handed the block of the type it stands under.
  const writers = textBlocks as Record<string, (block: unknown, context: TextContext) => Parts>
  const format: TextFormat = {
    words: dialect.escape,
    lineBreak: dialect.lineBreak,
    mark: dialect.mark,
    paragraph(block, children) {
      if (isBlank(plainText(block))) return ''
      const level = /^h([2-4])$/.exec(block.style ?? '')?.[1]
      const line = dialect.line(children)
      return paragraphs([level ? dialect.heading(Number(level), line) : line])
    },
    list: (_list, items, isInner) =>
      isInner ? `\n${items.join('').trimEnd()}` : `${items.join('').trimEnd()}\n\n`,
    item: (block, place, children, lists) => {
      const marker = block.listItem === 'number' ? dialect.number(place) : dialect.bullet
      const width = (marker.split('\n').at(-1) ?? '').length
      return `${marker}${indent(`${dialect.line(children)}${lists}`, width)}\n`
    },
    inlineObject: (object) => writeBlock(object, noBlocks, () => '', onProblem, ''),
    block: (block) =>
      writeBlock(block, writers, (write) => paragraphs(write(block, context)), onProblem, ''),
    join: joined,
  }
  return format
}

/** Our schema has no objects between the words. */
const noBlocks = {}
