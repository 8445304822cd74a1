import { fromHtml } from 'hast-util-from-html'
import type { Element, ElementContent, Nodes, RootContent } from 'hast'
import { Marked, type Token } from 'marked'
import { piecesOf } from '../hast/pieces.ts'
import { countWords, difference } from '../text/words.ts'
import { attribute, element, isElement, positionOf, root } from '../hast/hast.ts'
import type { LeftOut, Note, Piece, SourcePosition, SourcePost } from '../types.ts'
import { onePostAFile } from './adapter.ts'
import { mergeFields, type StatedFields } from './fields.ts'
import { compact } from './values.ts'
import { splitFrontMatter } from './frontMatter.ts'
import { type Footnote, footnoteExtension, takeFootnotes } from './footnotes.ts'
import { widenTables } from './markdownTables.ts'
import { takeHeadingTitle } from './title.ts'

/** Markdown, as site generators keep it. */
export const markdown = onePostAFile({
  format: 'markdown',
  help: 'a Markdown file, with front matter or without',
  extensions: ['.md', '.markdown', '.mdown', '.mdx'],
  detect: ({ text }) =>
    /^(---|\+\+\+)[ \t]*\r?\n[\s\S]*?\n\1[ \t]*\r?(?:\n|$)/.test(text) ||
    /^#{1,6} \S|^```|^\[\^[^\]]+\]:|\[[^\]\n]+\]\([^)\s]+\)|\*\*\S[^*\n]*\*\*/m.test(text),
  parse: parseMarkdown,
})

/** Reads a Markdown post: GitHub's flavour, footnotes, YAML front matter, HTML where it stands in the text. */
export function parseMarkdown(
  content: string,
  id: string,
  position: SourcePosition,
  sidecar?: StatedFields,
): SourcePost {
  const { stated, rest, firstLine } = splitFrontMatter(content, position)
  const fields = sidecar ? mergeFields(stated, sidecar) : stated
  const { text: words, code } = takeCode(rest, firstLine, position)
  const { text, footnotes } = takeFootnotes(widenTables(words), firstLine)
  const marked = new Marked({ gfm: true }).use({ extensions: [footnoteExtension(footnotes)] })
  const children = toTree(marked, text, firstLine)
  const tree = root(children)
  const notes = footnotes.map((note): Footnote => note)
  const definitions = notes.map((note) => definitionOf(note, marked))
  const titled = takeHeadingTitle(tree, fields.title, position)
  const body = root([...titled.body.children, ...definitions])
  const pieces: Piece[] = [
    ...piecesOf(root([...children, ...definitions]), position),
    ...(fields.title === undefined ? [] : [{ text: fields.title, position }]),
    ...fields.pieces,
    ...code.map(({ text: line, position: at }) => ({ text: line, position: at })),
  ]
  return compact({
    source: 'markdown' as const,
    id: fields.id ?? id,
    position,
    url: fields.url,
    title: titled.title,
    publishedAt: fields.publishedAt,
    updatedAt: fields.updatedAt,
    authorLines: fields.authorLines,
    fields: fields.fields,
    body,
    pieces,
    leftOut: [...titled.leftOut, ...code],
    converted: titled.converted,
    notes: [...fields.notes, ...unread(rest, pieces, tree, position)],
    headingsUnmarked: false,
  })
}

/** The lines by which an MDX file imports and exports things: no text. Blank lines keep the numbers. */
function takeCode(
  content: string,
  firstLine: number,
  position: SourcePosition,
): { text: string; code: LeftOut[] } {
  if (!/^(?:import|export)\s/m.test(content)) return { text: content, code: [] }
  const code: LeftOut[] = []
  let isFenced = false
  const lines = content.split('\n').map((line, at) => {
    if (/^\s{0,3}(?:```|~~~)/.test(line)) isFenced = !isFenced
    const isCode =
      /^import\s+(?:[\w*{][^'"]*\s+from\s+)?['"][^'"]+['"];?\s*$/.test(line) ||
      /^export\s+(?:const|let|var|default|function)\s/.test(line)
    if (isFenced || !isCode) return line
    const reason = 'code of the old website'
    code.push({ text: line, reason, position: { ...position, line: firstLine + at } })
    return ''
  })
  return { text: lines.join('\n'), code }
}

/** Block by block, so that each knows its line. */
function toTree(marked: Marked, text: string, firstLine: number): RootContent[] {
  const tokens = marked.lexer(text)
  const children: RootContent[] = []
  let line = firstLine
  let html: Token[] = []
  let htmlLine = line
  const flush = () => {
    if (html.length === 0) return
    children.push(...parsed(marked, html, htmlLine, tokens.links))
    html = []
  }
  for (const token of tokens) {
    const depth = html.length > 0 || token.type === 'html'
    if (depth) {
      // HTML may open in one block and close in a later one.
      if (html.length === 0) htmlLine = line
      html.push(token)
      if (isBalanced(html)) flush()
    } else children.push(...parsed(marked, [token], line, tokens.links))
    line += token.raw.split('\n').length - 1
  }
  flush()
  return children
}

function parsed(marked: Marked, tokens: Token[], line: number, links: unknown): RootContent[] {
  const list = Object.assign([...tokens], { links })
  // marked types the list with its link definitions as an intersection; these are the lexer's own.
  const html = marked.parser(list as Parameters<typeof marked.parser>[0])
  const tree = fromHtml(html, { fragment: true })
  for (const node of tree.children) setLine(node, line)
  return tree.children.filter((node) => node.type !== 'doctype')
}

function isBalanced(tokens: readonly Token[]): boolean {
  const raw = tokens.map((token) => token.raw).join('')
  const open = [...raw.matchAll(/<(div|section|table|details|figure|aside|article)\b/gi)].length
  const closed = [...raw.matchAll(/<\/(div|section|table|details|figure|aside|article)\s*>/gi)]
    .length
  return open <= closed
}

function setLine(node: Nodes, line: number): void {
  node.position = positionOf(line)
  if (!('children' in node)) return
  for (const child of node.children) setLine(child, line)
}

/** A footnote's text, as the normaliser finds it. */
function definitionOf(note: Footnote, marked: Marked): Element {
  const html = marked.parseInline(note.text, { async: false })
  const tree = fromHtml(html, { fragment: true })
  for (const node of tree.children) setLine(node, note.line)
  const children = tree.children.filter((node): node is ElementContent => node.type !== 'doctype')
  return element('aside', children, { line: note.line, properties: { dataFootnoteText: note.key } })
}

/**
 * The raw file's words that the tree does not have: a definition nobody links to, a comment. Addresses
 * and attributes are no words of the text.
 */
function unread(
  raw: string,
  pieces: readonly Piece[],
  tree: Nodes,
  position: SourcePosition,
): Note[] {
  const visible = raw
    .replaceAll(/<!--[\s\S]*?-->/g, ' ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&[a-z]+;|&#x?[\da-f]+;/gi, ' ')
    .replaceAll(/\[\^[^\]]+\]:?/g, ' ')
  const going = countWords([letters(visible)])
  const found = countWords([
    ...pieces.map((piece) => letters(piece.text)),
    ...addresses(tree).map(letters),
  ])
  const words = [...difference(going, found)]
    .filter(([word]) => /\p{L}{3}/u.test(word))
    .map(([word]) => word)
  if (words.length === 0) return []
  return [
    {
      position,
      message: `Words of the file that are not part of its text (addresses, definitions): ${words.slice(0, 30).join(', ')}`,
    },
  ]
}

function letters(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}\s]/gu, ' ')
}

function addresses(node: Nodes): string[] {
  const own = isElement(node)
    ? ['href', 'src', 'title'].flatMap((name) => attribute(node, name) ?? [])
    : []
  return 'children' in node ? [...own, ...node.children.flatMap((child) => addresses(child))] : own
}
