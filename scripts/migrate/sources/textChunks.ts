/** A paragraph, a short line or a list item of a plain text, its lines joined. */
export interface Chunk {
  readonly text: string
  /** The text with its bullet or number. */
  readonly raw: string
  /** Counted from 1. */
  readonly line: number
  readonly blankBefore: number
  /** Columns before the text or its bullet; a tab counts four. */
  readonly indent: number
  readonly marker?: 'bullet' | 'number'
  /** `4` of `4.`, `d` of `d)`. */
  readonly number?: string
}

interface Line {
  readonly text: string
  readonly line: number
  readonly blankBefore: number
}

/** Lines longer than this were not wrapped by hand, so each stands for itself. */
const widestWrapped = 120

/**
 * Cuts a text into paragraphs and list items. Where the lines were wrapped at a width, a full line
 * goes on in the next one; elsewhere each line is its own.
 */
export function readChunks(content: string, firstLine = 1): Chunk[] {
  const lines = nonBlankLines(content, firstLine)
  const width = Math.max(0, ...lines.map((line) => line.text.length))
  const chunks: Chunk[] = []
  let last = ''
  for (const line of lines) {
    const chunk = toChunk(line)
    const before = chunks.at(-1)
    const goesOn =
      before !== undefined && chunk.marker === undefined && line.blankBefore === 0
        ? width <= widestWrapped && isFull(last, line.text, width)
        : false
    if (goesOn && before) chunks[chunks.length - 1] = joined(before, chunk)
    else chunks.push(chunk)
    last = line.text
  }
  return withoutLoneNumbers(chunks.map(withoutUnderline).filter((chunk) => chunk.text !== ''))
}

function nonBlankLines(content: string, firstLine: number): Line[] {
  const lines: Line[] = []
  let blankBefore = 0
  content.split('\n').forEach((raw, at) => {
    const text = raw.replaceAll(/[\u00A0\u2007\u202F]/g, ' ').trimEnd()
    if (text.trim() === '') blankBefore += 1
    else {
      lines.push({ text, line: firstLine + at, blankBefore })
      blankBefore = 0
    }
  })
  return lines
}

const bullet = /^(\s*)(?:[•◦▪▫‣●○■□∙·➤►▶✓✔✗✘*–-]|o(?=\s{2}))\s+(\S.*)$/u
const numbered = /^(\s*)(?:(\d{1,3})[.)]|\((\d{1,3})\)|([a-z])\)|\(([a-z])\))\s+(\S.*)$/

function toChunk({ text, line, blankBefore }: Line): Chunk {
  const marked = bullet.exec(text) ?? numbered.exec(text)
  const marker = bullet.test(text) ? 'bullet' : 'number'
  const [indent = '', words = ''] = marked
    ? [marked[1], marked.at(-1)]
    : [/^\s*/.exec(text)?.[0], text.trim()]
  const number = marked?.slice(2, -1).find((part) => part !== undefined)
  return {
    text: words,
    raw: text.trim(),
    line,
    blankBefore,
    indent: indent.replaceAll('\t', '    ').length,
    ...(marked ? { marker } : {}),
    ...(number === undefined ? {} : { number }),
  }
}

function joined(before: Chunk, next: Chunk): Chunk {
  const [text, raw] = [`${before.text} ${next.text}`, `${before.raw} ${next.raw}`]
  return { ...before, text, raw }
}

/** True when the next line's first word would not have fitted on this one. */
function isFull(line: string, next: string, width: number): boolean {
  const word = next.trim().split(' ', 1)[0] ?? ''
  return line.length + 1 + word.length > width * 0.85
}

/** A row of `=====` or `-----` is drawn, not written. */
function withoutUnderline(chunk: Chunk): Chunk {
  return /^[=\-_~*\s]{3,}$/.test(chunk.text) ? { ...chunk, text: '' } : chunk
}

/** `1. Warm up` with paragraphs before and after it is a numbered heading, not a list of one. */
function withoutLoneNumbers(chunks: readonly Chunk[]): Chunk[] {
  return chunks.map((chunk, at) => {
    const alone = chunks[at - 1]?.marker === undefined && chunks[at + 1]?.marker === undefined
    if (chunk.marker !== 'number' || !alone) return chunk
    const { marker: _, number: _number, ...plain } = chunk
    return { ...plain, text: chunk.raw }
  })
}
