import type { Body } from '../body/toBody.ts'
import { defaultLabels, type Labels } from './labels.ts'
import { type Dialect, writeBody } from './writeBody.ts'

export interface TextOptions {
  readonly labels?: Labels
}

/**
 * An article's body as plain text, for search, previews and reading aloud. Links keep their words,
 * pictures their text alternative, table rows become lines with ` | ` between the cells.
 */
export function toText(body: Body | null | undefined, options: TextOptions = {}): string {
  return writeBody(body, textDialect(options.labels ?? defaultLabels))
}

function textDialect(labels: Labels): Dialect {
  return {
    labels,
    escape: (text) => text,
    marks: {
      strong: words,
      em: words,
      code: words,
      underline: words,
      'strike-through': words,
      link: words,
    },
    heading: (_level, text) => text,
    strong: (text) => text,
    link: (text, href) => `${text} (${href})`,
    image: (alt) => alt,
    quote: (text) => text,
    table: (rows, caption) =>
      [caption, ...rows.map((cells) => cells.join(' | '))].filter(Boolean).join('\n'),
    bullet: '• ',
    divider: '',
    lineBreak: '\n',
  }
}

function words({ children }: { readonly children: string }): string {
  return children
}
