import type { TokenizerAndRendererExtension } from 'marked'

/** `[^key]: text` of a Markdown file. */
export interface Footnote {
  readonly key: string
  readonly text: string
  readonly line: number
}

/** Takes the footnote definitions out of a text; blank lines keep the numbers of the other lines. */
export function takeFootnotes(
  content: string,
  firstLine: number,
): { text: string; footnotes: Footnote[] } {
  const footnotes: Footnote[] = []
  const kept: string[] = []
  let fence: string | undefined
  let open: { key: string; lines: string[]; line: number } | undefined
  const close = () => {
    if (open) footnotes.push({ key: open.key, text: open.lines.join('\n').trim(), line: open.line })
    open = undefined
  }
  content.split('\n').forEach((line, at) => {
    const mark = /^\s{0,3}(```|~~~)/.exec(line)?.[1]
    if (mark && (fence === undefined || fence === mark))
      fence = fence === undefined ? mark : undefined
    const definition = fence === undefined ? /^ {0,3}\[\^([^\]\s]+)\]:\s*(.*)$/.exec(line) : null
    if (definition?.[1] !== undefined) {
      close()
      open = { key: definition[1], lines: [definition[2] ?? ''], line: firstLine + at }
    } else if (open && /^(?: {2,}|\t)\S/.test(line)) open.lines.push(line.trim())
    else {
      // A definition goes on in indented lines only, or in the line right below it.
      if (open && line.trim() !== '' && kept.at(-1) === '' && open.line === firstLine + at - 1) {
        open.lines.push(line.trim())
        kept.push('')
        return
      }
      close()
      kept.push(line)
      return
    }
    kept.push('')
  })
  close()
  return { text: kept.join('\n'), footnotes }
}

/** `[^key]` in running text, for the keys that have a definition. */
export function footnoteExtension(footnotes: readonly Footnote[]): TokenizerAndRendererExtension {
  const keys = new Set(footnotes.map((footnote) => footnote.key))
  return {
    name: 'footnote',
    level: 'inline',
    start: (source) => source.indexOf('[^'),
    tokenizer(source) {
      const match = /^\[\^([^\]\s]+)\]/.exec(source)
      if (match?.[1] === undefined || !keys.has(match[1])) return undefined
      return { type: 'footnote', raw: match[0], key: match[1] }
    },
    renderer: (token) => `<span data-footnote="${escapeAttribute(String(token['key']))}"></span>`,
  }
}

function escapeAttribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
