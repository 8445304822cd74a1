import type * as stored from '@clinical-content/schemas/types'

/**
 * The body as the schema stores it (TypeGen's types), in the shape it has while it is being made: no keys
 * yet, lists that nobody changes, text blocks with all their parts. A schema that changes shows here as
 * an error of the compiler.
 */

/** A value of the schema as the migration writes it. */
export type Written<Value> = Value extends { _type: 'block' }
  ? WrittenBlock<Value>
  : Value extends { _type: 'image' }
    ? ImageValue
    : Value extends { _type: 'reference' }
      ? WeakReference
      : Value extends stored.Video
        ? WrittenVideo
        : Value extends readonly (infer Member)[]
          ? readonly Written<Member>[]
          : Value extends object
            ? { readonly [Field in keyof Value as Exclude<Field, '_key'>]: Written<Value[Field]> }
            : Value

interface WrittenBlock<Block> {
  readonly _type: 'block'
  readonly style: Part<Block, 'style'>
  readonly listItem?: Part<Block, 'listItem'>
  readonly level?: number
  readonly children: readonly Span[]
  readonly markDefs: readonly KeyedMark<Part<Block, 'markDefs'>>[]
}

type Part<Value, Name extends string> = Value extends { [Key in Name]?: infer Found }
  ? NonNullable<Found>
  : never

/** What a film shows is for a person to write: the Studio asks for it. */
type WrittenVideo = Readonly<Omit<stored.Video, 'title'> & { title?: string }>

/** Spans name their marks by key, so these keys are given at once. */
type KeyedMark<Marks> = Marks extends readonly (infer Mark)[]
  ? Mark extends unknown
    ? Written<Mark> & { readonly _key: string }
    : never
  : never

/** What Portable Text decorates a span with; the schema's list of decorators leaves no trace in its types. */
export type Decorator = 'strong' | 'em' | 'sup' | 'sub' | 'underline' | 'strike-through' | 'code'

export interface Span {
  readonly _type: 'span'
  readonly text: string
  /** Decorators and keys of `markDefs`. */
  readonly marks: readonly string[]
}

/** `_strengthenOnPublish` is the Studio's own note on a reference, which no schema has. */
export interface WeakReference {
  readonly _type: 'reference'
  readonly _ref: string
  readonly _weak?: true
  readonly _strengthenOnPublish?: { readonly type: string; readonly weak?: boolean }
}

/** `_sanityAsset` is how `sanity dataset import` is told of a picture: `image@https://…`. */
interface ImageValue {
  readonly _type: 'image'
  readonly _sanityAsset?: string
  readonly asset?: { readonly _type: 'reference'; readonly _ref: string }
  readonly alt?: string
  readonly caption?: string
  readonly credit?: string
}

/** What the migration makes of a post. A block that it never makes is no matter of its. */
type MadeType =
  | 'block'
  | 'callToAction'
  | 'careCard'
  | 'caseStudyEmbed'
  | 'divider'
  | 'doDontList'
  | 'embed'
  | 'exercise'
  | 'faq'
  | 'figure'
  | 'gallery'
  | 'needsReview'
  | 'quote'
  | 'recoveryTimeline'
  | 'table'
  | 'video'
  | 'warningCallout'

export type BodyBlock = Extract<Written<stored.BodyBlock>, { _type: MadeType }>
export type TextBlock = Extract<BodyBlock, { _type: 'block' }>
/** A paragraph or a list item inside a card, an answer, a story: no headings, no footnotes. */
export type RichTextBlock = Written<stored.RichText>[number]
export type MarkDef = TextBlock['markDefs'][number]
export type Link = Extract<MarkDef, { _type: 'link' }>

export type CallToAction = Written<stored.CallToAction>
export type CareCard = Written<stored.CareCard>
/** Footnotes name their sources by key. */
export type Citation = Written<stored.Citation> & { readonly _key: string }
export type DoDontList = Written<stored.DoDontList>
export type Embed = Written<stored.Embed>
export type Exercise = Written<stored.Exercise>
export type ExerciseDose = Written<stored.ExerciseDose>
export type Faq = Written<stored.Faq>
export type Figure = Written<stored.Figure>
export type NeedsReview = Written<stored.NeedsReview>
export type RecoveryDuration = Written<stored.RecoveryDuration>
export type RecoveryStage = Written<stored.RecoveryStage>
export type RelatedLink = Written<stored.RelatedLink>
export type Video = Written<stored.Video>

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

/** The letters of a block one by one, as its spans hold them; empty for anything but text. */
export function spanText(block: BodyBlock | undefined): string {
  return isTextBlock(block) ? block.children.map((child) => child.text).join('') : ''
}
