import { countWords, difference, words } from '../text/words.ts'
import { type Exercise, isListItem, isTextBlock, spanText } from '../portableText.ts'
import type { LeftOut, Passage, Post } from '../types.ts'
import { readDose } from './dose.ts'
import { countedAs, levelOf, paragraphOf, replaced, textOf } from './passages.ts'

const label = /^exercise(?:\s+\d+)?\s*[:–—-]\s*(?=\S)/i
const group = /\bexercises?\b|\bstretch(?:es)?\b/i

/**
 * `Exercise: heel raise` over numbered steps becomes an exercise. The paragraph under them gives its
 * dose where every part of it can be told (`3 sets of 12, every other day`), and when to stop.
 */
export function exercises(post: Post): Post {
  let result = post
  for (let at = 0; at < result.body.length; at += 1) {
    const found = readExercise(result.body, at)
    if (found) result = take(result, at, found)
  }
  return result
}

interface FoundExercise {
  readonly end: number
  readonly block: Exercise
  readonly rest: readonly Passage[]
}

function readExercise(body: readonly Passage[], at: number): FoundExercise | undefined {
  const title = textOf(body[at])
  const level = levelOf(body[at])
  if (level === undefined || (!label.test(title) && !isInGroup(body, at, level))) return undefined
  let end = at + 1
  while (isStep(body[end])) end += 1
  if (end === at + 1 || isListItem(body[end]?.block)) return undefined
  const steps = body.slice(at + 1, end).map((passage) => textOf(passage))
  const block: Exercise = { _type: 'exercise', title: capitalised(title.replace(label, '')), steps }
  const after = body[end]
  const paragraph = paragraphOf(after)
  if (!after || !paragraph || paragraph.markDefs.length > 0) return { end, block, rest: [] }
  const { dose, stopIf, rest } = readDose(spanText(paragraph))
  if (dose === undefined && stopIf === undefined) return { end, block, rest: [] }
  // Bold or raised text in what remains would be lost with the sentences before it.
  const isPlain = paragraph.children.every((child) => child.marks.length === 0)
  if (rest !== '' && !isPlain) return { end, block, rest: [] }
  const children = [{ _type: 'span' as const, text: rest, marks: [] }]
  return {
    end: end + 1,
    block: { ...block, ...(dose ? { dose } : {}), ...(stopIf ? { stopIf } : {}) },
    rest: rest === '' ? [] : [{ ...after, block: { ...paragraph, children } }],
  }
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Numbered steps under a sub-heading of `Two exercises to begin with`. */
function isInGroup(body: readonly Passage[], at: number, level: number): boolean {
  const above = body.slice(0, at).findLast((passage) => (levelOf(passage) ?? 9) < level)
  const first = body[at + 1]?.block
  return group.test(textOf(above)) && isTextBlock(first) && first.listItem === 'number'
}

function isStep(passage: Passage | undefined): boolean {
  const block = passage?.block
  if (!isListItem(block) || block === undefined || !isTextBlock(block)) return false
  const isPlain = block.children.every(
    (child) => !child.marks.some((mark) => mark === 'sup' || mark === 'sub'),
  )
  return block.level === 1 && block.markDefs.length === 0 && isPlain
}

function take(post: Post, at: number, { end, block, rest }: FoundExercise): Post {
  const gone = post.body.slice(at, end)
  const position = gone[0]?.position ?? post.source.position
  const kept = [
    block.title,
    ...block.steps,
    ...Object.values(block.dose ?? {}),
    block.stopIf ?? '',
    ...rest.map((passage) => textOf(passage)),
  ]
  return {
    ...post,
    body: replaced(post.body, at, end, [{ position, block }, ...rest]),
    leftOut: [...post.leftOut, ...wording(gone, kept, position)],
    converted: [...post.converted, ...gone.flatMap((passage) => countedAs(passage, 'exercise'))],
  }
}

/** `Exercise:`, `Do`, `sets of`, `Stop if`: the frontend writes such words itself. */
function wording(
  gone: readonly Passage[],
  kept: readonly string[],
  position: Passage['position'],
): LeftOut[] {
  const left = difference(
    countWords(gone.map((passage) => textOf(passage))),
    countWords(kept.filter((text) => text !== 'exerciseDose')),
  )
  const text = [...left]
    .flatMap(([word, times]) => Array.from({ length: times }, () => word))
    .join(' ')
  return words(text).length === 0
    ? []
    : [{ text, reason: 'wording around an exercise', position, became: ['exercise'] }]
}
