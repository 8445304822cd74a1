import type { Swatch as VibrantSwatch } from '@vibrant/color'
import { DefaultGenerator } from '@vibrant/generator-default'
import { MMCQ } from '@vibrant/quantizer-mmcq'

/** One colour of a picture, as `metadata.palette` holds it. */
interface Swatch {
  _type: 'sanity.imagePaletteSwatch'
  /** `#rrggbb` */
  background: string
  /** Black or white, whichever body text can be read in on `background`. */
  foreground: string
  /** The same for a title, which is large. */
  title: string
  /** Share of the picture's pixels, 0-100. 0: made from another swatch, where the picture has none. */
  population: number
}

export interface Palette {
  _type: 'sanity.imagePalette'
  /** The commonest of the six. */
  dominant: Swatch
  vibrant?: Swatch
  lightVibrant?: Swatch
  darkVibrant?: Swatch
  muted?: Swatch
  lightMuted?: Swatch
  darkMuted?: Swatch
}

/** node-vibrant's own default. */
const colorCount = 64

/**
 * The colours that stand for a picture. Palettes the hosted service has made show that it makes them
 * as node-vibrant does: titles and text in black from the same brightness on, swatches of population
 * 0, the dominant one always one of the six. These are its two steps, on pixels that sharp has read.
 *
 * @param pixels - RGBA, four bytes a pixel.
 * @returns undefined for a picture with nothing to see.
 */
export async function paletteOf(pixels: Uint8Array): Promise<Palette | undefined> {
  const visible = rgbaOf(pixels, (_r, _g, _b, alpha) => alpha >= 125)
  if (visible.length === 0) return undefined
  const coloured = rgbaOf(visible, (r, g, b) => r <= 250 || g <= 250 || b <= 250)
  // Paper is not what a picture shows, unless it shows nothing else.
  const counted = coloured.length > 0 ? coloured : visible
  const swatches = await DefaultGenerator(MMCQ(new Uint8ClampedArray(counted), { colorCount }))
  const share = (population: number) =>
    Math.round((population / (visible.length / 4)) * 10_000) / 100
  const named = {
    vibrant: swatches['Vibrant'],
    lightVibrant: swatches['LightVibrant'],
    darkVibrant: swatches['DarkVibrant'],
    muted: swatches['Muted'],
    lightMuted: swatches['LightMuted'],
    darkMuted: swatches['DarkMuted'],
  }
  const found = Object.entries(named).flatMap(([name, one]) => (one ? [[name, one] as const] : []))
  const [commonest] = found.map(([, one]) => one).sort((a, b) => b.population - a.population)
  if (!commonest) return undefined
  return {
    _type: 'sanity.imagePalette',
    dominant: swatch(commonest, share),
    ...Object.fromEntries(found.map(([name, one]) => [name, swatch(one, share)])),
  }
}

function swatch(
  { hex, bodyTextColor, titleTextColor, population }: VibrantSwatch,
  share: (population: number) => number,
): Swatch {
  return {
    _type: 'sanity.imagePaletteSwatch',
    background: hex,
    foreground: bodyTextColor,
    title: titleTextColor,
    population: share(population),
  }
}

/** The pixels that pass. */
function rgbaOf(
  pixels: Uint8Array | readonly number[],
  passes: (r: number, g: number, b: number, alpha: number) => boolean,
): number[] {
  const kept: number[] = []
  for (let at = 0; at + 3 < pixels.length; at += 4) {
    const [r = 0, g = 0, b = 0, alpha = 0] = pixels.slice(at, at + 4)
    if (passes(r, g, b, alpha)) kept.push(r, g, b, alpha)
  }
  return kept
}
