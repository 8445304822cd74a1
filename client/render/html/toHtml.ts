import { type PortableTextHtmlComponents, toHTML } from '@portabletext/to-html'
import type { Body } from '../../body/toBody.ts'
import { withholdStories } from '../../body/withholdStories.ts'
import { defaultResolveLink, type ResolveLink } from '../../links/resolveLink.ts'
import { defaultLabels, type Labels } from '../labels.ts'
import { settledListLevels } from '../listLevels.ts'
import { type Outline, outline } from '../outline.ts'
import { plainText } from '../plainText.ts'
import { blockComponents } from './blocks.ts'
import type { HtmlContext, RichText } from './context.ts'
import { attribute, escapeHtml, markup, safe } from './escape.ts'
import { markComponents } from './marks.ts'
import { type CaseStudyLike } from '../story.ts'
import { storyText } from './caseStudyStory.ts'

export interface HtmlOptions {
  /** The page of a document that a link leads to; by default `/articles/slug` and so on. */
  readonly resolveLink?: ResolveLink
  /** The `sizes` attribute of pictures: how wide your layout shows them. */
  readonly imageSizes?: string
  /** The renderers' own words, in your readers' language. */
  readonly labels?: Labels
  /** Your own components for blocks or marks. They must escape what they put out. */
  readonly components?: Partial<Pick<PortableTextHtmlComponents, 'types' | 'marks'>>
}

/**
 * An article's body as semantic HTML: headings with ids, care cards, timelines, tables, figures
 * with `srcset`. All text and attributes are escaped; addresses that are not safe to follow are
 * dropped and their words kept. No inline styles and no scripts, so it suits a strict
 * Content-Security-Policy. Class names begin with `cc-`.
 *
 * Blocks of an unknown type, `needsReview` among them, put out nothing.
 */
export function toHtml(body: Body | null | undefined, options: HtmlOptions = {}): string {
  const blocks = withholdStories(body ?? [])
  return renderer(options, outline(blocks))(blocks).html
}

/** Text blocks (a biography, a section of a case study) as HTML. */
export function richTextToHtml(
  text: RichText | null | undefined,
  options: HtmlOptions = {},
): string {
  return renderer(options, outline([]))(text).html
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
  return storyText(story, htmlContext(options, outline([])), options.headingLevel ?? 2).html
}

/** What the components of one rendering share. */
function htmlContext(options: HtmlOptions, structure: Outline): HtmlContext {
  const labels = options.labels ?? defaultLabels
  const resolveLink = options.resolveLink ?? defaultResolveLink
  const imageSizes = options.imageSizes ?? '(min-width: 48rem) 44rem, 100vw'
  const context: HtmlContext = {
    labels,
    resolveLink,
    imageSizes,
    structure,
    richText: (value) =>
      safe(
        value ? toHTML(settledListLevels(value), { components, onMissingComponent: false }) : '',
      ),
  }
  const components: Partial<PortableTextHtmlComponents> = {
    types: { ...blockComponents(context), ...options.components?.types },
    marks: { ...markComponents(context), ...options.components?.marks },
    block: ({ value, children = '' }) => textBlock(value, children, context),
    escapeHTML: escapeHtml,
    hardBreak: () => '<br>',
    unknownType: () => '',
    unknownMark: ({ children }) => children,
    unknownListItem: ({ children }) => `<li>${children ?? ''}</li>`,
  }
  return context
}

function renderer(options: HtmlOptions, structure: Outline) {
  return htmlContext(options, structure).richText
}

function textBlock(
  block: { readonly style?: string; readonly listItem?: string },
  children: string,
  { structure }: HtmlContext,
): string {
  if (plainText(block).trim() === '') return children.includes('<img') ? children : ''
  const tag = block.style && /^h[2-4]$/.test(block.style) ? block.style : 'p'
  return markup`<${safe(tag)}${attribute('id', structure.idOf(block))}>${safe(children)}</${safe(tag)}>`
    .html
}
