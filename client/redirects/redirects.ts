import type {
  RedirectByPathQueryResult,
  RedirectListQueryResult,
} from '../generated/sanity.types.ts'
import type { LinkTarget } from '../links/resolveLink.ts'
import { address, code, fields, flag, listOf, type Place } from '../read/read.ts'
import { placeIn, type Reading } from '../reading.ts'
import { redirectByPathQuery, redirectListQuery } from './queries.ts'

type RawRedirect = RedirectListQueryResult[number]

/** An old address and where it leads now: to one of our documents, or to a URL. */
export interface Redirect {
  /** `/blog/old-post` */
  readonly from: string
  readonly permanent: boolean
  readonly target: LinkTarget | null
  readonly url: string | null
}

export interface Redirects {
  /** All that lead somewhere the public may go. */
  list(): Promise<Redirect[]>
  /** The redirect of one path (`/blog/old-post`, a slash at the end does not matter), or null. */
  byPath(path: string): Promise<Redirect | null>
}

export function createRedirects(reading: Reading): Redirects {
  const { query } = reading
  return {
    async list() {
      const redirects = await query<RedirectListQueryResult>(redirectListQuery)
      return listOf(toRedirect)(redirects, placeIn(reading, 'redirects')) ?? []
    },
    async byPath(path) {
      const bare = path.replace(/\/+$/, '')
      const paths = [bare, `${bare}/`]
      const found = await query<RedirectByPathQueryResult>(redirectByPathQuery, { paths })
      return (found && toRedirect(found, placeIn(reading, `redirect “${bare}”`))) ?? null
    },
  }
}

const readRedirect = fields<RawRedirect>({
  from: code,
  permanent: flag,
  toUrl: address,
  target: fields<NonNullable<RawRedirect['target']>>({ slug: code }),
})

function toRedirect(raw: unknown, place: Place): Redirect | undefined {
  const { from, permanent, toUrl, target } = readRedirect(raw, place) ?? {}
  if (!from) return undefined
  const common = { from, permanent: permanent !== false }
  if (target?._type && target.slug) {
    return { ...common, target: { _type: target._type, slug: target.slug }, url: null }
  }
  return toUrl ? { ...common, target: null, url: toUrl } : undefined
}
