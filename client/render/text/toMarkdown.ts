import { isStored } from '@clinical-content/rules/read'
import type { Citation } from '../../articles/article.ts'
import type { Body } from '../../body/toBody.ts'
import { defaultResolveLink, type ResolveLink } from '../../links/resolveLink.ts'
import type { ItemPlace, Mark } from '../../portableText/writeText.ts'
import type { OnProblem } from '../../read/problem.ts'
import { citationUrl } from '../../citations/citationUrl.ts'
import { linkHref } from '../../links/linkHref.ts'
import { withoutStega } from '../../read/stega.ts'
import { defaultLabels, type Labels } from '../labels.ts'
import type { Dialect } from './dialect.ts'
import { emphasised, lineBreak, withoutMarks, withSigns } from './emphasis.ts'
import { writeBody } from './writeBody.ts'

export interface MarkdownOptions {
  readonly labels?: Labels
  readonly resolveLink?: ResolveLink
  /** The article's sources, written as footnotes; without them the marks are left out. */
  readonly citations?: readonly Citation[]
  /** Told of what could not be written; the console is when left out. */
  readonly onProblem?: OnProblem
}

/**
 * An article's body as GitHub-flavoured Markdown. Raw HTML in the text is escaped; superscript and
 * subscript, which Markdown lacks and doses need, are written as `<sup>` and `<sub>`.
 */
export function toMarkdown(body: Body | null | undefined, options: MarkdownOptions = {}): string {
  const text = writeBody(body, markdownDialect(options), options.onProblem)
  const notes = (options.citations ?? []).map((citation, index) => {
    const { authors, title, publisher, year } = citation
    const words = withoutStega([authors, title, publisher, year].filter(Boolean).join('. '))
    const url = citationUrl(citation)
    return `[^${index + 1}]: ${escapeMarkdown(words)}${url ? ` <${url}>` : ''}`
  })
  return [text, notes.join('\n')].filter(Boolean).join('\n\n')
}

function markdownDialect(options: MarkdownOptions): Dialect {
  const { labels = defaultLabels, resolveLink = defaultResolveLink, citations = [] } = options
  return {
    labels,
    escape: escapeMarkdown,
    mark: (mark, children) =>
      marks.get(mark.type)?.(mark, children, { resolveLink, citations }) ?? children,
    line,
    heading: (level, text) => `${'#'.repeat(level)} ${text.replaceAll(/\\?\n/g, ' ')}`,
    title: (words) => wrap(escapeMarkdown(words), '**', '**'),
    link,
    image: (alt, src) => `![${alt}](${destination(src)})`,
    quote: (text) => text.replaceAll(/^/gm, '> ').replaceAll(/[ \t]+$/gm, ''),
    table,
    bullet: '- ',
    number: listNumber,
    divider: '---',
    lineBreak,
  }
}

type MarkdownMark = (
  mark: Mark,
  children: string,
  context: { readonly resolveLink: ResolveLink; readonly citations: readonly Citation[] },
) => string

const marks: ReadonlyMap<string, MarkdownMark> = new Map<string, MarkdownMark>([
  ['strong', (_mark, children) => emphasised('strong', children)],
  ['em', (_mark, children) => emphasised('em', children)],
  ['strike-through', (_mark, children) => emphasised('del', children)],
  ['code', ({ text }) => code(text)],
  ['sup', around('<sup>', '</sup>')],
  ['sub', around('<sub>', '</sub>')],
  ['underline', around('<u>', '</u>')],
  [
    'link',
    ({ value }, children, { resolveLink }) => {
      const href = linkHref(value, resolveLink)
      return href === undefined ? children : link(children, href)
    },
  ],
  [
    'citationMark',
    ({ value }, children, { citations }) => {
      const number = isStored(value) ? value['number'] : undefined
      const isListed = typeof number === 'number' && citations[number - 1] !== undefined
      return isListed ? `${children}[^${number}]` : children
    },
  ],
  [
    'term',
    ({ value }, children) => {
      const definition = isStored(value) ? value['definition'] : undefined
      return typeof definition === 'string' && definition !== ''
        ? `${children} (${escapeMarkdown(definition)})`
        : children
    },
  ],
])

function around(before: string, after = before): MarkdownMark {
  return (_mark, children) => wrap(children, before, after)
}

/** A line whole; an exclamation mark before a link must not make a picture of it. */
function line(text: string): string {
  return escapeStarts(withSigns(text)).replaceAll('![', String.raw`\![`)
}

/**
 * Markdown counts on from the first number of a list, in figures: a list that jumps is cut in two by a
 * comment, and letters stand in the text of a bullet.
 */
function listNumber({ number, isFirst, list }: ItemPlace): string {
  if (list.style !== undefined) return `- ${number.text}. `
  const isWritable = number.value >= 0 && number.value < 1e9
  if (!isWritable) return `- ${number.text}. `
  return `${number.isOwn && !isFirst ? '\n<!-- -->\n\n' : ''}${number.text}. `
}

/** Emphasis signs only count next to a word, so spaces at the ends move outside. */
function wrap(text: string, before: string, after: string): string {
  const [, start = '', middle = '', end = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? []
  return middle === '' ? text : `${start}${before}${middle}${after}${end}`
}

function link(text: string, href: string): string {
  return wrap(text, '[', `](${destination(href)})`)
}

/** Brackets and spaces would end the destination early. */
function destination(href: string): string {
  return href.replaceAll(/[\s()<>\\]/g, (character) =>
    encodeURIComponent(character).replace('(', '%28').replace(')', '%29'),
  )
}

function code(text: string): string {
  const fence = '`'.repeat(Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length)) + 1)
  const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : ''
  return `${fence}${pad}${text}${pad}${fence}`
}

function table(rows: readonly (readonly string[])[], caption: string | undefined): string {
  const columns = Math.max(0, ...rows.map((cells) => cells.length))
  if (columns === 0) return ''
  const row = (cells: readonly string[]) =>
    `| ${Array.from({ length: columns }, (_, at) => (cells[at] ?? '').replaceAll('\n', '<br>')).join(' | ')} |`
  const [head = [], ...body] = rows
  const lines = [row(head), `|${' --- |'.repeat(columns)}`, ...body.map(row)].join('\n')
  return caption ? `**${caption}**\n\n${lines}` : lines
}

/** CommonMark's punctuation with a meaning, and what only means something at a line's start. */
function escapeMarkdown(text: string): string {
  return escapeStarts(withoutMarks(text).replaceAll(/[\\`*_[\]<>|~&]/g, String.raw`\$&`))
}

/** What begins a heading, a list, or a line under a heading. */
function escapeStarts(text: string): string {
  return text
    .replaceAll(/^(\s*)(#{1,6}|[+-])(?=\s|$)/gm, String.raw`$1\$2`)
    .replaceAll(/^(\s*\d{1,9})([.)])(?=\s|$)/gm, String.raw`$1\$2`)
    .replaceAll(/^(\s*)([=-]+)\s*$/gm, String.raw`$1\$2`)
    .replaceAll(/^(\s*)(-)(?=-)/gm, String.raw`$1\$2`)
}
