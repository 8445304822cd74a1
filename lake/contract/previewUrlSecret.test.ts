import { validatePreviewUrl } from '@sanity/preview-url-secret'
import { createPreviewSecret } from '@sanity/preview-url-secret/create-secret'
import {
  disablePreviewAccessSharing,
  enablePreviewAccessSharing,
} from '@sanity/preview-url-secret/toggle-preview-access-sharing'
import { setSecretSearchParams } from '@sanity/preview-url-secret/without-secret-search-params'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { startTestLake, temporaryFolder, type TestLake } from '../testing/testLake.ts'
import { makeToken } from '../testing/tokens.ts'

const studio = 'http://127.0.0.1:4101/studio'

let lake: TestLake
let token: string
beforeAll(async () => {
  const dataDir = temporaryFolder()
  token = makeToken(dataDir, 'editor')
  lake = await startTestLake({ dataDir, anonymous: 'public' })
})
afterAll(async () => {
  await lake[Symbol.asyncDispose]()
})

/** The address a Studio sends the preview to. */
function previewUrl(secret: string): string {
  const enable = new URL('http://127.0.0.1:4102/api/draft-mode/enable')
  return setSecretSearchParams(enable, secret, '/articles/knee?from=studio', 'drafts').toString()
}

describe('@sanity/preview-url-secret', () => {
  test('a secret made by the Studio opens the preview of the website', async () => {
    const client = lake.client({ token })
    const { secret, expiresAt } = await createPreviewSecret(client, 'presentation', studio, 'berit')
    expect(expiresAt.getTime()).toBeGreaterThan(Date.now())
    expect(await validatePreviewUrl(client, previewUrl(secret))).toEqual({
      isValid: true,
      redirectTo: '/articles/knee?from=studio&sanity-preview-perspective=drafts',
      studioOrigin: 'http://127.0.0.1:4101',
      studioPreviewPerspective: 'drafts',
      studioPreviewVariant: null,
    })
  })

  test('another secret does not', async () => {
    const client = lake.client({ token })
    await createPreviewSecret(client, 'presentation', studio)
    expect(await validatePreviewUrl(client, previewUrl('guessed'))).toMatchObject({
      isValid: false,
    })
  })

  test('a secret of an hour ago does not, and is deleted when the next is made', async () => {
    const client = lake.client({ token, perspective: 'raw' })
    const hourAgo = new Date(Date.now() - 3_601_000).toISOString()
    await client.create({
      _id: 'drafts.old-secret',
      _type: 'sanity.previewUrlSecret',
      _updatedAt: hourAgo,
      secret: 'old',
      studioUrl: studio,
    })
    expect(await validatePreviewUrl(client, previewUrl('old'))).toMatchObject({ isValid: false })
    await createPreviewSecret(client, 'presentation', studio)
    expect(await client.getDocument('drafts.old-secret')).toBeUndefined()
  })

  test('a secret that is shared holds until sharing is stopped', async () => {
    const client = lake.client({ token })
    const { secret } = await enablePreviewAccessSharing(client, 'presentation', studio)
    expect(await validatePreviewUrl(client, previewUrl(secret))).toMatchObject({ isValid: true })
    await disablePreviewAccessSharing(client, 'presentation', studio)
    expect(await validatePreviewUrl(client, previewUrl(secret))).toMatchObject({ isValid: false })
  })

  test('nobody without a token can read a secret', async () => {
    const { secret } = await createPreviewSecret(lake.client({ token }), 'presentation', studio)
    await enablePreviewAccessSharing(lake.client({ token }), 'presentation', studio)
    const anyone = lake.client({ perspective: 'raw' })
    expect(await anyone.fetch('*[defined(secret)]')).toEqual([])
    expect(await anyone.fetch('count(*[secret == $secret])', { secret })).toBe(0)
  })
})
