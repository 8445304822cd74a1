import type { MigratedDocument } from '../toDocuments/documents.ts'
import { textsIn } from '../toDocuments/screen.ts'
import { partsOf } from '../text/sentences.ts'
import { alarms } from '../text/urgency.ts'
import { words } from '../text/words.ts'
import type { Piece, Post } from '../types.ts'

/**
 * What says when to get help at once and stands in no public text of the article: in a block for the
 * editor, in a hidden story, or left out. What readers wrote under the page is theirs.
 */
export function hiddenAlarms(post: Post, documents: readonly MigratedDocument[]): Piece[] {
  const found = post.source.pieces.flatMap(({ text, position }) =>
    partsOf(text, alarms)
      .filter(({ isFound }) => isFound)
      .map(({ start, end }) => ({ text: text.slice(start, end).trim(), position })),
  )
  if (found.length === 0) return []
  const article = documents.find((document) => document._type === 'article')
  const said = inOne(article ? textsIn(article).join('\n') : '')
  const comments = inOne(
    post.leftOut
      .filter(({ reason }) => reason === 'comments')
      .map(({ text }) => text)
      .join('\n'),
  )
  return found.filter(
    ({ text }) =>
      !isNameOfPage(text) && !said.includes(inOne(text)) && !comments.includes(inOne(text)),
  )
}

/** `When to call 999`, in a menu: it leads to the page that says it. */
function isNameOfPage(text: string): boolean {
  return /^(?:when (?:to|should|do)|how to|what to do)\b[^.!:]*$/i.test(text) && text.length < 80
}

/** The words in a row, whatever stands between them. */
function inOne(text: string): string {
  return ` ${words(text).join(' ')} `
}
