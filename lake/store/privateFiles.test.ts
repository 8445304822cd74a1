import { chmodSync, lstatSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { backupLake, restoreLake } from '../maintenance/backup.ts'
import { startTestLake, temporaryFolder } from '../testing/testLake.ts'

/** `path 644` of everything below a folder that somebody else may look at. */
function openToOthers(folder: string): string[] {
  return ['.', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })].flatMap((name) => {
    const { mode } = lstatSync(join(folder, name))
    return (mode & 0o077) === 0 ? [] : [`${name} ${(mode & 0o777).toString(8)}`]
  })
}

/** A lake with a document, a picture in two sizes and a file, while it is running. */
async function usedLake(dataDir: string) {
  const lake = await startTestLake({ dataDir })
  const client = lake.client()
  await client.create({ _type: 'consentRecord' })
  const colour = { width: 9, height: 9, channels: 3, background: 'red' } as const
  const { url } = await client.assets.upload(
    'image',
    await sharp({ create: colour }).png().toBuffer(),
  )
  await client.assets.upload('file', Buffer.from('signed'), { filename: 'consent.txt' })
  expect((await fetch(`${url}?w=3`)).status).toBe(200)
  return lake
}

describe.skipIf(process.platform === 'win32')(
  'whatever the umask, only the owner may look at',
  () => {
    let umask: number
    beforeEach(() => {
      umask = process.umask(0)
    })
    afterEach(() => {
      process.umask(umask)
    })

    test('data, uploads, renditions, tokens, backups and what is restored', async () => {
      const folder = temporaryFolder()
      const [data, backup, restored] = ['data', 'backup', 'restored'].map((name) =>
        join(folder, name),
      )
      const lake = await usedLake(data!)
      expect(openToOthers(data!)).toEqual([])
      await backupLake(data!, backup!, '2026-11-22T00:00:00Z')
      expect(openToOthers(data!)).toEqual([])
      await lake[Symbol.asyncDispose]()
      expect(openToOthers(backup!)).toEqual([])
      await restoreLake(backup!, restored!)
      expect(openToOthers(restored!)).toEqual([])
    })

    test('what an earlier version left open, from the next start on', async () => {
      const data = join(temporaryFolder(), 'data')
      await (await usedLake(data))[Symbol.asyncDispose]()
      for (const name of readdirSync(data, { recursive: true, encoding: 'utf8' })) {
        const path = join(data, name)
        chmodSync(path, lstatSync(path).isDirectory() ? 0o755 : 0o644)
      }
      expect(openToOthers(data).length).toBeGreaterThan(5)
      // As in a folder that `mkdtemp` made: closed itself, with everything in it open.
      chmodSync(data, 0o700)
      const lake = await startTestLake({ dataDir: data })
      expect(openToOthers(data)).toEqual([])
      await lake[Symbol.asyncDispose]()
    })

    test('but not at what is not the lake’s', async () => {
      const folder = temporaryFolder()
      const elsewhere = join(folder, 'elsewhere')
      writeFileSync(elsewhere, 'somebody’s', { mode: 0o644 })
      const data = join(folder, 'data')
      mkdirSync(join(data, 'assets'), { recursive: true })
      symlinkSync(elsewhere, join(data, 'assets', 'link'))
      await using _lake = await startTestLake({ dataDir: data })
      expect(lstatSync(elsewhere).mode & 0o777).toBe(0o644)
    })
  },
)
