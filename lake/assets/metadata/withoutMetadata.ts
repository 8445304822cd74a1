import sharp from 'sharp'
import type { ImageFormat } from '../imageFormat.ts'
import { dropGifNotes } from './gif.ts'
import { dropJpegNotes } from './jpeg.ts'
import { dropPngNotes } from './png.ts'
import { dropWebpNotes } from './webp.ts'

/**
 * A picture without the metadata its camera or editor wrote into it (EXIF with
 * place, time and device, XMP, IPTC, comments) and with its orientation
 * applied; undefined when it carries none and can be stored as it is.
 *
 * A patient's photograph must not tell where it was taken. The pixels of the
 * four common formats are left untouched unless the picture has to be turned.
 *
 * @throws HttpError 400 for a picture that is damaged.
 */
export async function withoutMetadata(
  bytes: Uint8Array,
  format: ImageFormat,
): Promise<Uint8Array | undefined> {
  const { exif, xmp, iptc, orientation = 1 } = await sharp(bytes).metadata()
  if (orientation !== 1) return redrawn(bytes, format)
  switch (format) {
    case 'jpeg':
      return dropJpegNotes(bytes)
    case 'png':
      return dropPngNotes(bytes)
    case 'webp':
      return dropWebpNotes(bytes)
    case 'gif':
      return dropGifNotes(bytes)
    case 'avif':
      return exif || xmp || iptc ? redrawn(bytes, format) : undefined
    case 'tiff':
      // Its notes are tags among those that describe the pixels, and not all are shown to us.
      return redrawn(bytes, format)
    case 'svg':
      return undefined
  }
}

/** Anew from its pixels, turned upright, with nothing but the colour profile kept. */
async function redrawn(bytes: Uint8Array, format: ImageFormat): Promise<Uint8Array> {
  const image = sharp(bytes, { animated: format === 'webp', limitInputPixels: false })
    .autoOrient()
    .keepIccProfile()
  switch (format) {
    case 'png':
      return image.png().toBuffer()
    case 'webp':
      return image.webp({ quality: 95 }).toBuffer()
    case 'avif':
      return image.avif({ quality: 90, effort: 2 }).toBuffer()
    case 'tiff':
      return image.tiff({ compression: 'deflate' }).toBuffer()
    default:
      // Near-lossless: this is the copy all others are made from.
      return image.jpeg({ quality: 95, chromaSubsampling: '4:4:4' }).toBuffer()
  }
}
