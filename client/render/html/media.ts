import { type ImageLike, imageSource } from '../../images/imageUrl.ts'
import { safeUrl } from '../../safeUrl.ts'
import type { BlockOf, HtmlContext } from './context.ts'
import { attribute, type Html, html } from './escape.ts'

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
    html`<figcaption>
      ${caption}${credit && html` <span class="cc-credit">${context.labels.credit}${credit}</span>`}
    </figcaption>`
  return html`<figure class="cc-figure">${picture}${words}</figure>`
}

export function gallery(block: BlockOf<'gallery'>, context: HtmlContext): Html | undefined {
  const figures = (block.figures ?? []).flatMap((item) => figure(item, context) ?? [])
  if (figures.length === 0) return undefined
  return html`<ul class="cc-gallery" aria-label="${context.labels.gallery}">
    ${figures.map((item) => html`<li>${item}</li>`)}
  </ul>`
}

/** A link to the video, with its transcript: nothing is loaded from its host before a click. */
export function video(
  block: Pick<BlockOf<'video'>, 'url' | 'title' | 'caption' | 'transcript'>,
  { labels }: HtmlContext,
): Html | undefined {
  const url = safeUrl(block.url)
  if (url === undefined && !block.transcript) return undefined
  return html`<figure class="cc-video">
    ${
      url &&
      html`<p>
        <a class="cc-video__link" href="${url}" rel="noopener"
          >${labels.video}${block.title ?? url}</a
        >
      </p>`
    }${block.caption && html`<figcaption>${block.caption}</figcaption>`}${
      block.transcript &&
      html`<details>
        <summary>${labels.transcript}</summary>
        ${block.transcript.split(/\n{2,}/).map((paragraph) => html`<p>${paragraph}</p>`)}
      </details>`
    }
  </figure>`
}

function pictureOf(block: FigureLike, { imageSizes }: HtmlContext): Html | undefined {
  const source = imageSource(block.image)
  if (!source) return undefined
  const alt = block.decorative ? '' : (block.alt ?? block.image?.alt ?? '')
  return html`<img
    src="${source.src}"
    srcset="${source.srcset}"
    sizes="${imageSizes}"
    ${attribute('width', source.width)}${attribute('height', source.height)}
    alt="${alt}"
    loading="lazy"
    decoding="async"
  />`
}
