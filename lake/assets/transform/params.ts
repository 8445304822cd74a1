import { plainError } from '../../errors.ts'

/** What a picture's address asks for, checked and in one form for one meaning. */
export interface Transform {
  rect?: { left: number; top: number; width: number; height: number }
  width?: number
  height?: number
  maxWidth?: number
  maxHeight?: number
  minWidth?: number
  minHeight?: number
  fit: Fit
  crop?: Crop
  /** Fractions of the picture, 0-1. */
  focalPoint?: { x: number; y: number }
  /** Degrees clockwise. */
  rotate?: 90 | 180 | 270
  flip?: 'h' | 'v' | 'hv'
  /** 1-2000 */
  blur?: number
  /** 1-100 */
  sharpen?: number
  /** -100 (grey) to 100 */
  saturation?: number
  invert?: true
  background?: { red: number; green: number; blue: number; alpha: number }
  /** Pixels on each side. */
  pad?: number
  /** Show the first frame only. */
  frame?: 1
  format?: OutputFormat
  progressive?: true
  /** 1-100 */
  quality?: number
}

type Fit = (typeof fits)[number]
type Crop = (typeof crops)[number]
export type OutputFormat = 'jpg' | 'png' | 'webp' | 'avif' | 'gif' | 'tif'

const fits = ['clip', 'crop', 'fill', 'fillmax', 'max', 'min', 'scale'] as const
const crops = ['top', 'bottom', 'left', 'right', 'center', 'focalpoint', 'entropy'] as const
const formats = {
  jpg: 'jpg',
  jpeg: 'jpg',
  pjpg: 'jpg',
  png: 'png',
  webp: 'webp',
  avif: 'avif',
  gif: 'gif',
  tif: 'tif',
} as const satisfies Record<string, OutputFormat>

/** Largest output, in pixels a side. */
export const maxSide = 8192

/**
 * Reads the query of a picture's address. Parameters and their limits:
 * https://www.sanity.io/docs/apis-and-sdks/image-urls
 *
 * @param accept - The request's Accept header, for `auto=format`.
 * @returns undefined when the address asks for the picture as it is stored.
 * @throws HttpError 400 naming the parameter that cannot be understood.
 */
export function readTransform(query: URLSearchParams, accept: string): Transform | undefined {
  if (query.get('dlRaw') === 'true') return undefined
  const dpr = number(query, 'dpr', 1, 3) ?? 1
  const side = (name: string) => scaled(query, name, dpr)
  const transform: Transform = {
    fit: oneOf(query, 'fit', fits) ?? 'clip',
    ...optional('rect', rect(query)),
    ...optional('width', side('w')),
    ...optional('height', side('h')),
    ...optional('maxWidth', side('max-w')),
    ...optional('maxHeight', side('max-h')),
    ...optional('minWidth', side('min-w')),
    ...optional('minHeight', side('min-h')),
    ...optional('crop', oneOf(query, 'crop', crops)),
    ...optional('focalPoint', focalPoint(query)),
    ...optional('rotate', rotation(query)),
    ...optional('flip', oneOf(query, 'flip', ['h', 'v', 'hv'] as const)),
    ...optional('blur', aboveZero(number(query, 'blur', 0, 2000))),
    ...optional('sharpen', aboveZero(number(query, 'sharp', 0, 100))),
    ...optional('saturation', notZero(number(query, 'sat', -100, 100))),
    ...optional('invert', query.get('invert') === 'true' ? true : undefined),
    ...optional('background', background(query)),
    ...optional('pad', aboveZero(scaled(query, 'pad', dpr))),
    ...optional('frame', number(query, 'frame', 1, 1) === 1 ? (1 as const) : undefined),
    ...optional('format', format(query, accept)),
    ...optional('progressive', query.get('fm') === 'pjpg' ? true : undefined),
    ...optional('quality', number(query, 'q', 0, 100)),
  }
  const { fit, ...rest } = transform
  return Object.keys(rest).length === 0 ? undefined : { fit, ...rest }
}

/** Whether the answer depends on the Accept header. */
export function dependsOnAccept(query: URLSearchParams): boolean {
  return autoModes(query).includes('format') && !query.has('fm')
}

function optional<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  // A computed key of a literal type widens to string.
  return value === undefined ? {} : ({ [key]: value } as Record<K, V>)
}

function number(
  query: URLSearchParams,
  name: string,
  min: number,
  max: number,
): number | undefined {
  const text = query.get(name)
  if (text === null || text === '') return undefined
  const value = Number(text)
  if (Number.isFinite(value) && value >= min && value <= max) return value
  throw invalid(name, text, `a number from ${min} to ${max}`)
}

function scaled(query: URLSearchParams, name: string, dpr: number): number | undefined {
  const value = number(query, name, name === 'pad' ? 0 : 1, maxSide)
  return value === undefined ? undefined : Math.min(maxSide, Math.round(value * dpr))
}

function aboveZero(value: number | undefined): number | undefined {
  return value === undefined || value <= 0 ? undefined : value
}

function notZero(value: number | undefined): number | undefined {
  return value === 0 ? undefined : value
}

function oneOf<T extends string>(
  query: URLSearchParams,
  name: string,
  allowed: readonly T[],
): T | undefined {
  const text = query.get(name)
  if (text === null || text === '') return undefined
  const found = allowed.find((value) => value === text)
  if (found !== undefined) return found
  throw invalid(name, text, `one of ${allowed.join(', ')}`)
}

function rect(query: URLSearchParams): Transform['rect'] {
  const text = query.get('rect')
  if (text === null || text === '') return undefined
  const [left, top, width, height, more] = text.split(',').map(Number)
  const isRect =
    [left, top, width, height].every((part) => Number.isFinite(part)) && more === undefined
  if (!isRect || !width || !height || width < 1 || height < 1) {
    throw invalid('rect', text, 'left,top,width,height in pixels of the original')
  }
  return { left: left ?? 0, top: top ?? 0, width, height }
}

function focalPoint(query: URLSearchParams): Transform['focalPoint'] {
  const x = number(query, 'fp-x', 0, 1)
  const y = number(query, 'fp-y', 0, 1)
  return x === undefined && y === undefined ? undefined : { x: x ?? 0.5, y: y ?? 0.5 }
}

function rotation(query: URLSearchParams): Transform['rotate'] {
  switch (oneOf(query, 'or', ['0', '90', '180', '270'] as const)) {
    case '90':
      return 90
    case '180':
      return 180
    case '270':
      return 270
    default:
      return undefined
  }
}

/** RGB, ARGB, RRGGBB or AARRGGBB. */
function background(query: URLSearchParams): Transform['background'] {
  const text = query.get('bg')
  if (text === null || text === '') return undefined
  if (!/^(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/i.test(text)) {
    throw invalid('bg', text, 'a colour: RGB, ARGB, RRGGBB or AARRGGBB in hexadecimal')
  }
  const short = text.length < 6
  const digits = short ? [...text].map((digit) => digit + digit).join('') : text
  const argb = digits.length === 6 ? `ff${digits}` : digits
  const [alpha = 255, red = 0, green = 0, blue = 0] = [0, 2, 4, 6].map((at) =>
    Number.parseInt(argb.slice(at, at + 2), 16),
  )
  return { red, green, blue, alpha: alpha / 255 }
}

function format(query: URLSearchParams, accept: string): OutputFormat | undefined {
  const name = oneOf(query, 'fm', Object.keys(formats) as Array<keyof typeof formats>)
  if (name) return formats[name]
  return autoModes(query).includes('format') && accept.includes('image/webp') ? 'webp' : undefined
}

function autoModes(query: URLSearchParams): string[] {
  return (query.get('auto') ?? '').split(',')
}

function invalid(name: string, value: string, expected: string): Error {
  return plainError(
    400,
    `The parameter "${name}" of the picture is "${value}"; it must be ${expected}.`,
  )
}
