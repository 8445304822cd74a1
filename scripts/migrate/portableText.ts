/**
 * The body as the content model stores it (docs/content-model.md), before keys are given.
 * Arrays are readonly: a stage makes new ones.
 */

export type Decorator = 'strong' | 'em' | 'sup' | 'sub' | 'underline' | 'strike-through' | 'code'

export interface Span {
  readonly _type: 'span'
  readonly text: string
  /** Decorators and keys of `markDefs`. */
  readonly marks: readonly string[]
}

export interface Link {
  readonly _type: 'link'
  readonly _key: string
  readonly href?: string
  readonly reference?: WeakReference
}

interface CitationMark {
  readonly _type: 'citationMark'
  readonly _key: string
  readonly citation: string
}

/** An abbreviation or a word with its meaning. */
interface Term {
  readonly _type: 'term'
  readonly _key: string
  readonly definition: string
}

export type MarkDef = Link | CitationMark | Term

export interface TextBlock {
  readonly _type: 'block'
  readonly style: 'normal' | 'h2' | 'h3' | 'h4'
  readonly listItem?: 'bullet' | 'number'
  readonly level?: number
  readonly children: readonly Span[]
  readonly markDefs: readonly MarkDef[]
}

export interface WeakReference {
  readonly _type: 'reference'
  readonly _ref: string
  readonly _weak?: true
  readonly _strengthenOnPublish?: { readonly type: string; readonly weak?: boolean }
}

/** `_sanityAsset` is how `sanity dataset import` is told of a picture: `image@https://…`. */
export interface ImageValue {
  readonly _type: 'image'
  readonly _sanityAsset?: string
  readonly asset?: { readonly _type: 'reference'; readonly _ref: string }
}

export interface Figure {
  readonly _type: 'figure'
  readonly image: ImageValue
  readonly alt?: string
  readonly caption?: string
  readonly credit?: string
  readonly decorative?: boolean
}

export interface CareCard {
  readonly _type: 'careCard'
  readonly level: 'non-urgent' | 'urgent' | 'emergency'
  readonly heading?: string
  readonly body: readonly TextBlock[]
}

export interface RecoveryDuration {
  readonly _type: 'recoveryDuration'
  readonly text: string
  readonly min?: number
  readonly max?: number
  readonly unit?: 'hours' | 'days' | 'weeks' | 'months' | 'years'
}

export interface RecoveryStage {
  readonly _type: 'recoveryStage'
  readonly label: string
  readonly severity?: 'mild' | 'moderate' | 'severe'
  readonly duration?: RecoveryDuration
  readonly description?: readonly TextBlock[]
}

interface RecoveryTimeline {
  readonly _type: 'recoveryTimeline'
  readonly title?: string
  readonly stages: readonly RecoveryStage[]
}

export interface DoDontList {
  readonly _type: 'doDontList'
  readonly kind: 'do' | 'dont'
  readonly heading?: string
  readonly items: readonly { readonly _type: 'doDontItem'; readonly text: string }[]
}

export interface ExerciseDose {
  readonly _type: 'exerciseDose'
  readonly sets?: string
  readonly repetitions?: string
  readonly hold?: string
  readonly frequency?: string
}

export interface Exercise {
  readonly _type: 'exercise'
  readonly title: string
  readonly steps: readonly string[]
  readonly dose?: ExerciseDose
  readonly stopIf?: string
}

export interface Faq {
  readonly _type: 'faq'
  readonly items: readonly {
    readonly _type: 'faqItem'
    readonly question: string
    readonly answer: readonly TextBlock[]
  }[]
}

interface Table {
  readonly _type: 'table'
  readonly caption?: string
  readonly headerRow?: boolean
  readonly headerColumn?: boolean
  readonly rows: readonly { readonly _type: 'tableRow'; readonly cells: readonly string[] }[]
}

interface Quote {
  readonly _type: 'quote'
  readonly text: string
  readonly attribution?: string
  readonly url?: string
}

interface CaseStudyEmbed {
  readonly _type: 'caseStudyEmbed'
  readonly caseStudies: readonly WeakReference[]
}

export interface CallToAction {
  readonly _type: 'callToAction'
  readonly text?: string
  readonly label?: string
  readonly url?: string
  readonly telephone?: string
  readonly purpose?: 'book' | 'call' | 'read' | 'contact'
}

export interface RelatedLink {
  readonly _type: 'relatedLink'
  readonly relation?: 'related' | 'previous' | 'next'
  readonly label?: string
  readonly url?: string
  readonly reference?: WeakReference
}

export interface Citation {
  readonly _type: 'citation'
  readonly _key: string
  readonly kind: 'journal' | 'guideline' | 'book' | 'web'
  readonly title: string
  readonly year?: number
  readonly doi?: string
  readonly pmid?: string
  readonly url?: string
}

interface Gallery {
  readonly _type: 'gallery'
  readonly figures: readonly Figure[]
}

export interface Video {
  readonly _type: 'video'
  readonly url: string
  readonly title?: string
  readonly caption?: string
}

export interface Embed {
  readonly _type: 'embed'
  readonly url: string
  readonly title?: string
  readonly provider?: string
}

interface Divider {
  readonly _type: 'divider'
  readonly style: 'rule'
}

/** What nobody recognised, kept whole for an editor. */
export interface NeedsReview {
  readonly _type: 'needsReview'
  readonly reason: string
  readonly html: string
}

export type BodyBlock =
  | TextBlock
  | CareCard
  | RecoveryTimeline
  | DoDontList
  | Exercise
  | Faq
  | Figure
  | Gallery
  | Table
  | Quote
  | CaseStudyEmbed
  | CallToAction
  | Video
  | Embed
  | Divider
  | NeedsReview

/** A text block of one plain span. */
export function textBlock(text: string, style: TextBlock['style'] = 'normal'): TextBlock {
  return { _type: 'block', style, children: [span(text)], markDefs: [] }
}

export function span(text: string, marks: readonly string[] = []): Span {
  return { _type: 'span', text, marks }
}

export function isTextBlock(block: BodyBlock | undefined): block is TextBlock {
  return block?._type === 'block'
}

export function isHeading(block: BodyBlock | undefined): block is TextBlock {
  return isTextBlock(block) && block.style !== 'normal'
}

export function isListItem(block: BodyBlock | undefined): block is TextBlock {
  return isTextBlock(block) && block.listItem !== undefined
}

/** A paragraph: no heading, no list item. */
export function isParagraph(block: BodyBlock | undefined): block is TextBlock {
  return isTextBlock(block) && block.style === 'normal' && block.listItem === undefined
}

/** The text of a block without its marks; empty for anything but text. */
export function plainText(block: BodyBlock | undefined): string {
  return isTextBlock(block) ? block.children.map((child) => child.text).join('') : ''
}
