import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test, vi } from 'vitest'

import { startTestLake, temporaryFolder } from '../testing/testLake.ts'
import { createRenderCache } from './renderCache.ts'
import { renderDrawing } from './transform/drawing.ts'

/** A drawing whose filter has these stages. */
function drawing(stages: string, side = 400): string {
  const file = join(temporaryFolder(), 'drawing.svg')
  writeFileSync(
    file,
    `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}"><filter id="f" x="0" y="0" width="1" height="1">${stages}</filter><rect width="${side}" height="${side}" fill="teal" filter="url(#f)"/></svg>`,
  )
  return file
}

const asPng = (path: string, longest?: number) =>
  renderDrawing({ path, transform: { fit: 'clip' }, format: 'png' }, longest)

const noise = '<feTurbulence baseFrequency="0.9" numOctaves="10"/>'

describe('pixels of a drawing', () => {
  test('are made of one with a shadow', async () => {
    const bytes = await asPng(drawing('<feDropShadow dx="2" dy="2" stdDeviation="3"/>'))
    expect(Buffer.from(bytes.subarray(1, 4)).toString()).toBe('PNG')
  })

  test('are given up when they take too long, and nothing goes on', async () => {
    const started = performance.now()
    await expect(asPng(drawing(noise.repeat(40), 2000), 2000)).rejects.toMatchObject({
      status: 400,
      message: 'The drawing takes longer than 2 seconds to draw',
    })
    expect(performance.now() - started).toBeLessThan(30_000)
  })

  test('are not made of one with more stages of filters than can be kept', async () => {
    await expect(asPng(drawing(noise.repeat(41)))).rejects.toMatchObject({
      status: 400,
      message: expect.stringContaining('41 filter stages'),
    })
  })

  test('are not made large, with filters', async () => {
    await expect(asPng(drawing(noise, 3000))).rejects.toMatchObject({
      status: 400,
      message: expect.stringContaining('at most 2048'),
    })
  })
})

describe('pictures to be made', () => {
  test('wait in a queue that has an end: the next is told to ask again', async () => {
    const gate = Promise.withResolvers<Uint8Array>()
    const cache = createRenderCache(temporaryFolder(), 1_000_000)
    const ask = (n: number) =>
      cache.picture({ dataset: 'd', sha1: 'a' }, String(n), 'png', () => gate.promise)
    const refusals: unknown[] = []
    const asked = Array.from({ length: 100 }, (_, n) =>
      ask(n).catch((error: unknown) => refusals.push(error)),
    )
    await vi.waitFor(() => expect(refusals.length).toBeGreaterThan(30))
    const [refusal] = refusals
    expect(refusal).toMatchObject({
      status: 503,
      message: '64 pictures are waiting to be made: ask again in a moment',
    })
    gate.resolve(new Uint8Array(4))
    await Promise.all(asked)
    expect(await ask(0)).toBeDefined()
  })
})

test('a fifth export at once is refused to a stranger, until one of the four has ended', async () => {
  await using lake = await startTestLake({ anonymous: 'public' })
  const text = 'word '.repeat(100_000)
  const author = lake.client({ token: lake.lake.localToken })
  for (let n = 0; n < 4; n++) await author.create({ _type: 'page', text })
  const ask = (headers: Record<string, string> = {}) =>
    lake.lake.fetch(new Request('http://localhost/v2025-02-19/data/export/production', { headers }))
  // Nobody reads them, so that they stay open.
  const open = await Promise.all([ask(), ask(), ask(), ask()])
  expect(open.map(({ status }) => status)).toEqual([200, 200, 200, 200])
  const fifth = await ask()
  expect(fifth.status).toBe(503)
  expect(fifth.headers.get('retry-after')).toBe('1')
  expect(await fifth.json()).toMatchObject({ message: expect.stringContaining('4 exports') })
  const known = await ask({ authorization: `Bearer ${lake.lake.localToken}` })
  expect(known.status).toBe(200)
  await known.body?.cancel()
  await open[0]?.body?.cancel()
  const again = await ask()
  expect(again.status).toBe(200)
  await Promise.all([...open.slice(1), again].map(({ body }) => body?.cancel()))
})
