import { joinedSpans } from './richText.ts'
import type { SourcePosition } from '../types.ts'
import { slicedInto } from '../recognise/passages.ts'
import { spanText, type TextBlock } from '../portableText.ts'

/**
 * What only the old website could fill in: shortcodes of WordPress and Hugo, Liquid and Jinja, expressions
 * of MDX. Brackets that people write (`[1]`, `[sic]`) are text.
 */
const always: readonly RegExp[] = [
  // Liquid, Jinja, Handlebars, Hugo: {{ … }}, {{< … >}}, {{% … %}}, {% … %}
  /\{\{[<%]?[\s\S]{1,400}?[>%]?\}\}|\{%-?[\s\S]{1,400}?-?%\}/g,
  // MDX: {/* … */}, {props.name}
  /\{\/\*[\s\S]{0,400}?\*\/\}|\{(?:props|frontmatter|page|site)\.[\w.]+\}/g,
  // [name key="value"], [name /]
  /\[[a-z][\w-]*(?:\s+[\w-]+\s*=\s*(?:"[^"]*"|'[^']*'|“[^”]*”|”[^”]*”|[^\s\]"']+))+\s*\/?\]|\[[a-z][\w-]*\s*\/\]/gi,
  // Page builders: [vc_row], [et_pb_text], [/fusion_builder_row]
  /\[\/?(?:vc|et_pb|fusion|su|av|x|cs|tatsu|mk|nectar|wpbakery|fl_builder|siteorigin)_[\w-]+\]/gi,
]

/** A tag that closes one that was found, or opens what is closed: `[note]…[/note]`. */
const closing = /\[\/([a-z][\w-]*)\]/gi

/** Where such tags stand in a text, in order. */
function templateTags(text: string): { start: number; end: number }[] {
  if (!/[[{]/.test(text)) return []
  const closed = [...text.matchAll(closing)]
  const opened = closed.flatMap(([, name = '']) => [
    ...text.matchAll(new RegExp(String.raw`\[${name}\]`, 'gi')),
  ])
  const found = [...always.flatMap((pattern) => [...text.matchAll(pattern)]), ...closed, ...opened]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .toSorted((one, other) => one.start - other.start || other.end - one.end)
  return found.filter((tag, at) => !found.slice(0, at).some((other) => tag.start < other.end))
}

export interface WithoutTags {
  /** `undefined` when it was nothing but tags. */
  readonly block: TextBlock | undefined
  readonly tags: readonly string[]
}

/** A block of text without its tags; what stands between an opening and a closing one stays. */
export function withoutTags(block: TextBlock): WithoutTags {
  const text = spanText(block)
  const isCode = block.children.some((child) => child.marks.includes('code'))
  const found = isCode ? [] : templateTags(text)
  if (found.length === 0) return { block, tags: [] }
  const ends = [...found.map(({ start }) => start), text.length]
  const parts = slicedInto(
    block,
    ends.map((end, at) => ({ start: found[at - 1]?.end ?? 0, end })),
  )
  const kept = parts.filter((part) => part.children.length > 0)
  const children = kept.flatMap((part, at) =>
    at === 0 ? part.children : [...gap(part), ...part.children],
  )
  return {
    block: children.length === 0 ? undefined : { ...block, children: joinedSpans(children) },
    tags: found.map(({ start, end }) => text.slice(start, end)),
  }
}

/** Slices have no blanks around them. */
function gap(part: TextBlock): TextBlock['children'] {
  const isPunctuation = /^[.,;:!?)]/.test(spanText(part))
  return isPunctuation ? [] : [{ _type: 'span', text: ' ', marks: [] }]
}

/** The same for a text without marks. */
export function plainWithoutTags(text: string): { text: string; tags: readonly string[] } {
  const found = templateTags(text)
  if (found.length === 0) return { text, tags: [] }
  const ends = [...found.map(({ start }) => start), text.length]
  const kept = ends.map((end, at) => text.slice(found[at - 1]?.end ?? 0, end).trim())
  return {
    text: kept.filter((part) => part !== '').join(' '),
    tags: found.map(({ start, end }) => text.slice(start, end)),
  }
}

/** How the report names such a tag where no block can keep it. */
export function tagLeftOut(tag: string, position: SourcePosition) {
  return { text: tag, reason: 'tag that only the old website could fill in', position }
}
