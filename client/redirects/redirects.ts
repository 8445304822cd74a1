import type {
  RedirectByPathQueryResult,
  RedirectListQueryResult,
} from '../generated/sanity.types.ts'
import type { LinkTarget } from '../links/resolveLink.ts'
import { address, code, fields, flag, listOf, type Place } from '../read/read.ts'
import { ArgumentError } from '../errors.ts'
import { placeIn, type Reading, type ReadOptions, readOptionsOf } from '../reading.ts'
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
  list(options?: ReadOptions): Promise<Redirect[]>
  /**
   * The redirect of one path, or null. A slash at the end does not matter. One for exactly this
   * query string (`/?p=12`) goes before one for the path alone.
   */
  byPath(path: string, options?: ReadOptions): Promise<Redirect | null>
}

export function createRedirects(reading: Reading): Redirects {
  const { query } = reading
  return {
    async list(options = {}) {
      const how = readOptionsOf(options, 'redirects.list')
      const redirects = await query<RedirectListQueryResult>(redirectListQuery, {}, how)
      return listOf(toRedirect)(redirects, placeIn(reading, 'redirects')) ?? []
    },
    async byPath(path, options = {}) {
      const paths = spellingsOf(path)
      const how = readOptionsOf(options, 'redirects.byPath')
      const found = await query<RedirectByPathQueryResult>(redirectByPathQuery, { paths }, how)
      return (found && toRedirect(found, placeIn(reading, `redirect “${path}”`))) ?? null
    },
  }
}

/** How the path may be written in a redirect. */
function spellingsOf(path: unknown): string[] {
  if (typeof path !== 'string') {
    throw new ArgumentError(
      'redirects.byPath',
      `needs a path (/blog/old-post); got ${String(path)}`,
    )
  }
  const [whole = ''] = path.split('#')
  const [bare = '', query] = whole.split(/\?(.*)/s)
  const trimmed = bare.replace(/\/+$/, '')
  const paths = [trimmed, `${trimmed}/`]
  return query ? [...paths.map((spelling) => `${spelling}?${query}`), ...paths] : paths
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
