import type { Transform } from './params.ts'

export interface Size {
  width: number
  height: number
}

interface Rect extends Size {
  left: number
  top: number
}

/** How to get from the source to the picture asked for. */
export interface Geometry {
  /** Part of the source to keep, in its pixels. */
  cut: Rect
  /** Size the kept part is drawn at. */
  size: Size
  /** Size of the whole picture when larger than `size`: the rest is background. */
  canvas: Size
  /** Let the picture's content decide which part of the cut is kept. */
  byEntropy: boolean
}

/**
 * Works out cut and size of a picture.
 *
 * @param source - Size of the stored picture, already turned as asked.
 */
export function geometryOf(source: Size, transform: Transform): Geometry {
  const whole = clampRect(transform.rect, source)
  const asked = askedSize(whole, transform)
  const plain = (size: Size, canvas = size): Geometry => ({
    cut: whole,
    size: rounded(size),
    canvas: rounded(canvas),
    byEntropy: false,
  })
  switch (transform.fit) {
    case 'clip':
      return plain(bounded(inside(whole, asked), transform))
    case 'max':
      return plain(bounded(inside(whole, asked, 1), transform))
    case 'fill':
      return plain(inside(whole, asked), box(whole, asked))
    case 'fillmax':
      return plain(inside(whole, asked, 1), box(whole, asked))
    case 'scale':
      return plain(bounded(box(whole, asked), transform))
    case 'crop':
      return cropped(whole, source, bounded(box(whole, asked), transform), transform)
    case 'min': {
      const size = box(whole, asked)
      const shrink = Math.min(1, whole.width / size.width, whole.height / size.height)
      return cropped(
        whole,
        source,
        { width: size.width * shrink, height: size.height * shrink },
        transform,
      )
    }
  }
}

interface Asked {
  width?: number
  height?: number
}

/** `w` and `h`; for `fit=crop` a missing one may come from the limits. */
function askedSize(whole: Size, { width, height, maxWidth, minWidth, ...rest }: Transform): Asked {
  const { maxHeight, minHeight } = rest
  const w = width ?? (rest.fit === 'crop' ? limited(whole.width, minWidth, maxWidth) : undefined)
  const h =
    height ?? (rest.fit === 'crop' ? limited(whole.height, minHeight, maxHeight) : undefined)
  return {
    ...(w === undefined ? {} : { width: w }),
    ...(h === undefined ? {} : { height: h }),
  }
}

function limited(value: number, min?: number, max?: number): number | undefined {
  if (min === undefined && max === undefined) return undefined
  return Math.min(max ?? Infinity, Math.max(min ?? 0, value))
}

/** The whole of it, undistorted, within the asked box; `most` = 1 never enlarges. */
function inside(whole: Size, { width, height }: Asked, most = Infinity): Size {
  const scale = Math.min(
    width === undefined ? Infinity : width / whole.width,
    height === undefined ? Infinity : height / whole.height,
    most,
  )
  return scaledBy(whole, Number.isFinite(scale) ? scale : 1)
}

/** The asked box itself; a missing side follows from the other. */
function box(whole: Size, { width, height }: Asked): Size {
  if (width !== undefined && height !== undefined) return { width, height }
  return inside(whole, {
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
  })
}

/** Shrinks or grows to respect `max-w`, `max-h`, `min-w` and `min-h`. */
function bounded(size: Size, { maxWidth, maxHeight, minWidth, minHeight }: Transform): Size {
  const shrink = Math.min(
    1,
    (maxWidth ?? Infinity) / size.width,
    (maxHeight ?? Infinity) / size.height,
  )
  const grow = Math.max(1, (minWidth ?? 0) / size.width, (minHeight ?? 0) / size.height)
  return scaledBy(size, shrink < 1 ? shrink : grow)
}

function scaledBy({ width, height }: Size, scale: number): Size {
  return { width: width * scale, height: height * scale }
}

/** Fills the size completely and cuts off what hangs over. */
function cropped(whole: Rect, source: Size, size: Size, transform: Transform): Geometry {
  const aspect = size.width / size.height
  const isWide = whole.width / whole.height > aspect
  const width = isWide ? whole.height * aspect : whole.width
  const height = isWide ? whole.height : whole.width / aspect
  const target = rounded(size)
  if (transform.crop === 'entropy') {
    return { cut: whole, size: target, canvas: target, byEntropy: true }
  }
  const centre = centreOf(whole, source, transform)
  const cut = {
    left: clamp(centre.x - width / 2, whole.left, whole.left + whole.width - width),
    top: clamp(centre.y - height / 2, whole.top, whole.top + whole.height - height),
    width,
    height,
  }
  return { cut: clampRect(cut, source), size: target, canvas: target, byEntropy: false }
}

function centreOf(whole: Rect, source: Size, { crop, focalPoint }: Transform) {
  const middle = { x: whole.left + whole.width / 2, y: whole.top + whole.height / 2 }
  switch (crop) {
    case 'top':
      return { ...middle, y: whole.top }
    case 'bottom':
      return { ...middle, y: whole.top + whole.height }
    case 'left':
      return { ...middle, x: whole.left }
    case 'right':
      return { ...middle, x: whole.left + whole.width }
    case 'center':
      return middle
    default:
      return focalPoint
        ? { x: focalPoint.x * source.width, y: focalPoint.y * source.height }
        : middle
  }
}

/** Whole pixels, within the source, at least one each way. */
function clampRect(rect: Rect | undefined, source: Size): Rect {
  if (!rect) return { left: 0, top: 0, ...source }
  const left = clamp(Math.round(rect.left), 0, source.width - 1)
  const top = clamp(Math.round(rect.top), 0, source.height - 1)
  return {
    left,
    top,
    width: clamp(Math.round(rect.width), 1, source.width - left),
    height: clamp(Math.round(rect.height), 1, source.height - top),
  }
}

function clamp(value: number, min: number, max: number): number {
  return Math.max(min, Math.min(max, value))
}

function rounded({ width, height }: Size): Size {
  return { width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)) }
}
