import { safeUrl } from '../safeUrl.ts'
import type { LinkTarget, ResolveLink } from './resolveLink.ts'

/**
 * The whole address of a document's page, or undefined where the site has none.
 *
 * @param site - where the site is, `https://clinic.example` or `https://clinic.example/health/`
 */
export function absoluteUrl(
  target: LinkTarget,
  site: string,
  resolveLink: ResolveLink,
): string | undefined {
  const path = target.slug && resolveLink(target)
  return path ? absolutePath(path, site) : undefined
}

/** `/a` of `https://clinic.example/health/` is `https://clinic.example/a`: paths are the site's own. */
export function absolutePath(path: string, site: string): string | undefined {
  const safe = safeUrl(path)
  if (safe === undefined || !URL.canParse(safe, site)) return undefined
  const url = new URL(safe, site)
  return /^https?:$/.test(url.protocol) ? url.href : undefined
}
