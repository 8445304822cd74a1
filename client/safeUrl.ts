const safeProtocols = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/**
 * An address that is safe to put into a link, or undefined. `javascript:`, `data:` and the like are
 * refused however they are spelled: the address is read by the same rules a browser reads it
 * (WHATWG URL), which skip tabs, line breaks and leading control characters.
 *
 * @param address - as an editor typed it; `www.example.org` is taken to mean https
 */
export function safeUrl(address: unknown): string | undefined {
  if (typeof address !== 'string') return undefined
  const text = address.replaceAll(/[\t\n\r]/g, '').trim()
  if (text === '') return undefined
  if (/^www\./i.test(text)) return safeUrl(`https://${text}`)
  const isRelative = /^(?:[/?#]|\.{1,2}\/)/.test(text)
  const base = 'https://relative.invalid'
  if (!URL.canParse(text, base)) return undefined
  const url = new URL(text, base)
  if (!safeProtocols.has(url.protocol)) return undefined
  return isRelative || url.origin === base ? text : url.href
}

/** A telephone number as the address of a `tel:` link: `0151 496 0123` → `tel:01514960123`. */
export function telephoneUrl(telephone: unknown): string | undefined {
  if (typeof telephone !== 'string') return undefined
  const digits = telephone.replaceAll('(0)', '').replaceAll(/[^\d+]/g, '')
  return /^\+?\d{3,}$/.test(digits) ? `tel:${digits}` : undefined
}
