import { isListItem, isParagraph } from '../portableText.ts'
import type { Note, Passage, Post } from '../types.ts'
import { type Heading, headingLevels } from './headingLevels.ts'
import { paragraphOf, textOf, wordCount } from './passages.ts'

const longest = 100
const mostWords = 14

/**
 * Tells headings by their shape where the source has no marks for them: a short line without an end
 * stop (a question mark may end it), on its own, with something under it. Pages whose only headings are
 * bold paragraphs are read the same way.
 */
export function headings(post: Post): Post {
  const isCandidate = post.source.headingsUnmarked ? isShortLine : isBoldLine
  if (!post.source.headingsUnmarked && hasHeadings(post)) return post
  const found = candidates(post.body, isCandidate)
  const levels = headingLevels(found.map((at) => describe(post.body, at, found)))
  const notes: Note[] = []
  const body = post.body.map((passage, at) => {
    const level = levels[found.indexOf(at)]
    const block = paragraphOf(passage)
    if (!level || !block) return passage
    if (level.guessed) {
      const message = `"${textOf(passage)}" may be a section or a part of the one before: check its level.`
      notes.push({ position: passage.position, field: 'article.body', message })
    }
    const children = block.children.map((child) => ({
      ...child,
      marks: child.marks.filter((mark) => mark !== 'strong'),
    }))
    return { ...passage, block: { ...block, style: level.style, children } }
  })
  return { ...post, body, notes: [...post.notes, ...notes] }
}

function hasHeadings(post: Post): boolean {
  return post.body.some(({ block }) => block._type === 'block' && block.style !== 'normal')
}

function candidates(
  body: readonly Passage[],
  isCandidate: (passage: Passage | undefined) => boolean,
): number[] {
  const positions = body.flatMap((passage, at) => (isCandidate(passage) ? [at] : []))
  return positions.filter((at) => {
    if (at === body.length - 1) return false
    return !isInRow(positions, at) || introducesText(body, positions, at)
  })
}

/** Four short lines in a row are a list without bullets, not four headings; the last may be one. */
function isInRow(positions: readonly number[], at: number): boolean {
  let [start, end] = [at, at]
  while (positions.includes(start - 1)) start -= 1
  while (positions.includes(end + 1)) end += 1
  return end - start >= 3
}

function introducesText(
  body: readonly Passage[],
  positions: readonly number[],
  at: number,
): boolean {
  const isFirst = !positions.includes(at - 1)
  return isFirst || (body[at + 1] !== undefined && !positions.includes(at + 1))
}

function isShortLine(passage: Passage | undefined): boolean {
  if (!isParagraph(passage?.block)) return false
  const text = textOf(passage).trim()
  if (text.length > longest || wordCount(text) > mostWords || text.includes('\n')) return false
  return (
    /^["'“‘(]?[\p{Lu}\p{N}]/u.test(text) && /[\p{L}\p{N}?)"'”’]$/u.test(text) && !isContact(text)
  )
}

function isBoldLine(passage: Passage | undefined): boolean {
  const block = paragraphOf(passage)
  return (
    isShortLine(passage) &&
    block?.children.every((child) => child.marks.includes('strong')) === true
  )
}

/** A telephone number, an address or a link on a line of its own. */
function isContact(text: string): boolean {
  return /https?:\/\/|www\.|\S@\S|^[+\d][\d\s()-]{6,}$/.test(text)
}

function describe(body: readonly Passage[], at: number, all: readonly number[]): Heading {
  return {
    text: textOf(body[at]).trim(),
    blankBefore: body[at]?.blankBefore ?? 0,
    opensHeading: all.includes(at + 1),
    opensList: isListItem(body[at + 1]?.block),
  }
}
