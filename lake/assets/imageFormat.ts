import sharp from 'sharp'
import { plainError } from '../errors.ts'

/** The picture formats a lake takes, by the name the pipeline uses. */
export const imageFormats = {
  jpeg: { extension: 'jpg', mimeType: 'image/jpeg' },
  png: { extension: 'png', mimeType: 'image/png' },
  webp: { extension: 'webp', mimeType: 'image/webp' },
  gif: { extension: 'gif', mimeType: 'image/gif' },
  avif: { extension: 'avif', mimeType: 'image/avif' },
  tiff: { extension: 'tif', mimeType: 'image/tiff' },
  svg: { extension: 'svg', mimeType: 'image/svg+xml' },
} as const

export type ImageFormat = keyof typeof imageFormats

/**
 * What the bytes are, whatever their name or type says.
 *
 * @throws HttpError 400 when they are no picture, 413 when it unpacks to more than `maxPixels`.
 */
export async function readImageFormat(bytes: Uint8Array, maxPixels: number): Promise<ImageFormat> {
  const metadata = await metadataOf(bytes).catch(() => undefined)
  const format = metadata?.format === 'heif' ? heifKind(metadata.compression) : metadata?.format
  if (!metadata || !format || !(format in imageFormats)) throw notAnImage(bytes)
  const { width, height, pages = 1, pageHeight = height } = metadata
  if (width * pageHeight * pages > maxPixels) {
    throw plainError(
      413,
      `The picture is ${width} × ${pageHeight} pixels${pages > 1 ? ` × ${pages} frames` : ''}; this lake takes up to ${Math.floor(maxPixels / 1e6)} megapixels. Save a smaller copy and upload that.`,
    )
  }
  // Narrowed by the `in` above, which TypeScript does not do for a key.
  return format as ImageFormat
}

// The library throws at once for what is empty, and later for anything else.
async function metadataOf(bytes: Uint8Array) {
  return sharp(bytes, { limitInputPixels: false }).metadata()
}

function heifKind(compression: string | undefined): string {
  return compression === 'av1' ? 'avif' : 'heic'
}

function notAnImage(bytes: Uint8Array): Error {
  const isHeic = /^ftyp(?:heic|heix|hevc|mif1|msf1)/.test(
    Buffer.from(bytes.subarray(4, 12)).toString('latin1'),
  )
  return plainError(
    400,
    isHeic
      ? 'This is a HEIC photo, which browsers cannot show. Save it as JPEG and upload that.'
      : 'This file is not a picture the lake can read. Upload a JPEG, PNG, WebP, GIF, AVIF, TIFF or SVG, or use a file field.',
  )
}
