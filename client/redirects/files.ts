import { absolutePath } from '../links/absolute.ts'
import { defaultResolveLink, type ResolveLink } from '../links/resolveLink.ts'
import { type OnProblem, warnOfProblem } from '../read/problem.ts'
import { safeUrl } from '../safeUrl.ts'
import type { Redirect } from './redirects.ts'

export interface RedirectFileOptions {
  /** The page of a document; `/articles/slug` and so on when left out. */
  readonly resolveLink?: ResolveLink
  /** Told of what could not be written; the console when left out. */
  readonly onProblem?: OnProblem
}

/** A redirect of Next.js (`redirects()` in `next.config`) and of Vercel (`vercel.json`). */
export interface PathRedirect {
  readonly source: string
  readonly destination: string
  readonly permanent: boolean
  /** What the query string must hold. */
  readonly has?: readonly { readonly type: 'query'; readonly key: string; readonly value: string }[]
}

/** For `redirects()` in `next.config`: `async redirects() { return toNextRedirects(…) }`. */
export function toNextRedirects(
  redirects: readonly Redirect[],
  options: RedirectFileOptions = {},
): PathRedirect[] {
  return movesOf(redirects, options).map(({ path, query, to, permanent }) => ({
    source: path.replaceAll(/[\\:()*+?{}[\]!$^|.]/g, String.raw`\$&`),
    destination: withoutPlaceholders(to),
    permanent,
    ...(query.length > 0
      ? {
          has: query.map(([key, value]) => ({
            type: 'query' as const,
            key,
            value: value.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`),
          })),
        }
      : {}),
  }))
}

/** `:x`, `*`, `(…)` and `+` of a path would be placeholders; percent-encoded they are themselves. */
function withoutPlaceholders(address: string): string {
  const [, origin = '', path = '', rest = ''] =
    /^(https?:\/\/[^/]+)?([^?#]*)(.*)$/s.exec(address) ?? []
  const encoded = path.replaceAll(
    /[:*()+{}]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${origin}${encoded}${rest.replaceAll(':', '%3A')}`
}

/** For the file `vercel.json`. */
export function toVercelJson(
  redirects: readonly Redirect[],
  options: RedirectFileOptions = {},
): string {
  return `${JSON.stringify({ redirects: toNextRedirects(redirects, options) }, null, 2)}\n`
}

/** For the file `_redirects` of Netlify (and of Cloudflare Pages, which knows no query strings). */
export function toNetlifyRedirects(
  redirects: readonly Redirect[],
  options: RedirectFileOptions = {},
): string {
  const lines = movesOf(redirects, options).map(({ path, query, to, permanent }) => {
    const wanted = query.map(
      ([key, value]) => ` ${encodeURIComponent(key)}=${encodeURIComponent(value)}`,
    )
    // `:x` and `*` at the start of a part are placeholders.
    const from = path.replaceAll(/[:*]/g, (sign) => (sign === ':' ? '%3A' : '%2A'))
    return `${from}${wanted.join('')} ${to} ${permanent ? 301 : 302}!`
  })
  return lines.map((line) => `${line}\n`).join('')
}

/**
 * For a file that nginx includes in `http { … }`. In `server { … }` then stand, before all else:
 * `if ($moved_permanently) { return 301 $moved_permanently; }` and the same with `$moved` and 302.
 */
export function toNginxMap(
  redirects: readonly Redirect[],
  options: RedirectFileOptions = {},
): string {
  const moves = movesOf(redirects, options)
  const map = (name: string, isPermanent: boolean) => {
    const lines = moves
      .filter(({ permanent }) => permanent === isPermanent)
      .map(({ path, query, to }) => `  "~${quoted(regexOf(path, query))}" "${to}";\n`)
    return `map $request_uri $${name} {\n  default "";\n${lines.join('')}}\n`
  }
  return `${map('moved_permanently', true)}${map('moved', false)}`
}

/** For `.htaccess` or a `VirtualHost` of Apache, with `mod_rewrite`. */
export function toApacheRedirects(
  redirects: readonly Redirect[],
  options: RedirectFileOptions = {},
): string {
  const rules = movesOf(redirects, options).flatMap(({ path, query, to, permanent }) => [
    `RewriteCond "%{REQUEST_URI}" "^${quoted(literal(decoded(path).replace(/\/$/, '')))}/?$"`,
    ...(query.length > 0
      ? [`RewriteCond "%{QUERY_STRING}" "^${quoted(literal(queryString(query)))}$"`]
      : []),
    `RewriteRule "^" "${to.replaceAll('%', String.raw`\%`)}" [R=${permanent ? 301 : 302},L,NE,QSD]`,
  ])
  return ['RewriteEngine On', ...rules, ''].join('\n')
}

interface Move {
  /** Percent-encoded, without a slash at the end. */
  readonly path: string
  readonly query: readonly (readonly [key: string, value: string])[]
  readonly to: string
  readonly permanent: boolean
}

/** One for a query string goes before one for its path alone. A page does not lead to itself. */
function movesOf(
  redirects: readonly Redirect[],
  { resolveLink = defaultResolveLink, onProblem = warnOfProblem }: RedirectFileOptions,
): Move[] {
  const moves = redirects.flatMap((redirect, index): Move[] => {
    const { from, target, url, permanent } = redirect
    const to = destinationOf(target ? resolveLink(target) : url)
    const address = from.startsWith('/') ? absolutePath(from, 'https://site.invalid') : undefined
    if (to === undefined || address === undefined || !address.startsWith('https://site.invalid/')) {
      onProblem({
        path: `redirects[${index}]`,
        message: `“${from}” is no path, or leads nowhere a reader may go; left out.`,
      })
      return []
    }
    const { pathname, searchParams } = new URL(address)
    const path = pathname.replace(/\/+$/, '') || '/'
    const isLoop = to === path || (to === `${path}/` && searchParams.size === 0)
    return isLoop ? [] : [{ path, query: [...searchParams], to, permanent }]
  })
  return moves.toSorted((a, b) => b.query.length - a.query.length)
}

/** Percent-encoded, so that no sign in it ends a line or a quotation. */
function destinationOf(address: string | null | undefined): string | undefined {
  const safe = safeUrl(address)
  if (safe === undefined) return undefined
  const base = 'https://site.invalid'
  if (!URL.canParse(safe, base)) return undefined
  const url = new URL(safe, base)
  const whole = url.origin === base ? url.href.slice(base.length) : url.href
  return whole.replaceAll(
    /["'\s\\$]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

/** `/old?p=12` and `/old/?p=12`; a path alone whatever is asked of it. */
function regexOf(path: string, query: Move['query']): string {
  const start = path === '/' ? '/' : `${literal(path)}/?`
  if (query.length === 0) return `^${start}(?:\\?.*)?$`
  return `^${start}\\?${literal(queryString(query))}$`
}

function literal(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)
}

function queryString(query: Move['query']): string {
  return new URLSearchParams(query.map(([...pair]) => pair)).toString()
}

function quoted(text: string): string {
  return text.replaceAll('\\', String.raw`\\`).replaceAll('"', String.raw`\"`)
}

/** Apache compares with the path decoded. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path // a percent sign of its own
  }
}
