import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

import { expect, test } from 'vitest'

import { startTestLake, temporaryFolder } from '../testing/testLake.ts'
import { startTlsProxy } from '../testing/tlsProxy.ts'
import { makeToken } from '../testing/tokens.ts'

const migration = fileURLToPath(new URL('./migrateGuides.ts', import.meta.url))

test('@sanity/migrate runs a migration on a lake that is served over HTTPS', async () => {
  const dataDir = temporaryFolder()
  const token = makeToken(dataDir, 'editor')
  await using lake = await startTestLake({ dataDir, anonymous: 'public' })
  // It insists on `https://<project>.<host>`, so this is where the lake is made to be.
  await using proxy = await startTlsProxy(lake.server.url, 'local.lake.test')
  const certificate = join(dataDir, 'certificate.pem')
  writeFileSync(certificate, proxy.cert)

  const client = lake.client({ token, perspective: 'raw' })
  await client
    .transaction()
    .create({ _id: 'hip', _type: 'guide', name: 'Hip' })
    .create({ _id: 'drafts.hip', _type: 'guide', name: 'Hips' })
    .create({ _id: 'knee', _type: 'guide', title: 'Knee' })
    .create({ _id: 'berit', _type: 'author', name: 'Berit' })
    .commit()
  const before = await client.getDocument('knee')

  const { stdout } = await promisify(execFile)(process.execPath, [migration], {
    env: {
      PATH: process.env['PATH'],
      HTTPS_PROXY: proxy.proxyUrl,
      NODE_EXTRA_CA_CERTS: certificate,
      SANITY_AUTH_TOKEN: token,
    },
  })

  const titles = '*[_type == "guide"] | order(_id) {_id, title, name}'
  expect(await client.fetch(titles)).toEqual([
    { _id: 'drafts.hip', title: 'Hips', name: null },
    { _id: 'hip', title: 'Hip', name: null },
    { _id: 'knee', title: 'Knee', name: null },
  ])
  expect(stdout.trim().split('\n')).toContain((await client.getDocument('hip'))?._rev)
  expect(await client.getDocument('knee')).toEqual(before)
  expect(await client.getDocument('berit')).toMatchObject({ name: 'Berit' })
  expect(lake.lake.unhandledRequests).toEqual([])
})
