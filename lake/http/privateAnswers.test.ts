import { expect, test } from 'vitest'

import { startTestLake } from '../testing/testLake.ts'

test('an answer to somebody in particular is kept by no cache, and mistaken for nobody else’s', async () => {
  await using lake = await startTestLake({ anonymous: 'public' })
  const paths = ['data/query/production?query=*', 'data/doc/production/a', 'users/me', 'no/such']
  const known = { authorization: `Bearer ${lake.lake.localToken}` }
  for (const path of paths) {
    const own = await fetch(`${lake.server.url}/v1/${path}`, { headers: known })
    expect([path, own.headers.get('cache-control')]).toEqual([path, 'private, no-store'])
    expect(own.headers.get('vary')).toMatch(/Authorization, Cookie/)
    const anybody = await fetch(`${lake.server.url}/v1/${path}`)
    expect([path, anybody.headers.get('cache-control')]).toEqual([path, 'no-cache'])
    expect(anybody.headers.get('vary')).toMatch(/Authorization, Cookie/)
  }
  // To another origin, both: who asks, and from where.
  const origin = lake.server.url
  const foreign = await fetch(`${origin}/v1/ping`, { headers: { ...known, origin } })
  expect(foreign.headers.get('vary')).toMatch(/Origin.*Authorization, Cookie/)
})
