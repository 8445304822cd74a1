import type { BlockType, RawBody, ReadBlock } from '../blocks/block.ts'
import { toCallToAction } from '../links/callToAction.ts'
import { isText } from '../portableText/writeText.ts'
import type { MarkDef, TextBlock } from '../portableText/textBlock.ts'
import type { Place } from '../read/read.ts'
import { readBody } from './readBody.ts'
import { withholdStories } from './withholdStories.ts'

/** An article's Portable Text as the public may read it. */
export type Body = Exclude<RawBody[number], { _type: 'needsReview' }>[]
export type BodyBlock = Body[number]

interface Context {
  readonly citations: readonly { readonly _key?: string | null | undefined }[]
  readonly bookingLink: Parameters<typeof toCallToAction>[1]
}

/**
 * What the public may read of a body: what cannot be read, withheld stories and their headings
 * out, unsafe addresses out, each `citationMark` with the `number` of its source in the article's
 * list (from 1), and invitations without an address completed with the clinic's booking link.
 */
export function toBody(raw: unknown, { citations, bookingLink }: Context, place: Place): Body {
  const numbers = new Map(citations.map(({ _key }, index) => [_key, index + 1]))
  const blocks = withholdStories(readBody(raw, place) ?? []).map((block) => {
    if (isText(block)) return numbered(block, numbers)
    return isA(block, 'callToAction') ? completed(block, bookingLink) : block
  })
  // Every known block was read by its type; what is missing in it, TypeGen's types do not say.
  return blocks as unknown as Body
}

function numbered(block: TextBlock, numbers: ReadonlyMap<unknown, number>): TextBlock {
  const markDefs = block.markDefs.map((mark): MarkDef & { number?: number | null } =>
    mark._type === 'citationMark' && 'citation' in mark
      ? { ...mark, number: numbers.get(mark.citation) ?? null }
      : mark,
  )
  return { ...block, markDefs }
}

function completed(own: ReadBlock<'callToAction'>, bookingLink: Context['bookingLink']) {
  const callToAction = toCallToAction(own, bookingLink)
  return {
    ...own,
    label: callToAction?.label ?? own.label ?? null,
    url: callToAction?.href ?? null,
    telephone: null,
  }
}

function isA<Type extends BlockType>(
  block: { readonly _type: string },
  type: Type,
): block is { _type: Type } & ReadBlock<Type> {
  return block._type === type
}
