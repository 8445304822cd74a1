import type {
  RedirectByPathQueryResult,
  RedirectListQueryResult,
} from '../generated/sanity.types.ts'
import type { LinkTarget } from '../links/resolveLink.ts'
import type { Query } from '../query.ts'
import { safeUrl } from '../safeUrl.ts'
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

export function createRedirects(query: Query): Redirects {
  return {
    async list() {
      const redirects = await query<RedirectListQueryResult>(redirectListQuery)
      return redirects.flatMap(toRedirect)
    },
    async byPath(path) {
      const bare = path.replace(/\/+$/, '')
      const paths = [bare, `${bare}/`]
      const found = await query<RedirectByPathQueryResult>(redirectByPathQuery, { paths })
      return (found && toRedirect(found)[0]) ?? null
    },
  }
}

function toRedirect({ from, permanent, toUrl, target }: RawRedirect): Redirect[] {
  if (!from) return []
  if (target?.slug) {
    const { _type, slug } = target
    return [{ from, permanent, target: { _type, slug }, url: null }]
  }
  const url = safeUrl(toUrl)
  return url === undefined ? [] : [{ from, permanent, target: null, url }]
}
