import { asHtml, figureElement, textHtml } from '../normalise/asHtml.ts'
import { toHtml } from '../normalise/toHtml.ts'
import { element, text as textNode } from '../hast/hast.ts'
import type { BodyBlock, Figure, RichTextBlock, Span, TextBlock } from '../portableText.ts'
import { slicedInto } from '../recognise/passages.ts'
import { patientRecordIn, peopleIn } from '../text/people.ts'
import { claimsReview } from '../text/reviewClaims.ts'
import { partsOf, withoutSentences } from '../text/sentences.ts'

/** Why a text must not become public. */
export type Finding = 'review' | 'person'

/** What was taken out of a value, and as what it is kept for the editor. */
export interface Gone {
  readonly finding: Finding
  readonly text: string
  readonly html: string
  /** Where it stood, below the value: `.items[2].question`. */
  readonly field: string
}

/** A value without what must not become public. */
export interface Screened {
  /** `undefined` when nothing is left of it. */
  readonly value: unknown
  readonly gone: readonly Gone[]
}

/** True for names that may stand in public whatever is said of them: those of the authors. */
export type IsPublicName = (name: string) => boolean

/**
 * Fields that hold no words a reader sees: names of things, choices, addresses, marks. Whatever is not
 * named here is text, so that a field nobody thought of is looked at, too.
 */
const noText = new Set(
  '_type _key _id _ref _rev _weak _strengthenOnPublish _sanityAsset asset slug url href telephone style listItem level marks kind audience language purpose provider consent origin citation doi pmid isbn regulator number registerUrl publishedAt updatedAt ageBand relation html reason hotspot crop unit profession regulatorKey layout listNumber'.split(
    ' ',
  ),
)

/** What may have to go as one thing: a part of it would say something else. */
const wholes = new Set(['table', 'quote', 'relatedLink', 'faqItem', 'figure', 'image'])

/** Looks through every text of a value, whatever fields it has; what must not be public is taken out. */
export function screen(value: unknown, isPublicName: IsPublicName): Screened {
  const gone: Gone[] = []
  const rest = visit(value, '', '')
  return { value: rest, gone }

  function visit(current: unknown, key: string, field: string): unknown {
    if (noText.has(key)) return current
    if (typeof current === 'string') return visitText(current, key, field)
    if (Array.isArray(current)) return visitList(current, key, field)
    if (!isRecord(current)) return current
    const whole = wholeOf(current, isPublicName)
    if (whole !== undefined) {
      gone.push({ ...whole, field })
      return undefined
    }
    if (current['_type'] === 'needsReview') return current
    return withoutGone(current, (name, inner) => {
      const isFrame = current['_type'] === 'video' || current['_type'] === 'embed'
      const before = gone.length
      const kept = visit(inner, name, `${field}.${name}`)
      // The title of a frame is no text of the page, and is kept as what it was.
      if (isFrame && name === 'title')
        gone.push(...gone.splice(before).map((part) => ({ ...part, html: frameHtml(part.text) })))
      return kept
    })
  }

  function visitText(text: string, key: string, field: string): string | undefined {
    if (identifies(text, isPublicName)) return take('person', text, field)
    const { kept, found } = withoutSentences(text, claimsReview)
    for (const claim of found) take('review', claim, field)
    // A table's cell stays where it is, empty or not.
    return kept !== '' || found.length === 0 || key === 'cells' ? kept : undefined
  }

  function take(finding: Finding, text: string, field: string): undefined {
    gone.push({ finding, text, html: paragraphHtml(text), field })
  }

  function visitList(list: readonly unknown[], key: string, field: string): unknown[] {
    return list.flatMap((item, at): unknown[] => {
      const here = `${field}[${at}]`
      if (isRichText(item)) {
        const parts = screenText(item, isPublicName)
        gone.push(
          ...parts.flatMap((part) => ('gone' in part ? [{ ...part.gone, field: here }] : [])),
        )
        return parts.flatMap((part) => ('block' in part ? [part.block] : []))
      }
      const kept = visit(item, key, here)
      return kept === undefined ? [] : [kept]
    })
  }
}

type TextPart = { readonly block: TextBlock } | { readonly gone: Gone }

/** A block of text in its parts: sentences that claim a review on their own, or the whole of it. */
export function screenText(block: TextBlock, isPublicName: IsPublicName): TextPart[] {
  const text = wordsOf(block)
  if (identifies(text, isPublicName))
    return [{ gone: { finding: 'person', text, html: textHtml(block), field: '' } }]
  const parts = partsOf(text, claimsReview)
  if (!parts.some((part) => part.isFound)) return [{ block }]
  // A list item or a heading is one thing: it goes whole.
  const isParagraph = block.style === 'normal' && block.listItem === undefined
  if (!isParagraph) return [{ gone: { finding: 'review', text, html: textHtml(block), field: '' } }]
  return slicedInto(block, parts).map((part, at): TextPart => {
    if (!parts[at]?.isFound) return { block: part }
    return { gone: { finding: 'review', text: wordsOf(part), html: textHtml(part), field: '' } }
  })
}

/** True for words by which a reader could tell who a patient is. */
function identifies(text: string, isPublicName: IsPublicName): boolean {
  if (patientRecordIn(text).length > 0) return true
  return partsOf(text, (sentence) =>
    peopleIn(sentence).some(({ name }) => !isPublicName(name)),
  ).some((part) => part.isFound)
}

type Whole = Omit<Gone, 'field'>

/** A picture that shows who somebody is goes with its words; so does what is one thing. */
function wholeOf(value: Readonly<Record<string, unknown>>, isPublicName: IsPublicName) {
  const type = value['_type']
  if (typeof type !== 'string' || !wholes.has(type)) return undefined
  const found = (texts: readonly string[]): Finding | undefined => {
    if (texts.some((text) => identifies(text, isPublicName))) return 'person'
    return texts.some((text) => holdsClaim(text)) ? 'review' : undefined
  }
  const own = textsIn(value)
  // Cells of a row are read together: "Last reviewed", "May 2023".
  const rows = type === 'table' ? tableRows(value) : []
  const finding = found([...own, ...rows])
  const made = (html: string): Whole | undefined =>
    finding && { finding, text: own.join('\n'), html }
  if (finding === undefined) return undefined
  if (isPicture(value)) return finding === 'person' ? made(pictureHtml(value)) : undefined
  if (type === 'faqItem') {
    const isAsked = finding === 'person' || found(textsIn(value['question'])) !== undefined
    return isAsked || isAllClaims(value['answer']) ? made(faqHtml(value)) : undefined
  }
  if (type === 'relatedLink') return made(linkHtml(value))
  // These two types are body blocks, as the set above says.
  return made(asHtml(value as unknown as Extract<BodyBlock, { _type: 'table' | 'quote' }>))
}

function isPicture(value: Readonly<Record<string, unknown>>): boolean {
  return value['_type'] === 'figure' || value['_type'] === 'image'
}

function pictureHtml(value: Readonly<Record<string, unknown>>): string {
  const image = value['_type'] === 'figure' ? value['image'] : value
  // A figure, or the picture over an article, which has the same texts.
  return toHtml(figureElement({ ...value, _type: 'figure', image } as unknown as Figure))
}

function holdsClaim(text: string): boolean {
  return partsOf(text, claimsReview).some((part) => part.isFound)
}

/** A question nobody answers any more. */
function isAllClaims(answer: unknown): boolean {
  const texts = textsIn(answer)
  return texts.every((text) => partsOf(text, claimsReview).every((part) => part.isFound))
}

function frameHtml(title: string): string {
  return toHtml(element('iframe', [], { properties: { title } }))
}

function faqHtml({ question, answer }: Readonly<Record<string, unknown>>): string {
  const answers = Array.isArray(answer) ? answer.filter(isRichText) : []
  return [paragraphHtml(String(question)), ...answers.map((block) => textHtml(block))].join('')
}

function linkHtml({ label, url }: Readonly<Record<string, unknown>>): string {
  const link = typeof url === 'string' ? { properties: { href: url } } : {}
  return toHtml(element('p', [element('a', [textNode(String(label))], link)]))
}

function tableRows(value: Readonly<Record<string, unknown>>): string[] {
  const rows: unknown[] = Array.isArray(value['rows']) ? value['rows'] : []
  return rows.map((row) => textsIn(row).join(' '))
}

/** Every text of a value that a reader sees. */
export function textsIn(value: unknown, key = ''): string[] {
  if (noText.has(key)) return []
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap((item: unknown) => textsIn(item, key))
  if (isRichText(value)) return [wordsOf(value), ...textsIn(value.markDefs)]
  if (!isRecord(value) || value['_type'] === 'needsReview') return []
  return Object.entries(value).flatMap(([name, field]) => textsIn(field, name))
}

function withoutGone(
  value: Readonly<Record<string, unknown>>,
  visit: (name: string, field: unknown) => unknown,
): Record<string, unknown> {
  const entries = Object.entries(value).map(([name, field]) => [name, visit(name, field)] as const)
  return Object.fromEntries(entries.filter(([, field]) => field !== undefined))
}

function wordsOf(block: { readonly children: readonly Span[] }): string {
  return block.children.map((child) => child.text).join('')
}

function paragraphHtml(words: string): string {
  return toHtml(element('p', [textNode(words)]))
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isRichText(value: unknown): value is RichTextBlock {
  return isRecord(value) && value['_type'] === 'block'
}
