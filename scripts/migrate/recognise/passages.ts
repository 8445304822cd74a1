import { isHeading, isParagraph, spanText, type TextBlock } from '../portableText.ts'
import type { Converted, LeftOut, Passage, Post } from '../types.ts'

export function textOf(passage: Passage | undefined): string {
  return spanText(passage?.block)
}

/** 2 to 4 for a heading, otherwise `undefined`. */
export function levelOf(passage: Passage | undefined): number | undefined {
  return isHeading(passage?.block) ? Number(passage?.block.style.slice(1)) : undefined
}

/** The text block of a passage that is a paragraph. */
export function paragraphOf(passage: Passage | undefined): TextBlock | undefined {
  return isParagraph(passage?.block) ? passage?.block : undefined
}

/** Where the section under the heading at `at` ends: at the next heading of its level or above. */
export function endOfSection(body: readonly Passage[], at: number): number {
  const level = levelOf(body[at]) ?? 0
  const end = body.findIndex((passage, index) => index > at && (levelOf(passage) ?? 9) <= level)
  return end === -1 ? body.length : end
}

/** The body with the passages from `start` to before `end` replaced. */
export function replaced(
  body: readonly Passage[],
  start: number,
  end: number,
  by: readonly Passage[] = [],
): Passage[] {
  return [...body.slice(0, start), ...by, ...body.slice(end)]
}

/** A passage as something left out. */
export function leftOut(
  passage: Passage,
  reason: string,
  became?: readonly string[],
  text: string = textWithTerms(passage),
): LeftOut {
  return { text, reason, position: passage.position, ...(became ? { became } : {}) }
}

/** The text, and the meanings of its abbreviations. */
function textWithTerms(passage: Passage): string {
  return [textOf(passage), ...termsOf(passage)].join('\n')
}

/** The meanings of the abbreviations in a passage, which only a body can hold. */
export function termsOf({ block }: Passage): string[] {
  if (block._type !== 'block') return []
  return block.markDefs.flatMap((mark) => (mark._type === 'term' ? [mark.definition] : []))
}

/** What a passage's being a heading, an item, a link counts for, as converted to `to`. */
export function countedAs(passage: Passage, to: string): Converted[] {
  const { block, position } = passage
  if (block._type !== 'block') return []
  const links = block.markDefs.filter((mark) => mark._type === 'link').length
  const has = (mark: string) => block.children.filter((child) => child.marks.includes(mark)).length
  const counts = [
    ['headings', isHeading(block) ? 1 : 0],
    ['listItems', block.listItem === undefined ? 0 : 1],
    ['links', links],
    ['superscripts', has('sup')],
    ['subscripts', has('sub')],
  ] as const
  return counts.flatMap(([what, count]) => (count > 0 ? [{ what, count, position, to }] : []))
}

/** Takes passages out of the post, with their reason. */
export function leaveOut(
  post: Post,
  start: number,
  end: number,
  reason: string,
  became?: readonly string[],
): Post {
  const gone = post.body.slice(start, end)
  return {
    ...post,
    body: replaced(post.body, start, end),
    leftOut: [...post.leftOut, ...gone.map((passage) => leftOut(passage, reason, became))],
    converted: [
      ...post.converted,
      ...gone.flatMap((passage) => countedAs(passage, became?.join(', ') ?? `left out: ${reason}`)),
    ],
  }
}

/** The first passage of what a page says after its article: sign-off, byline, previous and next. */
export function startOfTail(post: Post): number {
  return Math.min(Math.floor(post.body.length * 0.7), post.body.length - 14)
}

/** Counts words as people do. */
export function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}

/** The first link of a text block, when it has one. */
export function linkOf(passage: Passage | undefined): string | undefined {
  const block = passage?.block
  if (block?._type !== 'block') return undefined
  for (const mark of block.markDefs) if (mark._type === 'link') return mark.href
  return undefined
}

/** Parts of a block's text; an abbreviation that goes over several is explained in the first. */
export function slicedInto(
  block: TextBlock,
  parts: readonly { readonly start: number; readonly end: number }[],
): TextBlock[] {
  const explained = new Set<string>()
  return parts.map(({ start, end }) => {
    const part = sliced(block, start, end)
    const gone = new Set(part.markDefs.map(({ _key }) => _key).filter((key) => explained.has(key)))
    for (const { _key, _type } of part.markDefs) if (_type === 'term') explained.add(_key)
    if (gone.size === 0) return part
    const children = part.children.map((child) => ({
      ...child,
      marks: child.marks.filter((mark) => !gone.has(mark)),
    }))
    return { ...part, children, markDefs: part.markDefs.filter(({ _key }) => !gone.has(_key)) }
  })
}

/** Part of a block's text, with its marks, without the blanks around it. */
export function sliced(block: TextBlock, from: number, to: number): TextBlock {
  const text = spanText(block)
  const start = from + (/^\s*/.exec(text.slice(from, to))?.[0].length ?? 0)
  const end = start + text.slice(start, to).trimEnd().length
  let at = 0
  const children = block.children.flatMap((child) => {
    const [first, last] = [Math.max(start - at, 0), Math.max(end - at, 0)]
    at += child.text.length
    const kept = child.text.slice(first, last)
    return kept === '' ? [] : [{ ...child, text: kept }]
  })
  const markDefs = block.markDefs.filter((mark) =>
    children.some((child) => child.marks.includes(mark._key)),
  )
  return { ...block, children, markDefs }
}
