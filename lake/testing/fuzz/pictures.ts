import sharp from 'sharp'

import { dropGifNotes } from '../../assets/metadata/gif.ts'
import { dropJpegNotes } from '../../assets/metadata/jpeg.ts'
import { dropPngNotes } from '../../assets/metadata/png.ts'
import { dropWebpNotes } from '../../assets/metadata/webp.ts'
import { readImageFormat } from '../../assets/imageFormat.ts'
import { HttpError } from '../../errors.ts'
import type { Random } from '../random.ts'
import { mutateBytes, stopwatch, type Fuzzer } from './fuzzer.ts'

const drops = { jpeg: dropJpegNotes, png: dropPngNotes, gif: dropGifNotes, webp: dropWebpNotes }
/** How often the library that unpacks pictures is asked too, which takes a hundred times as long. */
const unpackedEvery = 200

/** Small pictures with notes in them, their bytes broken. */
export async function fuzzPictures(random: Random): Promise<Fuzzer> {
  const good = await pictures()
  let n = 0
  return {
    async attempt() {
      const [format, bytes] = good[Math.floor(random() * good.length)] ?? good[0]!
      const broken = mutateBytes(random, bytes)
      const tooLong = stopwatch()
      const fault = (await refusal(() => drops[format](broken))) ?? checkAgain(format, broken)
      if (fault) return `${format} ${Buffer.from(broken).toString('base64')}: ${fault}`
      if (++n % unpackedEvery === 0) {
        const unpacking = await refusal(() => readImageFormat(broken, 1_000_000))
        if (unpacking) return `${format} ${Buffer.from(broken).toString('base64')}: ${unpacking}`
      }
      return tooLong()
    },
    close: () => Promise.resolve(),
  }
}

/** What was cleaned once is clean: nothing more is found in it. */
function checkAgain(format: keyof typeof drops, bytes: Uint8Array): string | undefined {
  try {
    const cleaned = drops[format](bytes)
    if (cleaned === undefined) return undefined
    if (cleaned.length > bytes.length) return 'it grew when notes were taken out of it'
    return drops[format](cleaned) === undefined ? undefined : 'a note was left in it'
  } catch {
    return undefined
  }
}

async function refusal(work: () => unknown): Promise<string | undefined> {
  try {
    await work()
    return undefined
  } catch (error) {
    if (error instanceof HttpError && error.status < 500) return undefined
    return String(error instanceof Error ? error.stack : error)
  }
}

async function pictures(): Promise<[keyof typeof drops, Uint8Array][]> {
  const create = { width: 9, height: 7, channels: 3, background: 'teal' } as const
  const noted = () =>
    sharp({ create }).withExif({ IFD0: { Artist: 'Rowan Example' }, IFD3: { GPSAltitude: '12/1' } })
  return [
    ['jpeg', await noted().jpeg().toBuffer()],
    ['jpeg', await noted().jpeg({ progressive: true }).toBuffer()],
    ['png', await noted().png().toBuffer()],
    ['webp', await noted().webp().toBuffer()],
    ['webp', await noted().webp({ lossless: true }).toBuffer()],
    ['gif', await sharp({ create }).gif().toBuffer()],
  ]
}
