import { headingIds } from '@clinical-content/rules'
import { plainText } from '../portableText/plainText.ts'
import { withoutStega } from '../read/stega.ts'

/** A heading of an article, for a table of contents. */
export interface Heading {
  /** The `id` of the heading in the HTML. */
  readonly id: string
  readonly text: string
  readonly level: 2 | 3 | 4
}

export interface Outline {
  readonly headings: Heading[]
  idOf(block: object): string | undefined
  /** The heading level a block's own title should have: one below the section it stands in. */
  levelInside(block: object): number
}

interface Block {
  readonly _type: string
  readonly style?: string | null | undefined
}

/** The headings of a body with ids that are unique in it and stay the same while their words do. */
export function outline(body: readonly (Block | null | undefined)[]): Outline {
  const headings = new Map<object, Heading>()
  const levels = new Map<object, number>()
  const texts = body.map((block) =>
    block && headingLevel(block) !== undefined ? withoutStega(plainText(block)).trim() : undefined,
  )
  const ids = headingIds(texts.filter((text) => text !== undefined))
  let section = 1
  let count = 0
  for (const [at, block] of body.entries()) {
    // A body that nobody has read yet may have gaps.
    if (block === null || block === undefined) continue
    const level = headingLevel(block)
    if (level !== undefined) {
      section = level
      headings.set(block, { id: ids[count] ?? '', text: texts[at] ?? '', level })
      count += 1
    }
    levels.set(block, Math.min(section + 1, 6))
  }
  return {
    headings: [...headings.values()],
    idOf: (block) => headings.get(block)?.id,
    levelInside: (block) => levels.get(block) ?? 2,
  }
}

function headingLevel(block: Block): Heading['level'] | undefined {
  if (block._type !== 'block') return undefined
  const style = withoutStega(String(block.style))
  if (style === 'h2') return 2
  if (style === 'h3') return 3
  return style === 'h4' ? 4 : undefined
}
