import { createImageUrlBuilder } from '@sanity/image-url'
import { expect, test } from 'vitest'
import { type Crop, type Hotspot, imageAddress } from './imageAddress.ts'
import { imageSource } from './index.ts'

const builder = createImageUrlBuilder({ projectId: 'abc123', dataset: 'production' })

test('two thousand pictures are cut as @sanity/image-url cuts them', () => {
  const random = numbers(7)
  const between = (from: number, to: number) => from + Math.floor(random() * (to - from + 1))
  for (let round = 0; round < 2000; round++) {
    const [width, height] = [between(1, 4000), between(1, 4000)]
    const crop: Crop = {
      left: random() * 0.45,
      right: random() * 0.45,
      top: random() * 0.45,
      bottom: random() * 0.45,
    }
    const hotspot: Hotspot = { x: random(), y: random(), width: random(), height: random() }
    const size = { width: between(1, 2000), height: between(1, 2000) }
    const id = `image-0123456789abcdef-${width}x${height}-jpg`
    const theirs = builder
      .image({ asset: { _ref: id }, crop, hotspot })
      .width(size.width)
      .height(size.height)
      .fit('crop')
      .auto('format')
      .url()
    const url = `https://cdn.sanity.io/images/abc123/production/0123456789abcdef-${width}x${height}.jpg`
    expect(imageAddress({ url, width, height }, { crop, hotspot, ...size })).toBe(theirs)
  }
})

test.each([
  ['no asset', {}],
  ['an address that is no picture of a lake', { asset: asset({ url: 'https://x.example/a.png' }) }],
  ['an id that is no picture', { asset: asset({ _id: 'file-abc-pdf' }) }],
  ['no size', { asset: asset({ width: null }) }],
])('%s: no picture', (_what, image) => {
  expect(imageSource(image)).toBeUndefined()
})

test('an embedded lake is named by the address of its asset', () => {
  expect(imageSource({ asset: asset({}) })?.src).toBe(
    'http://localhost:3333/images/local/production/0123456789abcdef-2000x1000.webp?w=960&h=480&fit=crop&auto=format',
  )
})

function asset(other: Record<string, string | number | null>) {
  return {
    _id: 'image-0123456789abcdef-2000x1000-webp',
    url: 'http://localhost:3333/images/local/production/0123456789abcdef-2000x1000.webp',
    width: 2000,
    height: 1000,
    ...other,
  }
}

/** The same row of numbers in every run (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
