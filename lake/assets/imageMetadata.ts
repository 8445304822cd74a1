import { encode as encodeBlurHash } from 'blurhash'
import exifr from 'exifr'
import sharp from 'sharp'
import { rgbaToThumbHash } from 'thumbhash'
import { paletteOf, type Palette } from './palette.ts'

// oxlint-disable-next-line import/no-named-as-default-member -- CommonJS: Node finds no named exports
const { gps, parse } = exifr

/** `metadata` of a `sanity.imageAsset`. */
export interface ImageMetadata {
  _type: 'sanity.imageMetadata'
  dimensions: {
    _type: 'sanity.imageDimensions'
    width: number
    height: number
    aspectRatio: number
  }
  hasAlpha: boolean
  isOpaque: boolean
  /** A tiny copy as a data URI, to show while the picture loads. */
  lqip?: string
  blurHash?: string
  /** Base64. */
  thumbHash?: string
  palette?: Palette
  /** Camera settings; never a position. Only when asked for. */
  exif?: Record<string, unknown>
  /** Where the picture was taken. Only when asked for. */
  location?: { _type: 'geopoint'; lat: number; lng: number; alt?: number }
}

/**
 * @param stored - The bytes as they are kept, upright.
 * @param uploaded - The bytes as they came, with the camera's metadata.
 * @param asked - The client's `extract` list; undefined for the default.
 */
export async function imageMetadata(
  stored: Uint8Array,
  uploaded: Uint8Array,
  asked: ReadonlySet<string> | undefined,
): Promise<ImageMetadata> {
  const image = sharp(stored, { limitInputPixels: false })
  const [{ width, height, pageHeight, hasAlpha }, { isOpaque }] = await Promise.all([
    image.metadata(),
    image.stats(),
  ])
  const shownHeight = pageHeight ?? height
  const metadata: ImageMetadata = {
    _type: 'sanity.imageMetadata',
    dimensions: {
      _type: 'sanity.imageDimensions',
      width,
      height: shownHeight,
      aspectRatio: width / shownHeight,
    },
    hasAlpha,
    isOpaque,
  }
  if (!asked?.has('none')) await addPlaceholders(metadata, stored)
  if (asked?.has('exif')) Object.assign(metadata, await exifOf(uploaded))
  if (asked?.has('location')) Object.assign(metadata, await locationOf(uploaded))
  return metadata
}

/** A drawing can be written to take for ever to draw. */
const maxSeconds = 30

async function addPlaceholders(metadata: ImageMetadata, stored: Uint8Array): Promise<void> {
  // ThumbHash takes at most 100 pixels a side; the others need no more.
  const { data, info } = await sharp(stored, { limitInputPixels: false })
    .resize(100, 100, { fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .timeout({ seconds: maxSeconds })
    .toBuffer({ resolveWithObject: true })
  const { width, height } = info
  metadata.blurHash = encodeBlurHash(new Uint8ClampedArray(data), width, height, 4, 3)
  metadata.thumbHash = Buffer.from(rgbaToThumbHash(width, height, data)).toString('base64')
  const palette = await paletteOf(data)
  if (palette) metadata.palette = palette
  const tiny = sharp(stored, { limitInputPixels: false }).resize({ width: 20 })
  const lqip = metadata.isOpaque ? tiny.jpeg({ quality: 60 }) : tiny.png()
  metadata.lqip = `data:image/${metadata.isOpaque ? 'jpeg' : 'png'};base64,${(await lqip.toBuffer()).toString('base64')}`
}

/** Fields whose names say a place or a person. */
const personal =
  /^(?:gps|latitude|longitude|altitude|owner|artist|copyright|camera.*serial|body.*serial|lens.*serial|imageuniqueid|usercomment|makernote)/i

async function exifOf(uploaded: Uint8Array): Promise<Pick<ImageMetadata, 'exif'>> {
  const tags: unknown = await readable(() =>
    parse(Buffer.from(uploaded), { tiff: true, exif: true, gps: false }),
  )
  if (typeof tags !== 'object' || tags === null) return {}
  const kept = Object.entries(tags).flatMap(([name, value]: [string, unknown]) => {
    if (personal.test(name)) return []
    if (value instanceof Date) return [[name, value.toISOString()] as const]
    const plain = ['string', 'number', 'boolean'].includes(typeof value)
    return plain ? [[name, value] as const] : []
  })
  return kept.length === 0
    ? {}
    : { exif: { _type: 'sanity.imageExifMetadata', ...Object.fromEntries(kept) } }
}

async function locationOf(uploaded: Uint8Array): Promise<Pick<ImageMetadata, 'location'>> {
  const position = await readable(() => gps(Buffer.from(uploaded)))
  if (!position || !Number.isFinite(position.latitude) || !Number.isFinite(position.longitude))
    return {}
  return { location: { _type: 'geopoint', lat: position.latitude, lng: position.longitude } }
}

/** Metadata is written by thousands of cameras; unreadable ones are as good as none. */
async function readable<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read()
  } catch {
    return undefined
  }
}
