import { type PortableTextHtmlComponents, toHTML } from '@portabletext/to-html'
import type { TypedObject } from '@portabletext/types'
import type { Body } from '../body/toBody.ts'
import { withholdStories } from '../body/withholdStories.ts'
import type { Labels } from './labels.ts'
import { indent, paragraphs, tidy } from './layout.ts'
import { settledListLevels } from './listLevels.ts'
import { writeBlock } from './writeBlock.ts'

/** How one plain format (text, Markdown) writes the parts of a body. */
export interface Dialect {
  readonly labels: Labels
  readonly escape: (text: string) => string
  readonly marks: PortableTextHtmlComponents['marks']
  readonly heading: (level: number, text: string) => string
  /** The heading of a block, from words not yet escaped. */
  readonly title: (words: string) => string
  readonly link: (text: string, href: string) => string
  readonly image: (alt: string, src: string) => string
  readonly quote: (text: string) => string
  readonly table: (rows: readonly (readonly string[])[], caption: string | undefined) => string
  readonly bullet: string
  readonly divider: string
  readonly lineBreak: string
}

/**
 * A body in a plain format. Every block is parted from the next by an empty line; what the HTML
 * leaves out is left out here too.
 */
export function writeBody(body: Body | null | undefined, dialect: Dialect): string {
  return tidy(textWriter(dialect)(withholdStories(body ?? [])))
}

export type WriteText = (text: readonly TypedObject[] | null | undefined) => string

function textWriter(dialect: Dialect): WriteText {
  const write: WriteText = (text) =>
    text ? toHTML(settledListLevels(text), { components, onMissingComponent: false }) : ''
  const components: Partial<PortableTextHtmlComponents> = {
    escapeHTML: dialect.escape,
    hardBreak: () => dialect.lineBreak,
    marks: dialect.marks,
    unknownMark: ({ children }) => children,
    unknownType: ({ value }) => writeBlock(value, write, dialect),
    block: ({ value, children = '' }) => {
      const level = /^h([2-4])$/.exec(value.style ?? '')?.[1]
      if (children.trim() === '') return ''
      return paragraphs([level ? dialect.heading(Number(level), children) : children])
    },
    list: ({ value, children = '' }) =>
      value.level > 1 ? `\n${children.trimEnd()}` : `${children.trimEnd()}\n\n`,
    listItem: ({ value, index, children = '' }) => {
      const marker = value.listItem === 'number' ? `${index + 1}. ` : dialect.bullet
      return `${marker}${indent(children, marker.length)}\n`
    },
  }
  return write
}
