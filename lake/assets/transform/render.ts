import sharp, { type Sharp } from 'sharp'
import { plainError } from '../../errors.ts'
import { geometryOf, type Geometry } from './geometry.ts'
import { maxSide, type OutputFormat, type Transform } from './params.ts'

const defaultQuality = 75
/** A drawing can be written to take for ever to draw. */
const maxSeconds = 30
const transparent = { r: 0, g: 0, b: 0, alpha: 0 }

/**
 * Makes the picture a transform asks for.
 *
 * @param path - File of the stored picture.
 * @param format - Format of the result.
 * @param largest - What it may have at most, in pixels a side.
 * @throws HttpError 400 when the result would be larger.
 */
export async function renderImage(
  path: string,
  transform: Transform,
  format: OutputFormat,
  largest = maxSide,
): Promise<Uint8Array> {
  const animated = (format === 'gif' || format === 'webp') && transform.frame === undefined
  const input = { animated, limitInputPixels: false } as const
  const { source, rest } = await turn(path, input, transform)
  const { width, height, pageHeight } = await source.metadata()
  const geometry = geometryOf({ width, height: pageHeight ?? height }, rest)
  const { canvas } = geometry
  if (canvas.width > largest || canvas.height > largest) {
    throw plainError(
      400,
      `The picture would be ${canvas.width} × ${canvas.height} pixels; at most ${largest} each way can be made.`,
    )
  }
  if (largest < maxSide && (width > largest || (pageHeight ?? height) > largest)) {
    throw plainError(
      400,
      `The drawing has filters and is ${width} × ${height} pixels; of one with filters at most ${largest} each way are made.`,
    )
  }
  const drawn = effects(draw(source, geometry, transform), transform)
  return encode(background(drawn, transform, format), format, transform)
    .timeout({ seconds: maxSeconds })
    .toBuffer()
}

/**
 * The source, turned as asked, and what is left to do. Sharp turns before it
 * cuts only when the turn is a pass of its own; `rect` and focal point are
 * meant on the picture before the turn.
 */
async function turn(
  path: string,
  input: { animated: boolean; limitInputPixels: false },
  transform: Transform,
): Promise<{ source: Sharp; rest: Transform }> {
  const { rotate, rect, focalPoint, ...rest } = transform
  if (rotate === undefined) return { source: sharp(path, input), rest: transform }
  const source = sharp(path, { ...input, animated: false })
  const size = await source.metadata()
  const { cut } = geometryOf(size, { fit: 'clip', ...(rect ? { rect } : {}) })
  const { data, info } = await source
    .extract(cut)
    .toColourspace('srgb')
    .rotate(rotate)
    .raw()
    .timeout({ seconds: maxSeconds })
    .toBuffer({ resolveWithObject: true })
  const { width, height, channels } = info
  const turned = sharp(data, { raw: { width, height, channels }, limitInputPixels: false })
  if (!focalPoint) return { source: turned, rest }
  const within = {
    x: (focalPoint.x * size.width - cut.left) / cut.width,
    y: (focalPoint.y * size.height - cut.top) / cut.height,
  }
  return { source: turned, rest: { ...rest, focalPoint: turnPoint(within, rotate) } }
}

function turnPoint({ x, y }: { x: number; y: number }, rotate: 90 | 180 | 270) {
  if (rotate === 90) return { x: 1 - y, y: x }
  if (rotate === 180) return { x: 1 - x, y: 1 - y }
  return { x: y, y: 1 - x }
}

function draw(source: Sharp, { cut, size, canvas, byEntropy }: Geometry, transform: Transform) {
  const resized = source.extract(cut).resize({
    ...size,
    fit: byEntropy ? 'cover' : 'fill',
    ...(byEntropy ? { position: 'entropy' } : {}),
  })
  const around = {
    left: Math.floor((canvas.width - size.width) / 2),
    right: Math.ceil((canvas.width - size.width) / 2),
    top: Math.floor((canvas.height - size.height) / 2),
    bottom: Math.ceil((canvas.height - size.height) / 2),
  }
  const pad = transform.pad ?? 0
  const edges = Object.entries(around).map(([edge, width]) => [edge, width + pad] as const)
  if (edges.every(([, width]) => width === 0)) return resized
  return resized.extend({ ...Object.fromEntries(edges), background: colour(transform) })
}

function effects(image: Sharp, transform: Transform): Sharp {
  const { flip, blur, sharpen, saturation, invert } = transform
  if (flip?.includes('h')) image.flop()
  if (flip?.includes('v')) image.flip()
  // Sharp's blur is a standard deviation in pixels, from 0.3.
  if (blur !== undefined) image.blur(Math.max(0.3, blur / 4))
  if (sharpen !== undefined) image.sharpen({ sigma: 0.5 + sharpen / 20 })
  if (saturation === -100) image.greyscale()
  else if (saturation !== undefined) image.modulate({ saturation: 1 + saturation / 100 })
  if (invert) image.negate({ alpha: false })
  return image
}

/** See-through parts show the background, if one is given or the format has no other way. */
function background(image: Sharp, transform: Transform, format: OutputFormat): Sharp {
  if (transform.background && transform.background.alpha === 1) {
    return image.flatten({ background: colour(transform) })
  }
  return format === 'jpg' ? image.flatten({ background: '#ffffff' }) : image
}

function colour({ background: given }: Transform) {
  if (!given) return transparent
  return { r: given.red, g: given.green, b: given.blue, alpha: given.alpha }
}

function encode(image: Sharp, format: OutputFormat, transform: Transform): Sharp {
  // 0 is a valid quality of the hosted service; sharp starts at 1.
  const quality = Math.max(1, Math.round(transform.quality ?? defaultQuality))
  switch (format) {
    case 'jpg':
      return image.jpeg({ quality, progressive: transform.progressive ?? false, mozjpeg: false })
    case 'png':
      return image.png()
    case 'webp':
      return image.webp({ quality })
    case 'avif':
      return image.avif({ quality, effort: 2 })
    case 'gif':
      return image.gif()
    case 'tif':
      return image.tiff({ quality })
  }
}
