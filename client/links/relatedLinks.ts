import { safeUrl } from '../safeUrl.ts'
import type { LinkTarget } from './resolveLink.ts'

interface RelatedLinkLike {
  readonly relation?: 'related' | 'previous' | 'next' | null | undefined
  readonly label?: string | null | undefined
  readonly reason?: string | null | undefined
  readonly url?: string | null | undefined
  readonly isInternal?: boolean | null | undefined
  readonly target?:
    | {
        readonly _type?: string | null | undefined
        readonly slug?: string | null | undefined
        readonly title?: string | null | undefined
      }
    | null
    | undefined
}

export interface RelatedLink {
  readonly relation: 'related' | 'previous' | 'next'
  /** The link's own words, or the title of where it leads. */
  readonly label: string
  readonly reason: string | null
  /** One of this dataset's documents, or… */
  readonly target: LinkTarget | null
  /** …an address elsewhere, safe to link to. */
  readonly url: string | null
}

/** The links that have a destination the reader may go to. */
export function toRelatedLinks(
  links: readonly RelatedLinkLike[] | null | undefined,
): RelatedLink[] {
  return (links ?? []).flatMap((link): RelatedLink[] => {
    const { label, reason, target } = link
    const common = { relation: link.relation ?? 'related', reason: reason ?? null } as const
    if (target?._type && target.slug) {
      const { _type, slug, title } = target
      return [{ ...common, label: label || title || slug, target: { _type, slug }, url: null }]
    }
    // A link into a document that is not public must not fall back to a public twin of it.
    const url = link.isInternal ? undefined : safeUrl(link.url)
    return url === undefined ? [] : [{ ...common, label: label || url, target: null, url }]
  })
}
