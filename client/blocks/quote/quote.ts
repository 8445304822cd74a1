import { address, fields, words } from '../../read/read.ts'
import { attribute, markup } from '../../render/html/escape.ts'
import type { BlockHtml, BlockOf, BlockReader, BlockText } from '../block.ts'

export const readQuote: BlockReader<'quote'> = fields<BlockOf<'quote'>>({
  text: words,
  attribution: words,
  role: words,
  url: address,
})

export const quoteHtml: BlockHtml<'quote'> = ({ text, attribution, role, url }) => {
  if (!text) return undefined
  const who = url
    ? markup`<a href="${url}">${attribution || url}</a>`
    : markup`${attribution || undefined}`
  const caption =
    (attribution || url || role) &&
    markup`<figcaption>
      ${who}${role && (attribution || url ? markup`, ${role}` : markup`${role}`)}
    </figcaption>`
  const paragraphs = text.split(/\n{2,}/).map((paragraph) => markup`<p>${paragraph}</p>`)
  return markup`<figure class="cc-quote">
    <blockquote${attribute('cite', url)}>${paragraphs}</blockquote>
    ${caption}
  </figure>`
}

export const quoteText: BlockText<'quote'> = ({ text, attribution, role }, { dialect }) => {
  if (!text) return []
  const source = [attribution, role].filter(Boolean).join(', ')
  const { escape, quote } = dialect
  return [quote(source ? `${escape(text)}\n\n— ${escape(source)}` : escape(text))]
}
