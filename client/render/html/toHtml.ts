import { htmlBlocks } from '../../generated/blocks.ts'
import type { BlockType, ReadBlock } from '../../blocks/block.ts'
import { readBody } from '../../body/readBody.ts'
import type { Body } from '../../body/toBody.ts'
import { withholdStories } from '../../body/withholdStories.ts'
import { readStory } from '../../caseStudies/readStory.ts'
import { defaultResolveLink, type ResolveLink } from '../../links/resolveLink.ts'
import { plainText } from '../../portableText/plainText.ts'
import { richText } from '../../portableText/readText.ts'
import type { TextBlock } from '../../portableText/textBlock.ts'
import { joined, type TextFormat, writeText } from '../../portableText/writeText.ts'
import { type OnProblem, warnOfProblem } from '../../read/problem.ts'
import type { Place } from '../../read/read.ts'
import { isBlank } from '../../read/stega.ts'
import { defaultLabels, type Labels } from '../labels.ts'
import { type Outline, outline } from '../outline.ts'
import type { CaseStudyLike } from '../story.ts'
import { writeBlock } from '../writeBlock.ts'
import { storyText } from './caseStudyStory.ts'
import type { HtmlContext } from './context.ts'
import { attribute, escapeHtml, type Html, markup, safe } from './escape.ts'
import { htmlMarks } from './marks.ts'

export interface HtmlOptions {
  /** The page of a document that a link leads to; by default `/articles/slug` and so on. */
  readonly resolveLink?: ResolveLink
  /** The `sizes` attribute of pictures: how wide your layout shows them. */
  readonly imageSizes?: string
  /** The renderers' own words, in your readers' language. */
  readonly labels?: Labels
  /** Your own components for blocks or marks. They must escape what they put out. */
  readonly components?: HtmlComponents
  /** Told of what could not be shown; the console is when left out. */
  readonly onProblem?: OnProblem
}

export interface HtmlComponents {
  /** By the block's `_type`: one of ours, or one of your own schema. */
  readonly types?: { readonly [Type in BlockType]?: BlockComponent<ReadBlock<Type>> } & {
    readonly [type: string]: BlockComponent<never> | undefined
  }
  /** By the mark's type; `children` is HTML already. */
  readonly marks?: Readonly<Record<string, MarkComponent>>
}

type BlockComponent<Value> = (props: { readonly value: Value }) => string

type MarkComponent = (props: {
  readonly children: string
  /** What an annotation holds; a decorator has nothing. */
  readonly value: Readonly<Record<string, unknown>> | undefined
}) => string

/**
 * An article's body as semantic HTML: headings with ids, care cards, timelines, tables, figures
 * with `srcset`. All text and attributes are escaped; addresses that are not safe to follow are
 * dropped and their words kept. No inline styles and no scripts, so it suits a strict
 * Content-Security-Policy. Class names begin with `cc-`.
 *
 * A block without a component, and what could not be read of one, put out nothing and go to
 * `onProblem`; `needsReview` is never shown.
 */
export function toHtml(body: Body | null | undefined, options: HtmlOptions = {}): string {
  const blocks = body ? readBody(body, placeOf('body', options)) : undefined
  const shown = withholdStories(blocks ?? [])
  return write(shown, htmlContext(options, outline(shown)), options).html
}

/** Text blocks (a biography, a section of a case study) as HTML. */
export function richTextToHtml(
  text: readonly object[] | null | undefined,
  options: HtmlOptions = {},
): string {
  const blocks = text ? richText(text, placeOf('text', options)) : undefined
  return htmlContext(options, outline([])).richText(blocks).html
}

/**
 * A case study's sections as HTML, without its title.
 *
 * @param options.headingLevel - of the sections' headings, 2 when left out
 */
export function caseStudyToHtml(
  story: CaseStudyLike,
  options: HtmlOptions & { readonly headingLevel?: number } = {},
): string {
  const read = readStory(story, placeOf('caseStudy', options))
  const context = htmlContext(options, outline([]))
  return read ? storyText(read, context, options.headingLevel ?? 2).html : ''
}

function placeOf(path: string, { onProblem = warnOfProblem }: HtmlOptions): Place {
  return { path, onProblem, keepsStega: true }
}

/** What the components of one rendering share. */
function htmlContext(options: HtmlOptions, structure: Outline): HtmlContext {
  const context: HtmlContext = {
    labels: options.labels ?? defaultLabels,
    resolveLink: options.resolveLink ?? defaultResolveLink,
    imageSizes: options.imageSizes ?? '(min-width: 48rem) 44rem, 100vw',
    structure,
    onProblem: options.onProblem ?? warnOfProblem,
    richText: (text) => (text ? write(text, context, options) : safe('')),
  }
  return context
}

function write(
  blocks: readonly { readonly _type: string }[],
  context: HtmlContext,
  { components = {} }: HtmlOptions,
): Html {
  return safe(writeText(blocks, htmlFormat(context, components)))
}

function htmlFormat(context: HtmlContext, components: HtmlComponents): TextFormat {
  const { onProblem } = context
  // Each writer is handed the block of the type it stands under.
  const ours = Object.entries(htmlBlocks).map(([type, html]) => {
    const writer = html as (block: unknown, context: HtmlContext) => Html | undefined
    return [type, (block: unknown) => writer(block, context)?.html ?? ''] as const
  })
  const own = Object.entries(components.types ?? {}).flatMap(([type, component]) => {
    const writer = component as BlockComponent<unknown> | undefined
    return writer ? [[type, (block: unknown) => writer({ value: block })] as const] : []
  })
  const writers = Object.fromEntries([...ours, ...own])
  const block = (value: { readonly _type: string }) =>
    writeBlock(value, writers, (writer) => writer(value), onProblem, '')
  return {
    words: escapeHtml,
    lineBreak: '<br>',
    mark(mark, children) {
      const component = ownOf(components.marks, mark.type)
      if (component) return component({ children, value: mark.value && { ...mark.value } })
      return htmlMarks.get(mark.type)?.(mark, children, context) ?? children
    },
    paragraph: (value, children) => paragraph(value, children, context),
    list: ({ kind, style, items: [first] }, items) => {
      if (kind !== 'number') return `<ul>${items.join('')}</ul>`
      const start = first?.number.isOwn ? ` start="${first.number.value}"` : ''
      return `<ol${start}${listTypes[style ?? ''] ?? ''}>${items.join('')}</ol>`
    },
    item: (value, { number, isFirst }, children, lists) =>
      `<li${number.isOwn && !isFirst ? ` value="${number.value}"` : ''}>${isHeading(value) ? paragraph(value, children, context) : children}${lists}</li>`,
    inlineObject: block,
    block,
    join: joined,
  }
}

/** HTML Standard, "the ol element": the letters its numbers are written in. */
const listTypes: Readonly<Record<string, string>> = {
  'lower-alpha': ' type="a"',
  'upper-alpha': ' type="A"',
  'lower-roman': ' type="i"',
  'upper-roman': ' type="I"',
}

function ownOf<Value>(table: Readonly<Record<string, Value>> | undefined, key: string) {
  return table && Object.hasOwn(table, key) ? table[key] : undefined
}

function paragraph(block: TextBlock, children: string, { structure }: HtmlContext): string {
  if (isBlank(plainText(block))) return children.includes('<img') ? children : ''
  const tag = safe(isHeading(block) ? block.style : 'p')
  return markup`<${tag}${attribute('id', structure.idOf(block))}>${safe(children)}</${tag}>`.html
}

function isHeading(block: TextBlock): block is TextBlock & { style: string } {
  return block.style !== undefined && /^h[2-4]$/.test(block.style)
}
