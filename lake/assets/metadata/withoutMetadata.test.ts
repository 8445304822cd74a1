import sharp, { type Sharp } from 'sharp'
import { describe, expect, test } from 'vitest'
import { withoutMetadata } from './withoutMetadata.ts'

const secret = 'Taken by A. Person'

/** 40 × 30 pixels that differ from each other. */
function picture(): Sharp {
  const pixels = Uint8Array.from({ length: 40 * 30 * 3 }, (_, at) => (at * 7) % 256)
  return sharp(pixels, { raw: { width: 40, height: 30, channels: 3 } })
}

const notes = {
  IFD0: { Artist: secret, Copyright: secret, ImageDescription: secret },
  IFD3: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '59/1 54/1 0/1',
    GPSLongitudeRef: 'E',
    GPSLongitude: '10/1 45/1 0/1',
  },
}
const xmp = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">${secret}</dc:creator></x:xmpmeta><?xpacket end="w"?>`

/** The largest difference between any two samples of two pictures. */
async function difference(one: Uint8Array, other: Uint8Array): Promise<number> {
  const [a, b] = await Promise.all([one, other].map((bytes) => sharp(bytes).raw().toBuffer()))
  return Math.max(...a!.map((sample, at) => Math.abs(sample - (b![at] ?? Number.NaN))))
}

const formats = [
  ['jpeg', (image: Sharp) => image.jpeg()],
  ['jpeg', (image: Sharp) => image.jpeg({ progressive: true })],
  ['png', (image: Sharp) => image.png()],
  ['webp', (image: Sharp) => image.webp({ lossless: true })],
  ['webp', (image: Sharp) => image.webp({ quality: 80 })],
  ['avif', (image: Sharp) => image.avif({ effort: 0 })],
  ['tiff', (image: Sharp) => image.tiff({ compression: 'lzw' })],
] as const

describe.each(formats)('%s', (format, encode) => {
  test('loses its notes, not its pixels', async () => {
    const noted = await encode(picture().withExif(notes).withXmp(xmp)).toBuffer()
    expect(noted.includes(secret)).toBe(true)

    const cleaned = await withoutMetadata(noted, format)
    expect(cleaned).toBeDefined()
    expect(Buffer.from(cleaned!).includes(secret)).toBe(false)
    const { exif, xmp: left, width, height } = await sharp(cleaned).metadata()
    expect({ exif, left, width, height }).toEqual({
      exif: undefined,
      left: undefined,
      width: 40,
      height: 30,
    })
    expect(await difference(cleaned!, noted)).toBeLessThanOrEqual(format === 'avif' ? 40 : 0)
  })

  test('is left alone when it has none, or comes back the same', async () => {
    const plain = await encode(picture()).toBuffer()
    const once = (await withoutMetadata(plain, format)) ?? plain
    const twice = (await withoutMetadata(once, format)) ?? once
    expect(Buffer.compare(once, twice)).toBe(0)
    const isRewritten = format === 'tiff'
    expect(once === plain).toBe(!isRewritten)
  })

  test('is turned upright', async () => {
    const turned = await encode(picture().withMetadata({ orientation: 6 })).toBuffer()
    const upright = await withoutMetadata(turned, format)
    const { width, height, orientation } = await sharp(upright ?? turned).metadata()
    expect({ width, height, orientation: orientation ?? 1 }).toEqual({
      width: 30,
      height: 40,
      orientation: 1,
    })
  })
})

test('a GIF keeps its frames and its repetition, and loses its comment', async () => {
  const frames = await Promise.all(
    ['#f00', '#00f'].map((background) =>
      sharp({ create: { width: 8, height: 8, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  )
  const gif = await sharp(frames, { join: { animated: true } })
    .gif({ loop: 3, delay: [70, 90] })
    .toBuffer()
  expect(await withoutMetadata(gif, 'gif')).toBeUndefined()

  const comment = Buffer.concat([
    Buffer.from([0x21, 0xfe, secret.length]),
    Buffer.from(secret),
    Buffer.from([0]),
  ])
  // After the header and its colour table, whose size the flags in byte 10 tell.
  const start = 13 + ((gif[10] ?? 0) & 128 ? 3 * 2 ** (((gif[10] ?? 0) & 7) + 1) : 0)
  const noted = Buffer.concat([gif.subarray(0, start), comment, gif.subarray(start)])
  const cleaned = await withoutMetadata(noted, 'gif')
  expect(Buffer.compare(cleaned!, gif)).toBe(0)
  expect(await sharp(cleaned, { animated: true }).metadata()).toMatchObject({
    pages: 2,
    loop: 3,
    delay: [70, 90],
  })
})

test('a second picture hidden behind the end is cut off', async () => {
  const hidden = await picture().withExif(notes).jpeg().toBuffer()
  for (const [format, encode] of formats.filter(([name]) =>
    ['jpeg', 'png', 'webp'].includes(name),
  )) {
    const plain = await encode(picture()).toBuffer()
    const cleaned = await withoutMetadata(Buffer.concat([plain, hidden]), format)
    expect(Buffer.compare(cleaned!, plain)).toBe(0)
  }
})

test.each(formats)(
  'a damaged %s is refused or survives, but never hangs',
  async (format, encode) => {
    const whole = await encode(picture().withExif(notes)).toBuffer()
    for (let at = 12; at < whole.length; at += 97) {
      const broken = Buffer.from(whole)
      broken[at] = 255 - (broken[at] ?? 0)
      await withoutMetadata(broken, format).then(
        (cleaned) => expect(cleaned === undefined || cleaned.length > 0).toBe(true),
        (error: unknown) => expect(error).toBeInstanceOf(Error),
      )
    }
  },
)
