import { isHeading } from '../portableText.ts'
import type { ArticleDocument, MigratedDocument } from '../toDocuments/documents.ts'
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
  const said = inOne(article ? textsIn(shown(article)).join('\n') : '')
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

/** Without headings over nothing but what is not public: the client leaves those out, too. */
function shown(article: ArticleDocument): ArticleDocument {
  const hidden = new Set<ArticleDocument['body'][number]>()
  for (const [at, block] of [...article.body.entries()].toReversed()) {
    const level = levelOf(block)
    const isHidden = block._type === 'needsReview' || block._type === 'caseStudyEmbed'
    if (level === undefined) {
      if (isHidden) hidden.add(block)
      continue
    }
    const rest = article.body.slice(at + 1)
    const end = rest.findIndex((other) => (levelOf(other) ?? 9) <= level)
    const section = end === -1 ? rest : rest.slice(0, end)
    if (section.length > 0 && section.every((other) => hidden.has(other))) hidden.add(block)
  }
  return { ...article, body: article.body.filter((block) => !hidden.has(block)) }
}

function levelOf(block: ArticleDocument['body'][number]): number | undefined {
  return isHeading(block) ? Number(block.style.slice(1)) : undefined
}

/** The words in a row, whatever stands between them. */
function inOne(text: string): string {
  return ` ${words(text).join(' ')} `
}
