import type { Element } from 'hast'
import { attribute } from './hast.ts'

/**
 * Where a picture really is: lazy loaders keep the address in `data-src`, and the largest entry of
 * `srcset` is better than a thumbnail. Size variants are dropped.
 */
export function imageAddress(image: Element): string | undefined {
  const candidates = [
    attribute(image, 'dataImage'),
    attribute(image, 'dataSrc'),
    attribute(image, 'dataLazySrc'),
    largest(attribute(image, 'srcSet') ?? attribute(image, 'dataSrcSet')),
    attribute(image, 'src'),
  ]
  const address = candidates.find((candidate) => candidate && !candidate.startsWith('data:'))
  if (address !== undefined) return canonicalImage(address)
  // Lazy loaders put a grey dot there; a picture of its own is longer.
  return candidates.find((candidate) => candidate !== undefined && embedded.test(candidate))
}

/** A picture inside the page. A drawing (SVG) is a placeholder more often than not. */
const embedded = /^data:image\/(?:png|jpe?g|webp|gif|avif);base64,[\w+/=\s]{200,}$/i

/**
 * The address of the picture itself, not of one of the sizes a page builder cut from it: Squarespace's
 * `?format=1000w`, WordPress' `-300x200` and Photon's `?resize=`.
 */
function canonicalImage(address: string): string {
  const [path = '', query = ''] = address.split('?')
  const isPhoton = /^https?:\/\/i\d\.wp\.com\//.test(address)
  const kept = query
    .split('&')
    .filter(
      (pair) =>
        pair !== '' &&
        !/^(?:format|w|h|width|height|fit|resize|quality|q|ssl|zoom|strip)=/.test(pair),
    )
  const whole =
    /\/wp-content\/uploads\//.test(path) || isPhoton
      ? path.replace(/-\d{2,4}x\d{2,4}(?=\.[a-z]{3,4}$)/i, '')
      : path
  return kept.length > 0 ? `${whole}?${kept.join('&')}` : whole
}

/** As `sanity dataset import` wants it. Relative addresses are made whole where files are read. */
export function toAsset(address: string): string {
  return `image@${address}`
}

function largest(srcSet: string | undefined): string | undefined {
  if (srcSet === undefined) return undefined
  const entries = srcSet.split(/,\s+/).map((entry) => {
    const [address, size = '1x'] = entry.trim().split(/\s+/)
    return { address, size: Number.parseFloat(size) || 0 }
  })
  return entries.toSorted((one, other) => other.size - one.size)[0]?.address
}
