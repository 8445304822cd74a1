import sharp from 'sharp'
import { describe, expect, test } from 'vitest'

import { paletteOf } from './palette.ts'

const drawing = (body: string) =>
  sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90">${body}</svg>`))
    .ensureAlpha()
    .raw()
    .toBuffer()
const filled = (colour: string, width = 90) =>
  `<rect width="${width}" height="90" fill="${colour}"/>`

const six = ['vibrant', 'lightVibrant', 'darkVibrant', 'muted', 'lightMuted', 'darkMuted'] as const

describe('the palette of a picture, as the hosted service makes it', () => {
  test('has all six swatches, those the picture does not have with population 0', async () => {
    const palette = await paletteOf(await drawing(filled('#123456') + filled('#fedcba', 9)))
    expect(six.filter((name) => palette?.[name] === undefined)).toEqual([])
    expect(palette).toMatchObject({
      darkVibrant: { population: 90 },
      lightVibrant: { population: 10 },
      vibrant: { population: 0 },
    })
  })

  test('its dominant swatch is the commonest of the six, not the paper', async () => {
    const palette = await paletteOf(await drawing(filled('#fff') + filled('#294a41', 9)))
    expect(palette?.dominant).toEqual(palette?.darkMuted)
    expect(palette?.dominant.population).toBe(10)
  })

  // https://www.sanity.io/schemas/groq-query-to-for-image-palette-information-357a5bce
  test.each([
    ['#294a41', '#fff', '#fff'],
    ['#94b7a8', '#000', '#fff'],
    ['#fcfcdc', '#000', '#000'],
  ])('on %s texts are %s, titles %s', async (colour, foreground, title) => {
    const palette = await paletteOf(await drawing(filled(colour)))
    expect(palette?.dominant).toMatchObject({ foreground, title })
  })

  test('a picture of nothing but white has its white; one with nothing to see none', async () => {
    expect(await paletteOf(await drawing(filled('#fff')))).toMatchObject({
      dominant: { population: 100 },
    })
    expect(await paletteOf(await drawing(''))).toBeUndefined()
    expect(await paletteOf(new Uint8Array())).toBeUndefined()
  })
})
