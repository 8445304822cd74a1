import { type Crop, type Hotspot, imageAddress } from './imageAddress.ts'

/** An image as this client's queries return it. */
export interface ImageLike {
  readonly asset?:
    | {
        readonly _id?: string | null | undefined
        readonly url?: string | null | undefined
        readonly width?: number | null | undefined
        readonly height?: number | null | undefined
      }
    | null
    | undefined
  readonly hotspot?: Loose<Hotspot> | null | undefined
  readonly crop?: Loose<Crop> | null | undefined
}

/** Any of it may be missing. */
type Loose<T> = { readonly [Key in keyof T]?: T[Key] | null | undefined }

export interface ImageSource {
  readonly src: string
  readonly srcset: string
  /** Of the picture as cropped, in pixels at its largest: for the `width` and `height` attributes. */
  readonly width: number
  readonly height: number
}

const defaultWidths = [400, 640, 960, 1280, 1920]

/**
 * The addresses of an image in several widths, from the image server that holds the original
 * (Sanity's CDN or an embedded lake), cropped as the editor cropped it.
 *
 * @param options.widths - in pixels; widths the original does not have are left out
 * @param options.aspectRatio - width ÷ height to crop to, keeping the hotspot in the picture
 * @returns undefined when the image has no asset a browser may load
 */
export function imageSource(
  image: ImageLike | null | undefined,
  options: { readonly widths?: readonly number[]; readonly aspectRatio?: number } = {},
): ImageSource | undefined {
  const asset = assetOf(image)
  const size = croppedSize(image)
  if (!image || !asset || !size) return undefined
  const { aspectRatio = size.width / size.height } = options
  const largest = Math.min(size.width, Math.round(size.height * aspectRatio))
  const smaller = (options.widths ?? defaultWidths).filter((width) => width < largest)
  const widths =
    smaller.length < (options.widths ?? defaultWidths).length ? [...smaller, largest] : smaller
  const crop = isCrop(image.crop) ? image.crop : wholePicture
  const hotspot = isHotspot(image.hotspot) ? image.hotspot : middle
  const at = (width: number) =>
    imageAddress(asset, { crop, hotspot, width, height: Math.round(width / aspectRatio) })
  const width = widths.at(-1) ?? largest
  return {
    src: at(widths.find((candidate) => candidate >= 800) ?? width),
    srcset: widths.map((candidate) => `${at(candidate)} ${candidate}w`).join(', '),
    width,
    height: Math.round(width / aspectRatio),
  }
}

/** An asset's own address names its server, project and dataset, so nothing else need be configured. */
function assetOf(image: ImageLike | null | undefined) {
  const { _id, url } = image?.asset ?? {}
  const base = /^((?:https?:\/\/[^?#]+?|)\/images\/[^/?#]+\/[^/?#]+)\/[^/?#]+$/.exec(url ?? '')?.[1]
  const [, file, width, height, format] = /^image-([^-]+)-(\d+)x(\d+)-(\w+)$/.exec(_id ?? '') ?? []
  if (base === undefined || file === undefined) return undefined
  const [w, h] = [Number(width), Number(height)]
  return { url: `${base}/${file}-${width}x${height}.${format}`, width: w, height: h }
}

const wholePicture: Crop = { left: 0, right: 0, top: 0, bottom: 0 }
const middle: Hotspot = { x: 0.5, y: 0.5, width: 1, height: 1 }

function croppedSize(image: ImageLike | null | undefined) {
  const { width, height } = image?.asset ?? {}
  if (!width || !height) return undefined
  const crop = isCrop(image?.crop) ? image.crop : wholePicture
  return {
    width: Math.max(1, Math.round(width * (1 - crop.left - crop.right))),
    height: Math.max(1, Math.round(height * (1 - crop.top - crop.bottom))),
  }
}

function isHotspot(value: Loose<Hotspot> | null | undefined): value is Hotspot {
  return [value?.x, value?.y, value?.width, value?.height].every((side) => typeof side === 'number')
}

function isCrop(value: Loose<Crop> | null | undefined): value is Crop {
  return [value?.top, value?.bottom, value?.left, value?.right].every(
    (side) => typeof side === 'number',
  )
}
