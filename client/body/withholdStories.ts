interface Block {
  readonly _type: string
  readonly style?: string | null | undefined
  readonly caseStudies?: readonly unknown[] | null
  readonly children?: readonly unknown[] | null
}

/**
 * Leaves out what the public may not see: embedded case studies of which none is public, blocks a
 * migration could not read (`needsReview`), and every heading that introduces nothing else.
 *
 * A section is what follows a heading up to the next of its level or above. A heading that was
 * already empty stays: that is the editor's doing. The blocks kept are the very objects given.
 */
export function withholdStories<B extends Block>(
  body: readonly B[],
): Exclude<B, { _type: 'needsReview' }>[] {
  const withheld = new Set<Block>()
  for (let index = body.length - 1; index >= 0; index--) {
    const block = body[index]
    if (block === undefined) continue
    const level = headingLevel(block)
    const leaveOut = level === undefined ? isWithheld(block) : introducesOnlyWithheld(index, level)
    if (leaveOut) withheld.add(block)
  }
  return body.filter((block): block is Exclude<B, { _type: 'needsReview' }> => !withheld.has(block))

  function introducesOnlyWithheld(index: number, level: number): boolean {
    const rest = body.slice(index + 1)
    const end = rest.findIndex(
      (block) => (headingLevel(block) ?? Number.POSITIVE_INFINITY) <= level,
    )
    const section = (end === -1 ? rest : rest.slice(0, end)).filter((block) => !isBlank(block))
    return section.length > 0 && section.every((block) => withheld.has(block))
  }
}

function isWithheld(block: Block): boolean {
  if (block._type === 'needsReview') return true
  return block._type === 'caseStudyEmbed' && !block.caseStudies?.some((story) => story != null)
}

function headingLevel(block: Block): number | undefined {
  if (block._type !== 'block') return undefined
  const level = /^h([1-6])$/.exec(block.style ?? '')?.[1]
  return level === undefined ? undefined : Number(level)
}

/** An empty line between two paragraphs introduces nothing and is nothing. */
function isBlank(block: Block): boolean {
  if (block._type !== 'block' || headingLevel(block) !== undefined) return false
  return (block.children ?? []).every(
    (child) =>
      typeof child === 'object' &&
      child !== null &&
      'text' in child &&
      typeof child.text === 'string' &&
      child.text.trim() === '',
  )
}
