/** An address without what may differ between two that lead to the same page. */
export function addressKey(address: string): string {
  const url = new URL(address)
  const path = url.pathname.replace(/\/(?:index\.html?)?$/i, '').replace(/\.html?$/i, '')
  return `${url.hostname.replace(/^www\./, '')}${path}`.toLowerCase()
}

/** `./ankle-sprain.txt` and `ankle-sprain.html` name the same post. */
export function fileKey(path: string): string {
  const name =
    path
      .split(/[?#]/)[0]
      ?.split('/')
      .findLast((part) => part !== '') ?? ''
  return name.replace(/\.[a-z]+$/i, '').toLowerCase()
}

/** A title without its date note, its website's name, and everything but letters and digits. */
export function titleKey(title: string): string {
  return title
    .replace(/\s+\|\s+[^|]*$/, '')
    .replace(/\s*[([]\s*(?:last\s+)?(?:updated|revised)[^)\]]*[)\]]\s*$/i, '')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '')
}
