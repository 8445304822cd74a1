import type { Element, Root } from 'hast'
import { attribute, isElement } from '../hast/hast.ts'
import { readDate } from '../text/dates.ts'
import type { SourcePosition, SourceDate } from '../types.ts'
import { carriedTexts, type StatedFields } from './fields.ts'
import { asArray, asRecord, asText, compact } from './values.ts'
import { all, first } from '../hast/search.ts'

/** What a page states about itself for machines: meta tags, its canonical address, JSON-LD. */
export function readMeta(page: Root, position: SourcePosition): StatedFields {
  const meta = metaTags(page)
  const article = readArticleData(page)
  const url = canonical(page) ?? meta.get('og:url')
  const image = meta.get('og:image') ?? meta.get('og:image:url')
  const fields = compact({
    summary: meta.get('description') ?? meta.get('og:description'),
    language: languageOf(page),
    heroImage:
      image === undefined ? undefined : compact({ src: image, alt: meta.get('og:image:alt') }),
  })
  const authors = [meta.get('author'), ...article.authors].filter((name) => name !== undefined)
  return compact({
    title: meta.get('og:title') ?? article.title ?? pageTitle(page),
    url,
    publishedAt: dateOf(
      meta.get('article:published_time') ?? meta.get('datePublished') ?? article.published,
    ),
    updatedAt: dateOf(
      meta.get('article:modified_time') ?? meta.get('dateModified') ?? article.modified,
    ),
    authorLines: [...new Set(authors)].slice(0, 5).map((text) => ({ text, position })),
    fields,
    pieces: carriedTexts(fields).map((text) => ({ text, position })),
    notes: [],
  })
}

function metaTags(page: Root): Map<string, string> {
  const tags = new Map<string, string>()
  for (const tag of all(page, (node) => node.tagName === 'meta')) {
    const name = attribute(tag, 'property') ?? attribute(tag, 'name') ?? attribute(tag, 'itemProp')
    const content = attribute(tag, 'content')?.trim()
    if (name && content && !tags.has(name)) tags.set(name, content)
  }
  return tags
}

function canonical(page: Root): string | undefined {
  const link = first(
    page,
    (node) => node.tagName === 'link' && attribute(node, 'rel') === 'canonical',
  )
  const href = link && attribute(link, 'href')
  return href && /^https?:\/\//.test(href) ? href : undefined
}

function pageTitle(page: Root): string | undefined {
  const title = first(page, (node) => node.tagName === 'title')
  const [text] = title?.children ?? []
  // `Title | Site`, `Title — Site`: the site's name is not part of the title.
  const words =
    text?.type === 'text' ? text.value.trim().replace(/\s+[|—–]\s+[^|—–]{1,60}$/, '') : ''
  return words === '' ? undefined : words
}

function languageOf(page: Root): string | undefined {
  const html = page.children.find((node): node is Element => isElement(node, 'html'))
  const language = html && attribute(html, 'lang')
  return language && /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(language) ? language : undefined
}

function dateOf(text: string | undefined): SourceDate | undefined {
  const date = text === undefined ? undefined : readDate(text)
  return date?.value === undefined ? undefined : date
}

interface ArticleData {
  readonly title?: string
  readonly published?: string
  readonly modified?: string
  readonly authors: readonly string[]
}

const articleTypes =
  /^(?:(?:Blog|Social\w*|News|Medical\w*|Scholarly|Tech|Health\w*)?(?:Article|Posting|WebPage)|BlogPosting)$/

/** schema.org data in `<script type="application/ld+json">`. */
function readArticleData(page: Root): ArticleData {
  const scripts = all(
    page,
    (node) => node.tagName === 'script' && attribute(node, 'type') === 'application/ld+json',
  )
  for (const script of scripts) {
    const [text] = script.children
    const found = text?.type === 'text' ? findArticle(parseJson(text.value), 0) : undefined
    if (found) {
      return compact({
        title: asText(found['headline']),
        published: asText(found['datePublished']),
        modified: asText(found['dateModified']),
        authors: asArray(found['author']).flatMap(
          (author) => asText(author) ?? asText(asRecord(author)['name']) ?? [],
        ),
      })
    }
  }
  return { authors: [] }
}

function findArticle(value: unknown, depth: number): Readonly<Record<string, unknown>> | undefined {
  if (depth > 4) return undefined
  for (const item of asArray(value)) {
    const record = asRecord(item)
    const isArticle = asArray(record['@type']).some((type) => articleTypes.test(asText(type) ?? ''))
    if (isArticle && (record['datePublished'] !== undefined || record['author'] !== undefined))
      return record
    const inner = findArticle(record['@graph'], depth + 1)
    if (inner) return inner
  }
  return undefined
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // A page whose JSON-LD is broken has none; its meta tags and text still say the same.
    return undefined
  }
}
