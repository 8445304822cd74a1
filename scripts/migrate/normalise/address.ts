const allowed = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/**
 * A link's address when it is one a reader may follow: http, https, mailto, tel, or relative to the page.
 * `javascript:`, `data:` and their disguises (`java\tscript:`) give `undefined`.
 */
export function readAddress(href: string): string | undefined {
  // Browsers ignore control characters in a scheme (URL Standard, "basic URL parser").
  const address = href.replaceAll(/\p{Cc}+/gu, '').trim()
  if (address === '') return undefined
  if (address.startsWith('//')) return `https:${address}`
  const scheme = /^([a-z][a-z0-9+.-]*:)/i.exec(address)?.[1]?.toLowerCase()
  if (scheme === undefined) return address
  return allowed.has(scheme) ? address : undefined
}
