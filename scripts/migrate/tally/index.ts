import type { MigratedDocument } from '../toDocuments/documents.ts'
import type {
  Converted,
  Countable,
  Counts,
  LeftOut,
  Piece,
  SourcePosition,
  Post,
} from '../types.ts'
import { countables, countTree } from '../hast/counts.ts'
import { hiddenAlarms } from './alarms.ts'
import { carriedByAll } from './documents.ts'
import { countWords, difference, total, words } from '../text/words.ts'

/** What went into a post, what came out, and everything in between by name. */
export interface Tally {
  readonly words: {
    readonly in: number
    /** Carried into documents. */
    readonly carried: number
    /** Left out, each with its reason in `leftOut`. */
    readonly leftOut: number
    /** Neither: always a fault. */
    readonly lost: number
    /** In the documents but not in the source: always a fault. */
    readonly invented: number
  }
  readonly counts: Readonly<Record<Countable, CountTally>>
  /** How many words went where. */
  readonly fields: readonly { readonly field: string; readonly words: number }[]
  readonly leftOut: readonly (LeftOut & { readonly words: number })[]
  readonly lostWords: readonly LostWord[]
  readonly inventedWords: readonly { readonly word: string; readonly times: number }[]
  /** Headings, links and the rest that are not carried as such. */
  readonly converted: readonly Converted[]
  /** What says when to get help at once and is not public. */
  readonly hiddenAlarms: readonly Piece[]
  /** True when nothing is lost, nothing invented and no alarm hidden. */
  readonly complete: boolean
}

interface CountTally {
  readonly in: number
  readonly out: number
  /** Became something else, or was left out for a reason. */
  readonly converted: number
  readonly lost: number
}

interface LostWord {
  readonly word: string
  readonly times: number
  /** Where the source has it. */
  readonly positions: readonly SourcePosition[]
}

/**
 * Compares a post with the documents made of it, word by word: each word of the source must be found
 * in a document or in a text that was left out for a reason, as often as the source has it.
 * The comparison reads the finished documents; it takes no stage's word for anything.
 */
export function tally(post: Post, documents: readonly MigratedDocument[]): Tally {
  const { pieces } = post.source
  // A title made from the file's name is not the source's.
  const { texts, counts: coming } = carriedByAll(documents)
  const carried = texts.filter(
    ({ field }) => field !== 'article.title' || post.source.title !== undefined,
  )
  const going = countWords(pieces.map((piece) => piece.text))
  const found = countWords([
    ...carried.map((text) => text.text),
    ...post.leftOut.map((left) => left.text),
  ])
  const lost = difference(going, found)
  const invented = difference(found, going)
  const counts = countTally(post, coming)
  const alarmsNotShown = hiddenAlarms(post, documents)
  return {
    words: {
      in: total(going),
      carried: total(countWords(carried.map((text) => text.text))),
      leftOut: total(countWords(post.leftOut.map((left) => left.text))),
      lost: total(lost),
      invented: total(invented),
    },
    counts,
    fields: byField(carried),
    leftOut: post.leftOut.map((left) => ({ ...left, words: words(left.text).length })),
    lostWords: [...lost].map(([word, times]) => ({
      word,
      times,
      positions: positionsOf(word, post),
    })),
    inventedWords: [...invented].map(([word, times]) => ({ word, times })),
    converted: post.converted,
    hiddenAlarms: alarmsNotShown,
    complete:
      alarmsNotShown.length === 0 &&
      lost.size === 0 &&
      invented.size === 0 &&
      countables.every((what) => counts[what].lost === 0) &&
      !post.converted.some((entry) => entry.lost),
  }
}

function countTally(post: Post, coming: Counts): Record<Countable, CountTally> {
  const going = countTree(post.source.body)
  const rows = countables.map((what) => {
    const stated = what === 'images' && post.source.fields.heroImage ? 1 : 0
    const added = going[what] + stated
    const converted = sum(
      post.converted.filter((entry) => entry.what === what && !entry.lost).map((e) => e.count),
    )
    const lost = Math.max(0, added - coming[what] - converted)
    return [what, { in: added, out: coming[what], converted, lost }] as const
  })
  // Object.fromEntries forgets the keys; `countables` holds each of them.
  return Object.fromEntries(rows) as Record<Countable, CountTally>
}

/** The words of each field: `article.body[3]`, `article.body[4].items[0].question`. */
function byField(texts: readonly { field: string; text: string }[]): Tally['fields'] {
  const fields = new Map<string, number>()
  for (const { field, text } of texts) {
    fields.set(field, (fields.get(field) ?? 0) + words(text).length)
  }
  return [...fields].map(([field, count]) => ({ field, words: count }))
}

function positionsOf(word: string, post: Post): SourcePosition[] {
  return post.source.pieces
    .filter((piece) => words(piece.text).includes(word))
    .slice(0, 5)
    .map((piece) => piece.position)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((result, number) => result + number, 0)
}
