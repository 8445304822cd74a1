/** One colour of a picture, as `metadata.palette` holds it. */
interface Swatch {
  _type: 'sanity.imagePaletteSwatch'
  /** `#rrggbb` */
  background: string
  /** Black or white, whichever can be read on `background`. */
  foreground: string
  title: string
  /** Share of the picture's pixels, 0-100. */
  population: number
}

export interface Palette {
  _type: 'sanity.imagePalette'
  dominant: Swatch
  vibrant?: Swatch
  lightVibrant?: Swatch
  darkVibrant?: Swatch
  muted?: Swatch
  lightMuted?: Swatch
  darkMuted?: Swatch
}

interface Colour {
  red: number
  green: number
  blue: number
  /** Pixels of this colour. */
  count: number
}

interface Box {
  colours: Colour[]
  count: number
}

const swatchCount = 32

/**
 * The colours that stand for a picture: the commonest, and the one nearest to
 * each of six ideals of saturation and lightness. The ideals are those of
 * Android's Palette library, which the hosted service's field names come from.
 *
 * @param pixels - RGBA, four bytes a pixel.
 * @returns undefined for a picture with nothing to see.
 */
export function paletteOf(pixels: Uint8Array): Palette | undefined {
  const colours = medianCut(histogram(pixels), swatchCount)
  const dominant = colours.toSorted((a, b) => b.count - a.count)[0]
  if (!dominant) return undefined
  const total = colours.reduce((sum, { count }) => sum + count, 0)
  const palette: Palette = { _type: 'sanity.imagePalette', dominant: swatch(dominant, total) }
  const free = new Set(colours)
  for (const [name, ideal] of ideals) {
    const best = bestMatch(free, ideal, dominant.count)
    if (!best) continue
    palette[name] = swatch(best, total)
    free.delete(best)
  }
  return palette
}

interface Ideal {
  /** Saturation and lightness, 0-1. */
  saturation: number
  minSaturation: number
  maxSaturation: number
  lightness: number
  minLightness: number
  maxLightness: number
}

const strong = { saturation: 1, minSaturation: 0.35, maxSaturation: 1 }
const weak = { saturation: 0.3, minSaturation: 0, maxSaturation: 0.4 }
const light = { lightness: 0.74, minLightness: 0.55, maxLightness: 1 }
const normal = { lightness: 0.5, minLightness: 0.3, maxLightness: 0.7 }
const dark = { lightness: 0.26, minLightness: 0, maxLightness: 0.45 }

const ideals: ReadonlyArray<readonly [Exclude<keyof Palette, '_type' | 'dominant'>, Ideal]> = [
  ['vibrant', { ...strong, ...normal }],
  ['lightVibrant', { ...strong, ...light }],
  ['darkVibrant', { ...strong, ...dark }],
  ['muted', { ...weak, ...normal }],
  ['lightMuted', { ...weak, ...light }],
  ['darkMuted', { ...weak, ...dark }],
]

function bestMatch(colours: Iterable<Colour>, ideal: Ideal, most: number): Colour | undefined {
  let best: { colour: Colour; score: number } | undefined
  for (const colour of colours) {
    const { saturation, lightness } = saturationAndLightness(colour)
    if (saturation < ideal.minSaturation || saturation > ideal.maxSaturation) continue
    if (lightness < ideal.minLightness || lightness > ideal.maxLightness) continue
    const score =
      0.24 * (1 - Math.abs(saturation - ideal.saturation)) +
      0.52 * (1 - Math.abs(lightness - ideal.lightness)) +
      0.24 * (colour.count / most)
    if (!best || score > best.score) best = { colour, score }
  }
  return best?.colour
}

/** Pixels counted by colour, five bits a channel; those one sees through are left out. */
function histogram(pixels: Uint8Array): Colour[] {
  const bins = new Map<number, Colour>()
  for (let at = 0; at + 3 < pixels.length; at += 4) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = pixels.subarray(at, at + 4)
    if (alpha < 128) continue
    const key = ((red >> 3) << 10) | ((green >> 3) << 5) | (blue >> 3)
    const bin = bins.get(key)
    if (bin) add(bin, red, green, blue)
    else bins.set(key, { red, green, blue, count: 1 })
  }
  return [...bins.values()]
}

function add(bin: Colour, red: number, green: number, blue: number): void {
  bin.count += 1
  bin.red += (red - bin.red) / bin.count
  bin.green += (green - bin.green) / bin.count
  bin.blue += (blue - bin.blue) / bin.count
}

/** Heckbert's median cut: halve the box with the most pixels and spread until there are enough. */
function medianCut(colours: Colour[], wanted: number): Colour[] {
  const boxes: Box[] = colours.length > 0 ? [box(colours)] : []
  while (boxes.length < wanted) {
    const widest = boxes
      .filter(({ colours: inside }) => inside.length > 1)
      .toSorted((a, b) => b.count * spread(b).range - a.count * spread(a).range)[0]
    if (!widest) break
    boxes.splice(boxes.indexOf(widest), 1, ...halve(widest))
  }
  return boxes.map(average)
}

function box(colours: Colour[]): Box {
  return { colours, count: colours.reduce((sum, { count }) => sum + count, 0) }
}

const channels = ['red', 'green', 'blue'] as const

function spread({ colours }: Box): { channel: (typeof channels)[number]; range: number } {
  const ranges = channels.map((channel) => {
    const values = colours.map((colour) => colour[channel])
    return { channel, range: Math.max(...values) - Math.min(...values) }
  })
  return ranges.reduce((widest, range) => (range.range > widest.range ? range : widest))
}

function halve(whole: Box): [Box, Box] {
  const { channel } = spread(whole)
  const sorted = whole.colours.toSorted((a, b) => a[channel] - b[channel])
  let seen = 0
  let middle = sorted.findIndex(({ count }) => (seen += count) * 2 >= whole.count) + 1
  middle = Math.min(Math.max(middle, 1), sorted.length - 1)
  return [box(sorted.slice(0, middle)), box(sorted.slice(middle))]
}

function average({ colours, count }: Box): Colour {
  const mean = (channel: (typeof channels)[number]) =>
    colours.reduce((sum, colour) => sum + colour[channel] * colour.count, 0) / count
  return { red: mean('red'), green: mean('green'), blue: mean('blue'), count }
}

function saturationAndLightness({ red, green, blue }: Colour) {
  const max = Math.max(red, green, blue) / 255
  const min = Math.min(red, green, blue) / 255
  const lightness = (max + min) / 2
  const range = max - min
  return { lightness, saturation: range === 0 ? 0 : range / (1 - Math.abs(2 * lightness - 1)) }
}

function swatch(colour: Colour, total: number): Swatch {
  const foreground = luminance(colour) > 0.179 ? '#000' : '#fff'
  return {
    _type: 'sanity.imagePaletteSwatch',
    background: `#${channels.map((channel) => hex(colour[channel])).join('')}`,
    foreground,
    title: foreground,
    population: Math.round((colour.count / total) * 10_000) / 100,
  }
}

function hex(value: number): string {
  return Math.round(value).toString(16).padStart(2, '0')
}

/** WCAG 2.2, relative luminance. At 0.179 black and white contrast equally. */
function luminance({ red, green, blue }: Colour): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((value) => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
