import type { Link, RelatedLink, WeakReference } from '../portableText.ts'
import type { MigratedDocument } from '../toDocuments/documents.ts'
import { publishedId, sealed } from '../toDocuments/index.ts'
import type { SourcePost } from '../types.ts'
import { addressKey, fileKey, titleKey } from './keys.ts'

/** What a link may be recognised by. */
interface LinkTarget {
  readonly address?: string
  readonly file?: string
  readonly title?: string
}

/** The published id of the article a link leads to, if it is one of ours. */
export type Resolve = (target: LinkTarget) => string | undefined

/**
 * Turns links that lead to other migrated posts into references: by address, by the file's name, and for
 * related links by title too. The references are weak: two articles may link to each other.
 */
export function withLinks(
  documents: readonly MigratedDocument[],
  source: SourcePost,
  resolve: Resolve,
): MigratedDocument[] {
  return documents.map((document) => {
    const own = publishedId(document._id)
    const found = (target: LinkTarget) => {
      const id = resolve(target)
      return id === own ? undefined : id
    }
    const replaced = replace(document, (link) => settle(link, source, found))
    return replaced === document ? document : sealed(replaced)
  })
}

function settle<T extends Link | RelatedLink>(link: T, source: SourcePost, resolve: Resolve): T {
  if (link.reference) return link
  const href = link._type === 'link' ? link.href : link.url
  const byAddress = href === undefined ? undefined : resolve(targetOf(href, source))
  const byTitle =
    link._type === 'relatedLink' && href === undefined && link.label
      ? resolve({ title: titleKey(link.label) })
      : undefined
  const id = byAddress ?? byTitle
  if (id === undefined) return link
  const reference: WeakReference = { _type: 'reference', _ref: id, _weak: true }
  const { href: _href, url: _url, ...rest } = { href: undefined, url: undefined, ...link }
  // Only the way the destination is named changes.
  return { ...rest, reference } as unknown as T
}

/** An address with a place in the page (`#causes`) stays an address: a reference knows no places. */
function targetOf(href: string, source: SourcePost): LinkTarget {
  if (href.includes('#')) return {}
  const base = source.url ?? source.originUrl
  const isRelative = !/^[a-z][a-z0-9+.-]*:/i.test(href)
  if (isRelative && base === undefined) return { file: fileKey(href) }
  if (!URL.canParse(href, base)) return {}
  const address = addressKey(new URL(href, base).href)
  return isRelative ? { address, file: fileKey(href) } : { address }
}

/** Visits every link of a document; the same object comes back when nothing changed. */
function replace<T>(value: T, change: <L extends Link | RelatedLink>(link: L) => L): T {
  if (Array.isArray(value)) {
    const items: unknown[] = value.map((item: unknown) => replace(item, change))
    // Each item has the type it had.
    return items.every((item, at) => item === value[at]) ? value : (items as T)
  }
  if (typeof value !== 'object' || value === null) return value
  if (isLink(value)) return change(value)
  const entries = Object.entries(value).map(
    ([key, field]) => [key, replace(field as unknown, change)] as const,
  )
  const isSame = entries.every(([key, field]) => field === value[key as keyof T])
  // The keys are the value's own.
  return isSame ? value : (Object.fromEntries(entries) as T)
}

function isLink(value: object): value is Link | RelatedLink {
  return '_type' in value && (value._type === 'link' || value._type === 'relatedLink')
}
