import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { connect } from 'node:net'
import { join } from 'node:path'
import { createImageUrlBuilder } from '@sanity/image-url'
import type { SanityImageAssetDocument } from '@sanity/client'
import sharp, { type Sharp } from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestLake, temporaryFolder, type TestLake } from '../../testing/testLake.ts'

let lake: TestLake
beforeAll(async () => {
  lake = await startTestLake()
})
afterAll(async () => {
  await lake[Symbol.asyncDispose]()
})

describe('uploading a picture', () => {
  test('keeps it under the hash of its bytes and describes it', async () => {
    const png = await flag().png().toBuffer()
    const asset = await upload(png, { filename: 'flag.png', title: 'A flag' })
    const sha1 = createHash('sha1').update(png).digest('hex')

    expect(asset).toMatchObject({
      _id: `image-${sha1}-60x40-png`,
      _type: 'sanity.imageAsset',
      sha1hash: sha1,
      assetId: sha1,
      extension: 'png',
      mimeType: 'image/png',
      size: png.byteLength,
      originalFilename: 'flag.png',
      title: 'A flag',
      path: `images/local/production/${sha1}-60x40.png`,
      url: `${lake.server.url}/images/local/production/${sha1}-60x40.png`,
      metadata: {
        dimensions: { width: 60, height: 40, aspectRatio: 1.5 },
        hasAlpha: false,
        isOpaque: true,
        blurHash: expect.stringMatching(/^.{28}$/),
        thumbHash: expect.any(String),
        lqip: expect.stringMatching(/^data:image\/jpeg;base64,/),
        palette: { dominant: { background: expect.stringMatching(/^#[\da-f]{6}$/) } },
      },
    })
    expect(await bytesOf(asset.url)).toEqual(png)
    expect(await lake.client().getDocument(asset._id)).toEqual(asset)
  })

  test('twice gives the same document', async () => {
    const png = await solid('#123456').png().toBuffer()
    const first = await upload(png)
    const second = await upload(png, { filename: 'another name.png' })
    expect(second).toEqual(first)
  })

  test('takes out where and with what it was photographed, and turns it upright', async () => {
    const photo = await flag()
      .withExif({
        IFD0: { Make: 'Camera works', Artist: 'A. Person' },
        IFD3: {
          GPSLatitudeRef: 'N',
          GPSLatitude: '59/1 54/1 0/1',
          GPSLongitudeRef: 'E',
          GPSLongitude: '10/1 45/1 0/1',
        },
      })
      .withMetadata({ orientation: 6 })
      .jpeg({ quality: 100, chromaSubsampling: '4:4:4' })
      .toBuffer()
    const asset = await upload(photo)

    const stored = await bytesOf(asset.url)
    const { exif, orientation, width, height } = await sharp(stored).metadata()
    expect({ exif, orientation, width, height }).toEqual({
      exif: undefined,
      orientation: undefined,
      width: 40,
      height: 60,
    })
    expect(asset._id).toMatch(/-40x60-jpg$/)
    // Turned a quarter clockwise, the left half (red) is on top.
    expect(await colourAt(stored, 20, 10)).toBe('red')
    expect(await colourAt(stored, 20, 50)).toBe('blue')
    expect(asset.metadata).not.toHaveProperty('exif')
    expect(asset.metadata).not.toHaveProperty('location')
    expect(JSON.stringify(asset)).not.toContain('A. Person')
  })

  test('leaves the pixels of an upright JPEG as they are', async () => {
    const plain = await flag().jpeg().toBuffer()
    const noted = await sharp(plain)
      .withExif({ IFD0: { Make: 'Camera works' } })
      .keepIccProfile()
      .jpeg()
      .toBuffer()
    const asset = await upload(noted)
    const stored = await bytesOf(asset.url)
    expect(stored.byteLength).toBeLessThan(noted.byteLength)
    expect(stored.includes('Camera works')).toBe(false)
    expect(await sharp(stored).raw().toBuffer()).toEqual(await sharp(noted).raw().toBuffer())
  })

  test('reads place and camera when asked to, without keeping them in the file', async () => {
    const photo = await solid('#335577')
      .withExif({
        IFD0: { Make: 'Camera works', Artist: 'A. Person' },
        IFD3: {
          GPSLatitudeRef: 'N',
          GPSLatitude: '59/1 54/1 0/1',
          GPSLongitudeRef: 'E',
          GPSLongitude: '10/1 45/1 0/1',
        },
      })
      .jpeg()
      .toBuffer()
    const asset = await upload(photo, { extract: ['exif', 'location'] })
    expect(asset.metadata).toMatchObject({
      exif: { _type: 'sanity.imageExifMetadata', Make: 'Camera works' },
      location: { _type: 'geopoint', lat: 59.9, lng: 10.75 },
    })
    expect(JSON.stringify(asset)).not.toContain('A. Person')
    expect((await bytesOf(asset.url)).includes('Camera works')).toBe(false)
  })

  test.each([
    ['a text', Buffer.from('just words')],
    ['a page dressed as a picture', Buffer.from('<html><script>alert(1)</script></html>')],
    [
      'half a PNG',
      flag()
        .png()
        .toBuffer()
        .then((png) => png.subarray(0, 60)),
    ],
    ['a HEIC photo', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic')],
  ])('refuses %s with 400 and leaves nothing behind', async (_name, bytes) => {
    const before = readdirSync(join(lake.dataDir, 'assets'), { recursive: true }).length
    await expect(upload(await bytes)).rejects.toMatchObject({ statusCode: 400 })
    expect(readdirSync(join(lake.dataDir, 'assets'), { recursive: true }).length).toBe(before)
  })

  test('refuses an empty body, a dataset that is not there', async () => {
    await expect(upload(Buffer.alloc(0))).rejects.toThrow('The body is empty')
    await expect(
      lake
        .client({ dataset: 'nowhere' })
        .assets.upload('image', await solid('#000').png().toBuffer()),
    ).rejects.toMatchObject({ statusCode: 404 })
  })
})

test('an upload that breaks off half-way leaves nothing behind', async () => {
  const { hostname, port } = new URL(lake.server.url)
  const before = readdirSync(join(lake.dataDir, 'assets'), { recursive: true }).length
  const socket = connect(Number(port), hostname)
  await once(socket, 'connect')
  socket.write(
    `POST /v1/assets/files/production HTTP/1.1\r\nHost: ${hostname}:${port}\r\nContent-Length: 1000\r\n\r\nonly this much`,
  )
  const uploads = join(lake.dataDir, 'assets', '.temporary')
  await expect.poll(() => readdirSync(uploads).length).toBe(1)
  socket.destroy()
  await expect.poll(() => readdirSync(uploads).length).toBe(0)
  expect(readdirSync(join(lake.dataDir, 'assets'), { recursive: true }).length).toBe(before)
})

test('an upload above the limit is refused, whatever length it claims', async () => {
  const endless = new ReadableStream({
    pull(controller) {
      controller.enqueue(new Uint8Array(8 * 1024 * 1024))
    },
  })
  const init = { method: 'POST', body: endless, duplex: 'half' }
  const response = await fetch(`${lake.server.url}/v1/assets/images/production`, init)
  expect(response.status).toBe(413)
  expect((await response.json()).message).toContain('larger than 100 MB')
})

describe('uploading a file', () => {
  test('keeps name, type and bytes', async () => {
    const bytes = Buffer.from('a leaflet')
    const asset = await lake.client().assets.upload('file', bytes, {
      filename: 'Leaflet for home.PDF',
      contentType: 'application/pdf',
    })
    const sha1 = createHash('sha1').update(bytes).digest('hex')
    expect(asset).toMatchObject({
      _id: `file-${sha1}-pdf`,
      _type: 'sanity.fileAsset',
      originalFilename: 'Leaflet for home.PDF',
      mimeType: 'application/pdf',
      extension: 'pdf',
      size: 9,
      url: `${lake.server.url}/files/local/production/${sha1}.pdf`,
    })
    const response = await fetch(`${asset.url}?dl=blåbær.pdf`)
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="bl_b_r.pdf"; filename*=UTF-8''bl%C3%A5b%C3%A6r.pdf`,
    )
    expect(await response.text()).toBe('a leaflet')
  })

  test('a page can be kept, but not run on the address of the Studio', async () => {
    const asset = await lake
      .client()
      .assets.upload('file', Buffer.from('<script>alert(1)</script>'), {
        filename: 'page.html',
      })
    const { headers } = await fetch(asset.url)
    expect(headers.get('content-security-policy')).toContain('sandbox')
    expect(headers.get('content-disposition')).toBe('attachment')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })

  test('answers one range, as a video player asks for it', async () => {
    const asset = await lake
      .client()
      .assets.upload('file', Buffer.from('0123456789'), { filename: 'a.mp4' })
    const part = await fetch(asset.url, { headers: { range: 'bytes=2-4' } })
    expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([
      206,
      'bytes 2-4/10',
      '234',
    ])
    const end = await fetch(asset.url, { headers: { range: 'bytes=-3' } })
    expect(await end.text()).toBe('789')
    const outside = await fetch(asset.url, { headers: { range: 'bytes=10-' } })
    expect([outside.status, outside.headers.get('content-range')]).toEqual([416, 'bytes */10'])
  })
})

describe('serving pictures', () => {
  /** 60 × 40: left half red, right half blue. */
  let asset: SanityImageAssetDocument
  beforeAll(async () => {
    asset = await upload(await flag().png().toBuffer())
  })

  test.each([
    // The query, the size of the result, the colour at the middle of its left and right edge.
    ['w=30', [30, 20], 'red', 'blue'],
    ['h=80', [120, 80], 'red', 'blue'],
    ['w=30&dpr=2', [60, 40], 'red', 'blue'],
    ['w=30&h=30', [30, 20], 'red', 'blue'],
    ['w=90&h=90&fit=max', [60, 40], 'red', 'blue'],
    ['w=90&h=90&fit=clip', [90, 60], 'red', 'blue'],
    ['w=20&h=40&fit=scale', [20, 40], 'red', 'blue'],
    ['w=20&h=40&fit=crop', [20, 40], 'red', 'blue'],
    ['w=20&h=40&fit=crop&crop=left', [20, 40], 'red', 'red'],
    ['w=20&h=40&fit=crop&crop=right', [20, 40], 'blue', 'blue'],
    ['w=20&h=40&fit=crop&crop=focalpoint&fp-x=0.1&fp-y=0.5', [20, 40], 'red', 'red'],
    ['w=20&h=40&fit=crop&crop=focalpoint&fp-x=0.9&fp-y=0.5', [20, 40], 'blue', 'blue'],
    ['w=600&h=600&fit=min', [40, 40], 'red', 'blue'],
    ['max-w=30', [30, 20], 'red', 'blue'],
    ['w=90&max-w=30', [30, 20], 'red', 'blue'],
    ['rect=0,0,30,40', [30, 40], 'red', 'red'],
    ['rect=40,10,20,20&w=10', [10, 10], 'blue', 'blue'],
    ['rect=50,0,500,40', [10, 40], 'blue', 'blue'],
    ['flip=h', [60, 40], 'blue', 'red'],
    ['or=180', [60, 40], 'blue', 'red'],
    ['or=90&rect=0,0,30,40', [40, 30], 'red', 'red'],
    ['w=100&h=40&fit=fill&bg=00ff00', [100, 40], 'green', 'green'],
    ['w=100&h=80&fit=fillmax&bg=0f0', [100, 80], 'green', 'green'],
    ['pad=10&bg=00ff00', [80, 60], 'green', 'green'],
    ['invert=true', [60, 40], 'cyan', 'yellow'],
  ] as const)('%s', async (query, [width, height], left, right) => {
    const bytes = await bytesOf(`${asset.url}?${query}`)
    const info = await sharp(bytes).metadata()
    expect([info.width, info.height]).toEqual([width, height])
    expect(await colourAt(bytes, 1, Math.floor(height / 2))).toBe(left)
    expect(await colourAt(bytes, width - 2, Math.floor(height / 2))).toBe(right)
  })

  test.each([
    ['fm=jpg', 'image/jpeg', 'jpeg'],
    ['fm=webp', 'image/webp', 'webp'],
    ['fm=avif', 'image/avif', 'heif'],
    ['fm=pjpg&q=50', 'image/jpeg', 'jpeg'],
  ])('%s', async (query, type, format) => {
    const response = await fetch(`${asset.url}?${query}`)
    expect(response.headers.get('content-type')).toBe(type)
    const info = await sharp(await response.bytes()).metadata()
    expect(info.format).toBe(format)
    expect(info.isProgressive ?? false).toBe(query.startsWith('fm=pjpg'))
  })

  test('auto=format gives WebP to whoever can show it, and tells caches so', async () => {
    const url = `${asset.url}?w=20&auto=format`
    const modern = await fetch(url, { headers: { accept: 'image/avif,image/webp,*/*' } })
    const old = await fetch(url, { headers: { accept: 'image/*' } })
    expect(modern.headers.get('content-type')).toBe('image/webp')
    expect(old.headers.get('content-type')).toBe('image/png')
    expect(modern.headers.get('vary')).toContain('Accept')
  })

  test('takes the colour out', async () => {
    const grey = (await colourAt(await bytesOf(`${asset.url}?sat=-100&fm=png`), 10, 20)).split(',')
    expect(grey).toHaveLength(3)
    expect(new Set(grey).size).toBe(1)
  })

  test.each([
    'w=0',
    'w=9000',
    'w=ten',
    'fit=stretch',
    'rect=1,2,3',
    'or=45',
    'bg=white',
    'fm=exe',
    'q=200',
  ])('%s is refused by name', async (query) => {
    const response = await fetch(`${asset.url}?${query}`)
    expect(response.status).toBe(400)
    const { message } = await response.json()
    expect(message).toContain(`"${query.split('=')[0]}"`)
  })

  test('is kept by caches for ever, and found again by its tag', async () => {
    const first = await fetch(`${asset.url}?w=10`)
    // It stands nowhere yet: only who may read drafts may see it.
    expect(first.headers.get('cache-control')).toBe('private, no-cache')
    await first.bytes()
    const again = await fetch(`${asset.url}?w=10`, {
      headers: { 'if-none-match': first.headers.get('etag')! },
    })
    expect(again.status).toBe(304)
  })

  test('many requests for one picture make it once', async () => {
    const bodies = await Promise.all(Array.from({ length: 20 }, () => bytesOf(`${asset.url}?w=47`)))
    expect(new Set(bodies.map((body) => body.toString('base64'))).size).toBe(1)
  })

  test.each([
    '/images/local/production/nope.png',
    '/images/local/production/..%2f..%2flake.sqlite',
    '/images/other/production/',
    '/files/local/production/',
  ])('GET %s is 404', async (path) => {
    const name = path.endsWith('/') ? asset.path.split('/').at(-1) : ''
    const response = await fetch(`${lake.server.url}${path}${name}`)
    expect(response.status).toBe(404)
  })

  test('@sanity/image-url builds addresses that resolve, hotspot and crop included', async () => {
    const builder = createImageUrlBuilder(lake.client())
    const image = {
      asset: { _ref: asset._id },
      crop: { left: 0.5, right: 0, top: 0, bottom: 0 },
      hotspot: { x: 0.75, y: 0.5, width: 0.2, height: 0.2 },
    }
    const url = builder.image(image).width(20).height(20).format('png').url()
    expect(url.startsWith(lake.server.url)).toBe(true)
    const bytes = await bytesOf(url)
    const { width, height } = await sharp(bytes).metadata()
    expect([width, height]).toEqual([20, 20])
    expect(await colourAt(bytes, 1, 10)).toBe('blue')
  })

  test('a drawing is served in a sandbox, and as a bitmap when asked', async () => {
    const svg = Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"><script>alert(1)</script><rect width="60" height="40" fill="#ff0000"/></svg>',
    )
    const drawing = await upload(svg)
    expect(drawing._id).toMatch(/-60x40-svg$/)
    const response = await fetch(`${drawing.url}?w=10`)
    expect(response.headers.get('content-type')).toBe('image/svg+xml')
    expect(response.headers.get('content-security-policy')).toContain('sandbox')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    const bitmap = await bytesOf(`${drawing.url}?fm=png&w=30`)
    expect(await colourAt(bitmap, 15, 10)).toBe('red')
  })

  test('a moving picture keeps moving when made smaller', async () => {
    const frames = await Promise.all(
      ['#ff0000', '#0000ff'].map((colour) => solid(colour).png().toBuffer()),
    )
    const gif = await sharp(frames, { join: { animated: true } })
      .gif({ delay: [100, 100], loop: 0 })
      .toBuffer()
    const moving = await upload(gif)
    expect(moving._id).toMatch(/-60x40-gif$/)
    const small = await bytesOf(`${moving.url}?w=30&fm=webp`)
    const { pages, width, pageHeight } = await sharp(small, { animated: true }).metadata()
    expect({ pages, width, pageHeight }).toEqual({ pages: 2, width: 30, pageHeight: 20 })
    const still = await sharp(await bytesOf(`${moving.url}?w=30&fm=webp&frame=1`)).metadata()
    expect(still.pages ?? 1).toBe(1)
  })
})

const colours = {
  red: [255, 0, 0],
  blue: [0, 0, 255],
  green: [0, 255, 0],
  cyan: [0, 255, 255],
  yellow: [255, 255, 0],
}

/** 60 × 40 pixels, left half red, right half blue. */
function flag(): Sharp {
  const half = { width: 30, height: 40, channels: 3, background: '#ff0000' } as const
  return sharp({ create: { ...half, width: 60, background: '#0000ff' } })
    .composite([{ input: { create: half }, left: 0, top: 0 }])
    .removeAlpha()
}

function solid(background: string): Sharp {
  return sharp({ create: { width: 60, height: 40, channels: 3, background } })
}

function upload(
  bytes: Buffer,
  options: Parameters<ReturnType<TestLake['client']>['assets']['upload']>[2] = {},
) {
  return lake.client().assets.upload('image', bytes, options)
}

async function bytesOf(url: string): Promise<Buffer> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
  return Buffer.from(await response.bytes())
}

/** The name of the colour of a pixel; lossy formats move it a little. */
async function colourAt(bytes: Buffer, left: number, top: number): Promise<string> {
  const pixel = await sharp(bytes)
    .extract({ left, top, width: 1, height: 1 })
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer()
  const near = Object.entries(colours).find(([, wanted]) =>
    wanted.every((value, at) => Math.abs(value - (pixel[at] ?? Number.NaN)) <= 12),
  )
  return near?.[0] ?? [...pixel].join()
}

describe('a lake that moves', () => {
  test('takes the addresses of its assets along', async () => {
    const dataDir = temporaryFolder()
    const first = await startTestLake({ dataDir })
    const asset = await first.client().assets.upload('image', await solid('#abc').png().toBuffer())
    await first[Symbol.asyncDispose]()

    await using second = await startTestLake({ dataDir })
    const moved = await second.client().getDocument(asset._id)
    expect(moved?.['url']).toBe(`${second.server.url}/${asset.path}`)
    expect((await fetch(String(moved?.['url']))).status).toBe(200)
  })

  test('can be known by another name than the one it is served at', async () => {
    await using behindProxy = await startTestLake({
      anonymous: 'public',
      publicUrl: 'https://lake.example/',
    })
    const png = await solid('#def').png().toBuffer()
    const { url, path } = await behindProxy
      .client({ token: behindProxy.lake.localToken })
      .assets.upload('image', png)
    expect(url).toBe(`https://lake.example/${path}`)
  })
})

describe('sweeping', () => {
  const day = 24 * 60 * 60 * 1000

  test('removes the bytes of an asset 30 days after its document', async () => {
    const dataDir = temporaryFolder()
    const reopen = (now: Date) => startTestLake({ dataDir, now: () => now })
    const uploaded = new Date('2026-01-01T12:00:00Z')
    const first = await reopen(uploaded)
    const png = await solid('#bada55').png().toBuffer()
    const kept = await first.client().assets.upload('image', await flag().png().toBuffer())
    const { _id, path } = await first.client().assets.upload('image', png)
    await first.client().delete(_id)
    await first[Symbol.asyncDispose]()

    const file = join(dataDir, 'assets', 'production', 'images', ...shardOf(path))
    const soon = await reopen(new Date(uploaded.getTime() + 29 * day))
    // Kept, so that it can be restored, but nobody is shown it.
    expect((await fetch(`${soon.server.url}/${path}`)).status).toBe(404)
    expect(existsSync(file)).toBe(true)
    await soon[Symbol.asyncDispose]()

    const later = await reopen(new Date(uploaded.getTime() + 31 * day))
    await later[Symbol.asyncDispose]()
    await using after = await reopen(new Date(uploaded.getTime() + 31 * day))
    expect(existsSync(file)).toBe(false)
    expect((await fetch(`${after.server.url}/${kept.path}`)).status).toBe(200)
  })

  test('leaves files alone that it did not write', async () => {
    const dataDir = temporaryFolder()
    const folder = join(dataDir, 'assets', 'production', 'images')
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'holiday.jpg'), 'mine')
    const inTenYears = new Date(Date.now() + 3650 * day)
    const lakeThen = await startTestLake({ dataDir, now: () => inTenYears })
    await lakeThen[Symbol.asyncDispose]()
    expect(readdirSync(folder)).toEqual(['holiday.jpg'])
  })
})

/** Where below its kind's folder the bytes of an asset lie. */
function shardOf(path: string): [string, string] {
  const name = path.split('/').at(-1) ?? ''
  return [name.slice(0, 2), name]
}
