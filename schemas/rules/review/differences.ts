import { reviewedParts, type ReviewedPart } from './reviewedContent.ts'
import { spoken } from './spoken.ts'
import { longestCommon, type Piece, wordDifferences } from './wordDifferences.ts'

/** One place where a page says something else than it did. */
export interface Difference {
  /** The field of the page: `title`, `body`, … */
  readonly field: string
  /** The type of the block, where it is no paragraph: `careCard`, `table`, … */
  readonly block?: string
  /** A paragraph, block, key point or source that was changed, or that came or went whole. */
  readonly is: 'changed' | 'added' | 'removed'
  /** Its words. */
  readonly pieces: readonly Piece[]
  /** True where the words are the same: a link, a picture, the way they are set or their order differ. */
  readonly sameWords: boolean
}

/**
 * Every place in which a page differs from what was reviewed, in the order of the page: of what
 * `reviewedContent` hashes nothing is left out, so that two pages without a difference have one hash.
 * Stories that a page tells are not its own words.
 *
 * @param before - the page as it was read
 * @param after - the page as it stands
 */
export function differences(before: unknown, after: unknown): Difference[] {
  const a = reviewedParts(before)
  const b = reviewedParts(after)
  const kept = longestCommon(a.map(identity), b.map(identity))
  const found: Difference[] = []
  let i = 0
  let j = 0
  for (const [atA, atB] of [...kept, [a.length, b.length] as const]) {
    found.push(...between(a.slice(i, atA), b.slice(j, atB)))
    i = atA + 1
    j = atB + 1
  }
  return found
}

function identity({ field, block, said }: ReviewedPart): string {
  return JSON.stringify([field, block ?? null, said])
}

/** What went and what came at one place: the same kind of thing in its stead was changed. */
function between(gone: readonly ReviewedPart[], come: readonly ReviewedPart[]): Difference[] {
  const waiting = [...come]
  const found: Difference[] = []
  for (const part of gone) {
    const other = waiting.findIndex((next) => isSameKind(part, next))
    const partner = waiting[other]
    if (!partner) {
      found.push(whole(part, 'removed'))
      continue
    }
    found.push(
      ...waiting
        .splice(0, other + 1)
        .slice(0, -1)
        .map((each) => whole(each, 'added')),
    )
    found.push(changed(part, partner))
  }
  return [...found, ...waiting.map((part) => whole(part, 'added'))]
}

function isSameKind(a: ReviewedPart, b: ReviewedPart): boolean {
  return a.field === b.field && a.block === b.block
}

function changed(before: ReviewedPart, after: ReviewedPart): Difference {
  const [was, is] = [spoken(before.said), spoken(after.said)]
  return {
    ...place(after),
    is: 'changed',
    pieces: wordDifferences(was, is),
    sameWords: was === is,
  }
}

function whole(part: ReviewedPart, is: 'added' | 'removed'): Difference {
  return { ...place(part), is, pieces: [{ is, text: spoken(part.said) }], sameWords: false }
}

function place({ field, block }: ReviewedPart) {
  return block === undefined ? { field } : { field, block }
}
