import { address, date, fields, words } from '../../read/read.ts'
import type { HtmlContext } from '../../render/html/context.ts'
import { type Html, markup } from '../../render/html/escape.ts'
import { linkTo } from '../../render/text/layout.ts'
import type { Parts, TextContext } from '../../render/text/dialect.ts'
import type { BlockHtml, BlockOf, BlockText, ReadBlock } from '../block.ts'

/** A film of its own, or an exercise's. */
export type Video = Partial<Omit<ReadBlock<'video'>, '_key'>>

export const readVideo = fields<BlockOf<'video'>>({
  url: address,
  title: words,
  caption: words,
  transcript: words,
  lastReviewed: date,
})

export const videoHtml: BlockHtml<'video'> = videoElement
export const videoText: BlockText<'video'> = videoParts

/** A link to the video, with its transcript: nothing is loaded from its host before a click. */
export function videoElement(block: Video, { labels }: HtmlContext): Html | undefined {
  const { url, transcript } = block
  if (!url && !transcript) return undefined
  const title = block.title || url
  const watch = url && markup`<p><a href="${url}" rel="noopener">${labels.video}${title}</a></p>`
  const said =
    transcript &&
    markup`
      <details>
        <summary>${labels.transcript}</summary>
        ${transcript.split(/\n{2,}/).map((paragraph) => markup`<p>${paragraph}</p>`)}
      </details>`
  const caption = block.caption && markup`<figcaption>${block.caption}</figcaption>`
  // A caption is the first or the last of a figure (HTML Standard, "The figure element").
  return markup`<figure class="cc-video">${watch}${said}${caption}</figure>`
}

function videoParts(block: Video, { dialect }: TextContext): Parts {
  const { url, title, caption, transcript } = block
  const { escape, labels } = dialect
  if (!url && !transcript) return []
  return [
    linkTo(url, `${labels.video}${title || url}`, dialect),
    caption && escape(caption),
    ...(transcript ? [dialect.title(labels.transcript), escape(transcript)] : []),
  ]
}
