import { type ImageLike, imageSource } from '../../images/imageUrl.ts'
import { safeUrl } from '../../safeUrl.ts'
import type { BlockOf, HtmlContext } from './context.ts'
import { attribute, type Html, markup } from './escape.ts'

interface FigureLike {
  readonly image?: (ImageLike & { readonly alt?: string | null }) | null
  readonly alt?: string | null
  readonly caption?: string | null
  readonly credit?: string | null
  readonly decorative?: boolean | null
}

export function figure(block: FigureLike, context: HtmlContext): Html | undefined {
  const picture = pictureOf(block, context)
  if (!picture) return undefined
  const { caption, credit } = block
  const words =
    (caption || credit) &&
    markup`<figcaption>
      ${caption}${credit && markup` <span class="cc-credit">${context.labels.credit}${credit}</span>`}
    </figcaption>`
  return markup`<figure class="cc-figure">${picture}${words}</figure>`
}

export function gallery(block: BlockOf<'gallery'>, context: HtmlContext): Html | undefined {
  const figures = (block.figures ?? []).flatMap((item) => figure(item, context) ?? [])
  if (figures.length === 0) return undefined
  return markup`<ul class="cc-gallery" aria-label="${context.labels.gallery}">
    ${figures.map((item) => markup`<li>${item}</li>`)}
  </ul>`
}

/** A link to the video, with its transcript: nothing is loaded from its host before a click. */
export function video(
  block: Pick<BlockOf<'video'>, 'url' | 'title' | 'caption' | 'transcript'>,
  { labels }: HtmlContext,
): Html | undefined {
  const url = safeUrl(block.url)
  if (url === undefined && !block.transcript) return undefined
  const title = block.title ?? url
  const watch = url && markup`<p><a href="${url}" rel="noopener">${labels.video}${title}</a></p>`
  const caption = block.caption && markup`<figcaption>${block.caption}</figcaption>`
  const transcript =
    block.transcript &&
    markup`
      <details>
        <summary>${labels.transcript}</summary>
        ${block.transcript.split(/\n{2,}/).map((paragraph) => markup`<p>${paragraph}</p>`)}
      </details>`
  return markup`<figure class="cc-video">${watch}${caption}${transcript}</figure>`
}

function pictureOf(block: FigureLike, { imageSizes }: HtmlContext): Html | undefined {
  const source = imageSource(block.image)
  if (!source) return undefined
  const alt = block.decorative ? '' : (block.alt ?? block.image?.alt ?? '')
  const { src, srcset, width, height } = source
  const size = markup`${attribute('width', width)}${attribute('height', height)}`
  return markup`<img src="${src}" srcset="${srcset}" sizes="${imageSizes}"${size} alt="${alt}" loading="lazy" decoding="async">`
}
