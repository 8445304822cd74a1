import { Feed, type Item } from 'feed'
import type { ArticleCard } from '../articles/article.ts'
import { absoluteUrl } from '../links/absolute.ts'
import { defaultResolveLink, type ResolveLink } from '../links/resolveLink.ts'
import { type OnProblem, warnOfProblem } from '../read/problem.ts'
import { escapeXml, xmlText } from '../xml.ts'

/** An article as `articles.list` returns it: what of it a feed tells. */
export type FeedArticle = Pick<ArticleCard, '_createdAt' | 'title' | 'slug'> &
  Partial<Pick<ArticleCard, 'summary' | 'publishedAt' | 'updatedAt'>> & {
    readonly authors?: readonly { readonly fullName: string }[]
  }

export interface FeedOptions {
  /** The clinic's name. */
  readonly title: string
  /** Where the site is: `https://clinic.example`. Also the feed's id, which must not change. */
  readonly url: string
  /** Where the feed itself is: `https://clinic.example/feed.xml`. */
  readonly feedUrl: string
  readonly description?: string
  /** BCP 47, e.g. `en-GB`. */
  readonly language?: string
  /** The page of an article; `/articles/slug` when left out. */
  readonly resolveLink?: ResolveLink
  /** Told of what could not be listed; the console when left out. */
  readonly onProblem?: OnProblem
}

/** The articles as an Atom feed (RFC 4287), for `application/atom+xml`. */
export function toAtom(articles: readonly FeedArticle[], options: FeedOptions): string {
  return feedOf(articles, options, { title: escapeXml, text: escapeXml }).atom1()
}

/** The articles as an RSS 2.0 feed, for `application/rss+xml`. */
export function toRss(articles: readonly FeedArticle[], options: FeedOptions): string {
  return feedOf(articles, options, { title: xmlText, text: escapeXml }).rss2()
}

/** The articles as a JSON Feed, for `application/feed+json`. */
export function toJsonFeed(articles: readonly FeedArticle[], options: FeedOptions): string {
  return feedOf(articles, options, { title: xmlText, text: escapeXml }).json1()
}

interface Writing {
  title(text: string): string
  /** Summaries are HTML in all three formats, and words of ours are not. */
  text(text: string): string
}

function feedOf(
  articles: readonly FeedArticle[],
  options: FeedOptions,
  { title, text }: Writing,
): Feed {
  const { url, feedUrl, resolveLink = defaultResolveLink, onProblem = warnOfProblem } = options
  const items = articles.flatMap((article, index): Item[] => {
    const link = absoluteUrl({ _type: 'article', slug: article.slug }, url, resolveLink)
    const published = dateOf(article.publishedAt) ?? dateOf(article._createdAt)
    if (!link || !published || !article.title) {
      onProblem({ path: `feed[${index}]`, message: 'has no page, title or date; left out.' })
      return []
    }
    const date = dateOf(article.updatedAt) ?? published
    const names = (article.authors ?? []).map(({ fullName }) => xmlText(fullName)).filter(Boolean)
    return [
      {
        title: title(article.title),
        link,
        id: link,
        date,
        published,
        ...(article.summary ? { description: text(article.summary) } : {}),
        ...(names.length > 0 ? { author: names.map((name) => ({ name })) } : {}),
      },
    ]
  })
  const newest = Math.max(0, ...items.map(({ date }) => date.getTime()))
  const name = xmlText(options.title)
  const feed = new Feed({
    title: name,
    id: url,
    link: url,
    feed: feedUrl,
    feedLinks: { json: feedUrl },
    // Of what it lists, so that a feed in which nothing is new is the same feed.
    updated: new Date(newest),
    generator: false,
    // Every entry of Atom needs an author (4.2.1); the clinic stands in where an entry names none.
    author: { name },
    copyright: '',
    ...(options.description ? { description: xmlText(options.description) } : {}),
    ...(options.language ? { language: options.language } : {}),
  })
  items.forEach((item) => feed.addItem(item))
  return feed
}

function dateOf(date: string | null | undefined): Date | undefined {
  const time = Date.parse(date ?? '')
  return Number.isNaN(time) ? undefined : new Date(time)
}
