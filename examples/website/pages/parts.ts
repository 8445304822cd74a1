import { type ArticleCard, type AuthorCard, type RelatedLink } from '@clinical-content/client'
import { type ImageLike, imageSource } from '@clinical-content/client/images'
import { longDate, defaultLabels } from '@clinical-content/client/html'
import { markup, type Markup } from '../markup.ts'
import { pageOf, pathTo, type Site } from '../site.ts'

export const kindNames: Readonly<Record<string, string>> = {
  guide: 'Guide',
  condition: 'Condition',
  treatment: 'Treatment',
  exercise: 'Exercise',
  news: 'News',
  question: 'Question',
}

/** `1 article`, `2 articles` */
export function counted(articles: number): string {
  return `${articles} ${articles === 1 ? 'article' : 'articles'}`
}

export function date(value: string): Markup {
  return markup`<time datetime="${value}">${longDate(value, defaultLabels)}</time>`
}

interface PictureOptions {
  readonly aspectRatio?: number
  readonly sizes: string
  readonly eager?: boolean
  readonly className?: string
  /** In pixels; those that suit an article's width when left out. */
  readonly widths?: readonly number[]
}

/** An `<img>` in the widths a browser may choose from; empty when there is no picture. */
export function picture(
  image: (ImageLike & { readonly alt?: string | null }) | null | undefined,
  { aspectRatio, sizes, eager = false, className, widths }: PictureOptions,
): Markup | '' {
  const source = imageSource(image, {
    ...(aspectRatio === undefined ? {} : { aspectRatio }),
    ...(widths === undefined ? {} : { widths }),
  })
  if (!source) return ''
  return markup`<img${className === undefined ? '' : markup` class="${className}"`}
    src="${source.src}"
    srcset="${source.srcset}"
    sizes="${sizes}"
    width="${source.width}"
    height="${source.height}"
    alt="${image?.alt ?? ''}"
    loading="${eager ? 'eager' : 'lazy'}"
    decoding="async"
  />`
}

/** An article in a list. The whole card is one link's target, its title the link. */
export function articleCard(
  site: Site,
  article: ArticleCard,
  { featured = false, level = 3 } = {},
): Markup {
  const href = pathTo(site, `/articles/${encodeURIComponent(article.slug)}`)
  const image = picture(article.heroImage && { ...article.heroImage, alt: '' }, {
    aspectRatio: featured ? 16 / 10 : 3 / 2,
    sizes: featured
      ? '(min-width: 60rem) 38rem, 100vw'
      : '(min-width: 60rem) 22rem, (min-width: 40rem) 45vw, 100vw',
    eager: featured,
  })
  const title =
    level === 2
      ? markup`<h2><a href="${href}">${article.title}</a></h2>`
      : markup`<h3><a href="${href}">${article.title}</a></h3>`
  return markup`<article
    class="card${featured ? ' card--featured' : ''}${image ? '' : ' card--plain'}">
    <div class="card__picture">${image}</div>
    <div class="card__words">
      <p class="card__kind">${kindNames[article.kind] ?? article.kind}</p>
      ${title} ${article.summary && markup`<p class="card__summary">${article.summary}</p>`}
      <p class="card__by">${cardLine(article)}</p>
    </div>
  </article>`
}

function cardLine(article: ArticleCard): Markup {
  const names = article.authors.map((author) => author.fullName).join(', ')
  const reviewed = article.lastReviewed
  const when = reviewed
    ? markup`Reviewed ${date(reviewed)}`
    : article.publishedAt
      ? date(article.publishedAt)
      : ''
  return markup`${names}${names && when ? ' · ' : ''}${when}`
}

/** Who wrote it, what they are, and where anyone can look that up. */
export function authorLine(site: Site, author: AuthorCard): Markup {
  const href = pageOf(site, { _type: 'author', slug: author.slug })
  const name = markup`${author.fullName}${author.name.postNominals && markup` <span class="post-nominals">${author.name.postNominals}</span>`}`
  return markup`<span class="author-line__name">${href ? markup`<a href="${href}">${name}</a>` : name}</span>${
    author.profession && markup`<span class="author-line__profession">${author.profession}</span>`
  }${author.registrations.map(registration)}`
}

/** The number with the way to the register: a reader checks it there, we do not vouch for it. */
export function registration(item: AuthorCard['registrations'][number]): Markup {
  const number = markup`<abbr title="${item.regulatorFullName}">${item.regulatorName}</abbr>
    registration ${item.number}`
  const link =
    item.registerUrl &&
    markup` <a href="${item.registerUrl}" rel="noopener">Check the register<span class="visually-hidden"> of the ${item.regulatorFullName}</span></a>`
  return markup`<span class="registration">${number}${link}</span>`
}

export function portrait(author: AuthorCard, size: 'small' | 'large'): Markup {
  const image = picture(author.photo && { ...author.photo, alt: '' }, {
    aspectRatio: 1,
    sizes: size === 'small' ? '4rem' : '12rem',
    className: 'portrait__image',
    widths: size === 'small' ? [64, 128, 192] : [192, 384, 576],
  })
  const initials = [author.name.given, author.name.family]
    .map((part) => part?.charAt(0) ?? '')
    .join('')
  return markup`<span class="portrait portrait--${size}" aria-hidden="true">${image || initials}</span>`
}

export function relatedList(site: Site, links: readonly RelatedLink[]): Markup {
  return markup`<ul class="related">
    ${links.map((link) => {
      const href = link.target ? pageOf(site, link.target) : link.url
      return (
        href &&
        markup`<li>
          <a href="${href}">${link.label}</a>${link.reason && markup` <span class="related__reason">${link.reason}</span>`}
        </li>`
      )
    })}
  </ul>`
}

export function breadcrumbs(site: Site, trail: readonly (readonly [string, string])[]): Markup {
  return markup`<nav class="breadcrumbs" aria-label="Breadcrumb">
    <ol>
      <li><a href="${pathTo(site, '/')}">Home</a></li>
      ${trail.map(([label, path]) => markup`<li><a href="${pathTo(site, path)}">${label}</a></li>`)}
    </ol>
  </nav>`
}

/** Words for where a list would be if it had anything in it. */
export function nothingYet(words: string): Markup {
  return markup`<p class="nothing-yet">${words}</p>`
}
