import { existsSync, readdirSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'

import sharp from 'sharp'
import { expect, test } from 'vitest'

import { runLake, spawnLake } from '../../testing/process.ts'
import { clientOf, temporaryFolder } from '../../testing/testLake.ts'

test.for(['images', 'files'])(
  'killed in the middle of an upload to assets/%s, nothing of it is left after the next start',
  async (kind) => {
    const data = temporaryFolder()
    const assets = join(data, 'assets')
    const lake = await spawnLake(data)
    const picture = await noisyPicture()
    beginUpload(lake.url, `/v1/assets/${kind}/production`, picture)
    await expect.poll(() => filesIn(join(assets, '.temporary'))).toHaveLength(1)
    await lake.kill()
    expect(filesIn(assets)).toHaveLength(1)

    const again = await spawnLake(data)
    const client = clientOf(again.url, 'local', { perspective: 'raw' })
    expect(await client.fetch('*[_type in ["sanity.imageAsset", "sanity.fileAsset"]]')).toEqual([])
    expect(filesIn(assets)).toEqual([])
    // Sent again, it is stored whole.
    const { sha1hash } = await client.assets.upload(kind === 'images' ? 'image' : 'file', picture)
    const stored = filesIn(assets)
    expect(stored.map(({ name }) => name)).toEqual([expect.stringContaining(String(sha1hash))])
    expect(await again.stop()).toBe(0)
    expect(await runLake(['check', '--data', data])).toMatchObject({ code: 0 })
  },
)

function filesIn(folder: string) {
  if (!existsSync(folder)) return []
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile())
}

/** Sends the head of a request and half its body, and keeps the connection open. */
function beginUpload(url: string, path: string, body: Buffer): void {
  const { hostname, port } = new URL(url)
  const socket = connect({ host: hostname, port: Number(port) })
  // The lake is killed: that the connection breaks is what is meant to happen.
  socket.on('error', () => undefined)
  socket.write(
    `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: image/png\r\n` +
      `Content-Length: ${body.length}\r\n\r\n`,
  )
  socket.write(body.subarray(0, body.length / 2))
}

/** A picture no compression makes small. */
function noisyPicture(): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const
  return sharp({ create: { width: 600, height: 600, channels: 3, background: 'black', noise } })
    .png()
    .toBuffer()
}
