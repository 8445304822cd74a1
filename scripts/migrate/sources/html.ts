import { fromHtml } from 'hast-util-from-html'
import { piecesOf } from '../hast/pieces.ts'
import type { Piece, SourcePosition, SourcePost } from '../types.ts'
import { onePostAFile } from './adapter.ts'
import { findArticle } from './article.ts'
import { carriedTexts, mergeFields, type StatedFields } from './fields.ts'
import { compact } from './values.ts'
import { cleaned } from './htmlClean.ts'
import { takeHtmlFootnotes, withSpacedMarks } from './htmlFootnotes.ts'
import { readMeta } from './htmlMeta.ts'
import { checkDepth } from './htmlTree.ts'
import { takeHeadingTitle } from './title.ts'

/** A web page, saved as a file. */
export const html = onePostAFile({
  format: 'html',
  help: 'a saved web page, one post a file',
  extensions: ['.html', '.htm', '.xhtml'],
  detect: ({ text }) =>
    /^\s*(?:<!--[\s\S]*?-->\s*)*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|body|main|article|section|div|h[1-6]|p|table)\b/i.test(
      text,
    ),
  parse: parseHtml,
})

/**
 * Reads a saved page: finds the article in it, and accounts for what stands around it (menus, footers,
 * cookie notices) as left out.
 */
export function parseHtml(
  content: string,
  id: string,
  position: SourcePosition,
  sidecar?: StatedFields,
): SourcePost {
  const page = fromHtml(content)
  checkDepth(page)
  const tree = cleaned(page)
  const meta = readMeta(tree, position)
  const stated = sidecar ? mergeFields(meta, sidecar) : meta
  const article = findArticle(tree, position)
  // The page's own heading is its title; what it tells machines may carry the website's name.
  const headed = takeHeadingTitle(article.body, sidecar?.title, position)
  const notes = takeHtmlFootnotes(headed.body, position)
  const title = headed.title ?? stated.title
  const isStated = sidecar?.title !== undefined || headed.title === undefined
  const heroImage = article.heroImage ?? stated.fields.heroImage
  const topics = stated.fields.topics ?? article.topics
  const fields = {
    ...stated.fields,
    ...(heroImage ? { heroImage } : {}),
    ...(topics.length > 0 ? { topics } : {}),
  }
  return compact({
    source: 'html' as const,
    id: stated.id ?? id,
    position,
    url: stated.url,
    title,
    publishedAt: stated.publishedAt ?? article.publishedAt,
    updatedAt: stated.updatedAt ?? article.updatedAt,
    authorLines: stated.authorLines.length > 0 ? stated.authorLines : article.authorLines,
    fields,
    body: notes.body,
    pieces: [
      ...piecesOf(withSpacedMarks(tree), position),
      ...statedPieces(stated, article.heroImage !== undefined),
      ...(title !== undefined && isStated ? [{ text: title, position }] : []),
    ],
    leftOut: [...article.leftOut, ...headed.leftOut, ...notes.leftOut],
    converted: [...article.converted, ...headed.converted],
    notes: [...stated.notes, ...article.notes],
    headingsUnmarked: false,
  })
}

/** The texts of a picture that stands in the page are in its tree already. */
function statedPieces(stated: StatedFields, isInPage: boolean): readonly Piece[] {
  if (!isInPage) return stated.pieces
  const { heroImage: _, ...others } = stated.fields
  return carriedTexts(others).map((text) => ({
    text,
    position: stated.pieces[0]?.position ?? { file: '' },
  }))
}
